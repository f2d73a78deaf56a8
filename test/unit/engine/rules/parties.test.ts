import { describe, expect, it } from 'vitest';
import type { CheckOptions } from '../../../../engine/check/check';
import { withoutProperty, withValue } from '../../../support/changes';
import { checked, placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const right = rightValue('2.1');
const [claimant] = right['saksoeker'] as readonly object[];
const [defendant] = right['saksoekt'] as readonly object[];
const defendantPerson = '/saksoekt/0/saksoekt/person';
const number = `${defendantPerson}/identifikator/taxIdentificationNumber`;

function found(root: object, code: string, options: Partial<CheckOptions> = {}) {
  return checked(root, options).diagnostics.filter((diagnostic) => diagnostic.code === code);
}

function messages(root: object, code: string): string[] {
  return found(root, code).map(({ message }) => message);
}

function related(root: object, code: string): string[] {
  return found(root, code).flatMap((diagnostic) =>
    diagnostic.related.map(({ pointer, message }) => `${pointer}: ${message}`),
  );
}

describe('what a reader has to see besides the finding', () => {
  it('is the first of the same claimants', () => {
    const root = withValue(right, '/saksoeker', [claimant, claimant]);
    expect(related(root, 'DUPLIKAT_SAKSOEKER')).toEqual(['/saksoeker/0: Først brukt her']);
  });

  it('is the first of the same defendants', () => {
    const root = withValue(right, '/saksoekt', [defendant, defendant, defendant]);
    expect(related(root, 'DUPLIKAT_SAKSOEKT')).toEqual(Array(2).fill('/saksoekt/0: Først brukt her'));
  });

  it('is the claimant that is the defendant too', () => {
    const root = withValue(right, '/saksoekt/0', {
      saksoekt: {
        virksomhet: {
          navn: 'X',
          identifikator: { taxIdentificationNumber: '312044188', landkodeIdentifikator: 'NO' },
        },
      },
    });
    expect(related(root, 'SAMME_SAKSOEKT_SOM_SAKSOEKER')).toEqual(['/saksoeker/0: Først brukt her']);
  });

  it('is the first address of the type', () => {
    const [address] =
      (right as { saksoekt: { saksoekt: { adresse: object[] } }[] }).saksoekt[0]?.saksoekt.adresse ?? [];
    const root = withValue(right, '/saksoekt/0/saksoekt/adresse', [address, address]);
    expect(related(root, 'MAKS_EN_ADRESSE_AV_HVER_TYPE')).toEqual([
      '/saksoekt/0/saksoekt/adresse/0/adressetype: Først brukt her',
    ]);
  });
});

describe('a party', () => {
  const code = 'MANGLER_OPPLYSNINGER_OM_SAKSOEKT';
  const begin = (message = ''): string => message.split(' må ')[0] ?? '';
  const nameOf = (value: object): string =>
    begin(messages(withValue(right, '/saksoekt/0/saksoekt', value), code)[0]);

  it('is called by its whole name', () => {
    const personnavn = { fornavn: ' STILLE', mellomnavn: 'NATT', etternavn: 'HAVØRN ' };
    expect(nameOf({ person: { personnavn } })).toBe('Saksøkte STILLE NATT HAVØRN');
    expect(nameOf({ virksomhet: { navn: ' TREG HANDEL AS ' } })).toBe('Saksøkte TREG HANDEL AS');
  });

  it('without a name is called by its number', () => {
    const identifikator = { taxIdentificationNumber: ' 311234501 ', landkodeIdentifikator: 'NO' };
    expect(nameOf({ virksomhet: { identifikator } })).toBe('Saksøkte 311234501');
    const other = { annenOffisiellIdentifikator: 'EX-1', landkodeIdentifikator: 'SE' };
    expect(nameOf({ virksomhet: { identifikator: other } })).toBe('Saksøkte EX-1');
  });

  it('without either is called by its place', () => {
    expect(nameOf({ person: {} })).toBe('Saksøkte saksoekt[0]');
    const party = withValue(right, '/saksoeker/0/saksoekersProsessfullmektig/prosessfullmektig', {
      person: {},
    });
    expect(begin(messages(party, 'MANGLER_OPPLYSNINGER_PROSESSFULLMEKTIG_PERSON')[0])).toBe(
      'Prosessfullmektig saksoekersProsessfullmektig',
    );
    const sender = withValue(right, '/innsender/innsender', { person: {} });
    expect(messages(sender, 'INNSENDER_IKKE_ORGANISASJON')).toEqual([
      'Innsender innsender er ikke en organisasjon',
    ]);
  });

  it('that is no object is for the schema', () => {
    expect(placesIn(withValue(right, '/saksoekt/0', 'STILLE HAVØRN'))).toEqual([
      'elan/feil-type /saksoekt/0',
    ]);
    expect(placesIn(withValue(right, '/innsender', 'BLID INKASSO AS'))).toEqual([
      'elan/feil-type /innsender',
    ]);
    expect(placesIn(withValue(right, '/innsender/innsender', null))).toEqual([
      'elan/feil-type /innsender/innsender',
    ]);
  });
});

describe('a sender', () => {
  it('is not missed in what is no object', () => {
    expect(placesIn([])).not.toContain('INNSENDER_MANGLER ');
    expect(placesIn({})).toContain('INNSENDER_MANGLER ');
  });
});

describe('the rules that a defendant is under', () => {
  const code = 'SAKSOEKT_GAMMELT_REGELVERK';
  const onList = withValue(right, number, '08907395937');
  const answering = (answer: 'old' | 'new' | undefined): Partial<CheckOptions> => ({
    known: { rulesOf: (identifier) => (identifier === '14858712301' ? answer : undefined) },
  });

  it('are the old ones if the service says so, in production too', () => {
    expect(found(right, code, answering('old')).map(({ pointer }) => pointer)).toEqual([number]);
    expect(found(right, code, { ...answering('old'), target: 'production' })).toHaveLength(1);
  });

  it('are the new ones if the service says so or says nothing', () => {
    expect(found(right, code, answering('new'))).toEqual([]);
    expect(found(right, code, answering(undefined))).toEqual([]);
  });

  it('are the old ones for the test parties of the lists, unless the service says otherwise', () => {
    expect(found(onList, code, answering('old'))).toHaveLength(1);
    expect(found(onList, code, { known: { rulesOf: () => 'new' } })).toEqual([]);
    expect(found(onList, code, { target: 'production' })).toEqual([]);
  });
});

describe('a number that the schema refuses', () => {
  it.each(['148587123', '1485871230', '148587123012', '148587 12301', '14858712301x'])(
    'is not also called wrong: %s',
    (text) => {
      const codes = found(withValue(right, number, text), 'elan/kontrollsiffer');
      expect(codes.map(({ pointer }) => pointer)).toEqual(text === '148587123' ? [number] : []);
    },
  );
});

describe('a birth date', () => {
  const code = 'elan/foedselsdato-avviker';
  const withDate = (date: string): object => withValue(right, `${defendantPerson}/foedselsdato`, date);

  it('that is no date is for the schema', () => {
    expect(placesIn(withDate('1987-05-32'))).toEqual([`elan/ugyldig-format ${defendantPerson}/foedselsdato`]);
  });

  it('is not compared with a number that is wrong itself', () => {
    const wrong = withValue(right, number, '15858712301');
    expect(placesIn(wrong)).toEqual([`elan/kontrollsiffer ${number}`]);
  });

  it('is not compared with the number of an organisation', () => {
    const organisation = {
      navn: 'X',
      foedselsdato: '1990-01-01',
      identifikator: { taxIdentificationNumber: '14858712301', landkodeIdentifikator: 'NO' },
    };
    expect(found(withValue(right, '/saksoekt/0/saksoekt', { virksomhet: organisation }), code)).toEqual([]);
  });

  it('need not be there', () => {
    expect(placesIn(withoutProperty(right, `${defendantPerson}/foedselsdato`))).toEqual([]);
  });
});

describe('a defendant without a Norwegian identifier', () => {
  const code = 'elan/saksoekt-uten-norsk-identifikator';

  it('is for the official rule if it is not known otherwise either', () => {
    const unknown = withoutProperty(
      withoutProperty(right, `${defendantPerson}/identifikator`),
      `${defendantPerson}/foedselsdato`,
    );
    expect(placesIn(unknown)).toEqual(['MANGLER_OPPLYSNINGER_OM_SAKSOEKT /saksoekt/0/saksoekt']);
  });

  it('is for the schema if the country or the number is missing', () => {
    const withoutCountry = withoutProperty(right, `${defendantPerson}/identifikator/landkodeIdentifikator`);
    expect(placesIn(withoutCountry)).toEqual([`elan/mangler-egenskap ${defendantPerson}/identifikator`]);
    const withoutNumber = withoutProperty(right, `${defendantPerson}/identifikator/taxIdentificationNumber`);
    expect(placesIn(withoutNumber)).toEqual([`elan/valg-mangler ${defendantPerson}/identifikator`]);
  });

  it('is not one whose number of another kind is Norwegian', () => {
    const identifikator = { annenOffisiellIdentifikator: 'EX-1', landkodeIdentifikator: 'NO' };
    expect(found(withValue(right, `${defendantPerson}/identifikator`, identifikator), code)).toEqual([]);
  });
});

describe('a party of a ground', () => {
  const code = 'elan/ukjent-part';
  const ground = '/begjaeringensTvangsgrunnlag/0/saerligTvangsgrunnlag';
  const skyldner = [{ taxIdentificationNumber: '05919010187', landkodeIdentifikator: 'NO' }];
  const owing = withValue(right, `${ground}/skyldner`, skyldner);

  it('is not compared where there is nobody to compare with', () => {
    expect(found(owing, code)).toHaveLength(1);
    expect(found(withoutProperty(owing, '/saksoekt'), code)).toEqual([]);
    expect(found(withoutProperty(owing, `${defendantPerson}/identifikator`), code)).toEqual([]);
  });

  it('is called by its number, and by what it should be', () => {
    expect(messages(owing, code)).toEqual(['05919010187 er ikke oppgitt som `saksoekt` i begjæringen.']);
  });
});

describe('what a message says', () => {
  it.each([
    [
      'of an attachment, the ground that it belongs to',
      withValue(right, '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag/type', 'annet'),
      'UGYLDIG_VEDLEGG_TVANGSGRUNNLAG',
      'Vedlegg for tvangsgrunnlag med betegnelse Skriftlig meddelelse om faktura 1001 må være av type tvangsgrunnlag',
    ],
    [
      'of an attachment, its file',
      withValue(right, '/begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag/type', 'annet'),
      'UGYLDIG_VEDLEGG_TVANGSKRAFTGRUNNLAG',
      'Vedlegg for tvangskraftgrunnlag med filnavn varsel.pdf må være av type tvangskraftgrunnlag',
    ],
    [
      'of an account, its number',
      withValue(right, '/betalingsinformasjon/kontoinformasjon/kontonummer', '15062049381'),
      'UGYLDIG_KONTONR',
      'Mottakers kontonummer 15062049381 er feil',
    ],
    [
      'of a KID, it',
      withValue(right, '/betalingsinformasjon/kidnummer', '2345677'),
      'UGYLDIG_KID',
      'Kidnummer 2345677 er feil',
    ],
    [
      'of an authorisation, its end and the date that it is too early for',
      withValue(right, '/saksoeker/0/saksoekersProsessfullmektig/fullmakt', { tilDato: '2026-06-14' }),
      'elan/fullmakt-utloept',
      'Fullmakten gjelder til 2026-06-14, før begjæringsdatoen 2026-06-15.',
    ],
    [
      'of a wrong number, it',
      withValue(right, number, '14858712302'),
      'elan/kontrollsiffer',
      '14858712302 kan ikke være riktig: minst ett siffer er feil.',
    ],
    [
      'of a birth date, it',
      withValue(right, `${defendantPerson}/foedselsdato`, '1987-05-15'),
      'elan/foedselsdato-avviker',
      'Fødselsdatoen 1987-05-15 stemmer ikke med personens identifikator.',
    ],
  ])('%s', (_what, root, code, message) => expect(messages(root, code)).toEqual([message]));
});

describe('payment information that is of a wrong type', () => {
  it('is for the schema', () => {
    const payment = '/betalingsinformasjon';
    expect(placesIn(withValue(right, payment, 'konto'))).toEqual([`elan/feil-type ${payment}`]);
    expect(placesIn(withValue(right, `${payment}/kontoinformasjon`, '1'))).toEqual([
      `elan/feil-type ${payment}/kontoinformasjon`,
    ]);
    expect(placesIn(withValue(right, `${payment}/kontoinformasjon`, { kontonummer: null }))).toEqual([
      `elan/feil-type ${payment}/kontoinformasjon/kontonummer`,
    ]);
    expect(placesIn(withValue(right, `${payment}/kidnummer`, 2345676))).toEqual([
      `elan/feil-type ${payment}/kidnummer`,
    ]);
  });

  it('is not also an attachment without an id', () => {
    const attachment = '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag';
    expect(placesIn(withValue(right, `${attachment}/uuid`, null))).toEqual([
      `elan/feil-type ${attachment}/uuid`,
    ]);
    expect(placesIn(withValue(right, `${attachment}/uuid`, 'x'))).toEqual([
      `elan/ugyldig-format ${attachment}/uuid`,
    ]);
    expect(placesIn(withoutProperty(right, `${attachment}/type`))).toEqual([
      `elan/mangler-egenskap ${attachment}`,
    ]);
  });

  it('is for the schema in an address too', () => {
    const address = '/saksoekt/0/saksoekt/adresse/0';
    expect(placesIn(withValue(right, `${address}/adresseInnland/postnummer`, 7045))).toEqual([
      `elan/feil-type ${address}/adresseInnland/postnummer`,
    ]);
    expect(placesIn(withValue(right, `${address}/adresseInnland`, 'Testsvingen 3'))).toEqual([
      `elan/feil-type ${address}/adresseInnland`,
    ]);
    const untyped = withValue(right, '/saksoekt/0/saksoekt/adresse', [{}, {}]);
    expect(found(untyped, 'MAKS_EN_ADRESSE_AV_HVER_TYPE')).toEqual([]);
  });
});

describe('an expired authorisation', () => {
  const fullmakt = '/saksoeker/0/saksoekersProsessfullmektig/fullmakt';

  it('is not told from dates that are none', () => {
    const code = 'elan/fullmakt-utloept';
    expect(found(withValue(right, fullmakt, { tilDato: '2026-02-30' }), code)).toEqual([]);
    const expired = withValue(right, fullmakt, { tilDato: '2025-12-31' });
    expect(found(expired, code)).toHaveLength(1);
    expect(found(withoutProperty(expired, '/begjaeringsdato'), code)).toEqual([]);
  });
});
