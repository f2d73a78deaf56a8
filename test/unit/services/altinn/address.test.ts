import { describe, expect, it } from 'vitest';
import { altinnAddress } from '../../../../services/altinn/address';
import { ElanError } from '../../../../services/errors';
import type { Environment, Profile } from '../../../../services/profile';

const profile = (environment: Environment, values: Partial<Profile> = {}): Profile => ({
  name: 'x',
  environment,
  clientId: '',
  mode: { kind: 'own' },
  ...values,
});

describe('Altinn’s address', () => {
  it.each([
    ['test', {}, 'https://platform.tt02.altinn.no'],
    ['production', {}, 'https://platform.altinn.no'],
    ['local', {}, 'http://127.0.0.1:7980'],
    ['local', { baseUrl: 'http://127.0.0.1:8123/api' }, 'http://127.0.0.1:8123'],
    ['test', { altinnUrl: 'https://altinn.example/' }, 'https://altinn.example'],
  ] as const)('in %s with %j is %s', (environment, values, address) => {
    expect(altinnAddress(profile(environment, values))).toBe(address);
  });

  it.each([
    ['test', 'http://altinn.example', 'addressNotEncrypted'],
    ['test', 'altinn', 'baseUrlWrong'],
    ['test', 'ftp://altinn.example', 'baseUrlWrong'],
    ['local', 'https://altinn.example', 'localElsewhere'],
    ['test', 'https://platform.altinn.no', 'altinnOfOther'],
    ['production', 'https://platform.tt02.altinn.no/', 'altinnOfOther'],
  ] as const)('in %s cannot be %s', (environment, altinnUrl, reason) => {
    expect(() => altinnAddress(profile(environment, { altinnUrl }))).toThrow(
      expect.objectContaining({ reason }) as ElanError,
    );
  });
});
