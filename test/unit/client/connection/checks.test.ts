import { describe, expect, it } from 'vitest';
import {
  addressProblem,
  clientIdProblem,
  nameProblem,
  organisationNumber,
  organisationProblem,
  profileNamed,
} from '../../../../client/connection/checks';
import type { Profile } from '../../../../services/profile';
import { localProfile } from '../../../../client/window/profile-state';

const clientId = '0e1f1c1a-52a4-4c7c-8d02-8f1f3a9d3b11';

describe('the name of a profile', () => {
  it.each([
    ['', 'nameMissing'],
    ['   ', 'nameMissing'],
    ['x'.repeat(41), 'nameTooLong'],
    ['local', 'nameReserved'],
    [' Local ', 'nameReserved'],
    ['x'.repeat(40), undefined],
    [' test ', undefined],
  ])('%j: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it('is recognised where a profile has it already, but that of the local ELAN is nobody’s to change', () => {
    const profile: Profile = { name: 'test', environment: 'test', clientId, mode: { kind: 'own' } };
    const profiles = [localProfile, profile];
    expect(profileNamed(' test ', profiles)).toBe(profile);
    expect(profileNamed('Test', profiles)).toBeUndefined();
    expect(profileNamed('local', profiles)).toBeUndefined();
  });
});

describe('a client id', () => {
  it.each([
    ['', 'clientIdMissing'],
    ['my-client', 'clientIdNoUuid'],
    [`${clientId}0`, 'clientIdNoUuid'],
    [clientId, undefined],
    [` ${clientId.toUpperCase()} `, undefined],
  ])('%j: %s', (typed, problem) => {
    expect(clientIdProblem(typed, 'test')).toBe(problem);
  });

  it('may be left out for the local ELAN, which has a client ready', () => {
    expect(clientIdProblem('', 'local')).toBeUndefined();
    expect(clientIdProblem('x', 'local')).toBe('clientIdNoUuid');
  });
});

describe('a base address', () => {
  it.each([
    ['', 'addressNoUrl'],
    ['api.example.no', 'addressNoUrl'],
    ['ftp://api.example.no', 'addressNoUrl'],
    ['http://api.example.no', 'addressNotEncrypted'],
    ['http://127.0.0.1:7980', 'addressNotEncrypted'],
    ['https://user:secret@api.example.no', 'addressWithMore'],
    ['https://api.example.no/api?x=1', 'addressWithMore'],
    ['https://api.example.no/api#x', 'addressWithMore'],
    [' https://api.example.no/api ', undefined],
  ])('%j: %s', (typed, problem) => {
    expect(addressProblem(typed)).toBe(problem);
  });
});

describe('an organisation number', () => {
  it.each([
    ['', 'organisationNotNineDigits'],
    ['12345678', 'organisationNotNineDigits'],
    ['97476067x', 'organisationNotNineDigits'],
    ['974760674', 'organisationCheckDigit'],
    ['974760673', undefined],
    ['974 760 673', undefined],
  ])('%j: %s', (typed, problem) => {
    expect(organisationProblem(typed)).toBe(problem);
  });

  it('is kept without the spaces that people write in it', () => {
    expect(organisationNumber(' 974 760 673 ')).toBe('974760673');
  });
});
