import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, inEnvironment, profileOf } from '../../../../client/connection/draft';
import type { Profile } from '../../../../services/profile';

const own: Profile = {
  name: 'prod',
  environment: 'production',
  clientId: 'c',
  mode: { kind: 'own' },
  baseUrl: 'https://api.example.no',
  issuer: 'https://issuer.example.no/',
};

describe('the draft of a profile', () => {
  it.each<[string, Profile]>([
    ['for its own organisation', own],
    ['on behalf of another', { ...own, mode: { kind: 'onBehalfOf', organisation: '974760673' } }],
    ['of a system user', { ...own, mode: { kind: 'systembruker', organisation: '974760673' } }],
    [
      'of one system user among several',
      { ...own, mode: { kind: 'systembruker', organisation: '974760673', externalRef: 'r' } },
    ],
  ])('becomes what it was made from: %s', (_, profile) => {
    expect(profileOf(draftOf(profile))).toEqual(profile);
  });

  it('leaves out what another answer has made needless', () => {
    const draft = { ...emptyDraft, name: 'x', organisation: '974760673', externalRef: 'r' };
    expect(profileOf(draft).mode).toEqual({ kind: 'own' });
    expect(profileOf({ ...draft, mode: 'onBehalfOf' }).mode).toEqual({
      kind: 'onBehalfOf',
      organisation: '974760673',
    });
  });

  it('is confirmed for the address that it has in production, and for none elsewhere', () => {
    expect(draftOf(own).confirmedFor).toBe(own.baseUrl);
    expect(inEnvironment(draftOf(own), 'test').confirmedFor).toBe('');
    expect(draftOf({ ...own, environment: 'test' }).confirmedFor).toBe('');
  });

  it('keeps its addresses within its environment, and takes none of them to another', () => {
    const draft = draftOf(own);
    expect(inEnvironment(draft, 'production')).toBe(draft);
    expect(profileOf(inEnvironment(draft, 'test'))).toEqual({
      name: 'prod',
      environment: 'test',
      clientId: 'c',
      mode: { kind: 'own' },
    });
  });
});
