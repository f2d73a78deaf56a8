import { describe, expect, it } from 'vitest';
import { foundIn, type Members } from '../../../../support/claims-alone';

const organisation = '312604655';
const person = '01818010083';
const identified = (taxIdentificationNumber: unknown, landkodeIdentifikator = 'NO'): Members => ({
  identifikator: { taxIdentificationNumber, landkodeIdentifikator },
});
const party = (kind: string, details: Members): Members => ({ [kind]: details });

describe('a number of another kind', () => {
  const code = 'elan/nummer-av-annet-slag';
  const places = (saksoeker: Members): string[] => foundIn([code], { saksoeker: [{ saksoeker }] });
  const told = (kind: string): string[] => [
    `nummer-av-annet-slag /saksoeker/0/saksoeker/${kind}/identifikator/taxIdentificationNumber`,
  ];

  it.each([
    ['person', organisation],
    ['person', ` ${organisation} `],
    ['virksomhet', person],
    ['sammenslutning', person],
  ])('on a %s is told: %j', (kind, number) => {
    expect(places(party(kind, identified(number)))).toEqual(told(kind));
  });

  it.each<[string, Members]>([
    ['the right one on a person', party('person', identified(person))],
    ['the right one on a company', party('virksomhet', identified(organisation))],
    ['the right one on an association', party('sammenslutning', identified(organisation))],
    ['on a company of another country', party('virksomhet', identified(person, 'SE'))],
    ['on a person of another country', party('person', identified(organisation, 'SE'))],
    ['no right number on a company', party('virksomhet', identified('01818010084'))],
    ['no right number on a person', party('person', identified('312604656'))],
    ['a number that is no text', party('person', identified(312_604_655))],
    [
      'an official number of another kind',
      party('virksomhet', {
        identifikator: { annenOffisiellIdentifikator: person, landkodeIdentifikator: 'NO' },
      }),
    ],
  ])('is not told: %s', (_what, details) => expect(places(details)).toEqual([]));

  it.each<[string, Members]>([
    ['the sender', { innsender: { innsender: party('virksomhet', identified(person)) } }],
    [
      'a representative',
      {
        saksoeker: [
          { saksoekersProsessfullmektig: { prosessfullmektig: party('virksomhet', identified(person)) } },
        ],
      },
    ],
    [
      'an association that represents',
      {
        saksoeker: [
          { saksoekersProsessfullmektig: { prosessfullmektig: party('sammenslutning', identified(person)) } },
        ],
      },
    ],
  ])('is left to the official rules of %s', (_what, value) => expect(foundIn([code], value)).toEqual([]));
});

describe('a number of noughts only', () => {
  const places = (value: Members): string[] => foundIn(['elan/bare-nuller'], value);
  const payment = (betalingsinformasjon: Members): Members => ({ betalingsinformasjon });
  const account = (name: string, value: unknown): Members => payment({ kontoinformasjon: { [name]: value } });

  it.each<[string, Members, string]>([
    ['a KID', payment({ kidnummer: '00' }), '/kidnummer'],
    ['an account', account('kontonummer', '00000000000'), '/kontoinformasjon/kontonummer'],
    ['an IBAN', account('iban', '000'), '/kontoinformasjon/iban'],
  ])('is told: %s', (_what, value, at) => {
    expect(places(value)).toEqual([`bare-nuller /betalingsinformasjon${at}`]);
  });

  it.each<[string, Members]>([
    ['one nought', payment({ kidnummer: '0' })],
    ['other digits before them', payment({ kidnummer: '1800' })],
    ['other digits after them', payment({ kidnummer: '0018' })],
    ['a KID that is too long', payment({ kidnummer: '0'.repeat(26) })],
    ['an account that is too short', account('kontonummer', '0000')],
    [
      'an organisation number that is too short',
      {
        saksoeker: [{ saksoeker: party('virksomhet', identified('0000')) }],
      },
    ],
    ['no text', payment({ kidnummer: 0 })],
  ])('is not told of %s', (_what, value) => expect(places(value)).toEqual([]));
});
