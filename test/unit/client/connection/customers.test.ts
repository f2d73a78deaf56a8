import { describe, expect, it } from 'vitest';
import { draftOf, inEnvironment, profileOf } from '../../../../client/connection/draft';
import { actingFor, customersOf, isActingFor } from '../../../../client/connection/customers';
import type { CustomerMode, Profile } from '../../../../services/profile';

const one: CustomerMode = { kind: 'systembruker', organisation: '313772195', name: 'Kunde én' };
const two: CustomerMode = { kind: 'onBehalfOf', organisation: '310844136' };
const own: Profile = { name: 'prøve', environment: 'test', clientId: 'x', mode: { kind: 'own' } };

describe('the customers of a profile', () => {
  it('are those that it has acted for', () => {
    expect(customersOf(own)).toEqual([]);
    expect(customersOf(actingFor(actingFor(own, one), two))).toEqual([one, two]);
  });

  it('have the one among them that a profile of before has acted for', () => {
    expect(customersOf({ ...own, mode: two })).toEqual([two]);
  });

  it('are kept when it acts for nobody else again', () => {
    const back = actingFor(actingFor(own, one), undefined);
    expect(back.mode).toEqual({ kind: 'own' });
    expect(customersOf(back)).toEqual([one]);
    expect(isActingFor(back, undefined)).toBe(true);
  });

  it('are told apart by their references, and not by their names', () => {
    const other: CustomerMode = { ...one, externalRef: 'to' };
    const renamed: CustomerMode = { ...one, name: 'Nytt navn' };
    const profile = actingFor(actingFor(actingFor(own, one), other), renamed);
    expect(customersOf(profile)).toEqual([other, renamed]);
    expect(isActingFor(profile, one)).toBe(true);
    expect(isActingFor(profile, other)).toBe(false);
  });
});

describe('a profile that is changed by its questions', () => {
  const profile: Profile = { ...actingFor(own, one), system: '310844136_program' };

  it('keeps its customers, their names and its system', () => {
    expect(profileOf(draftOf(profile))).toEqual(profile);
  });

  it('loses them in another environment, where they are none', () => {
    expect(profileOf(inEnvironment(draftOf(profile), 'production'))).toMatchObject({
      mode: { organisation: one.organisation },
    });
    expect(profileOf(inEnvironment(draftOf(profile), 'production'))).not.toHaveProperty('customers');
  });
});
