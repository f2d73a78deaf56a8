import { describe, expect, it } from 'vitest';
import { identityOf, readIdentifier, readParties, type Party } from '../../../../engine/begjaering/parties';
import { rightValue } from '../../../support/examples';

const number = (taxIdentificationNumber: string, landkodeIdentifikator = 'NO'): object => ({
  taxIdentificationNumber,
  landkodeIdentifikator,
});

function only(aktoer: object): Party {
  const [party, ...others] = readParties({ saksoekt: [{ saksoekt: aktoer }] });
  expect(others).toEqual([]);
  if (!party) throw new Error('no party was read');
  return party;
}

describe('the parties of a begjæring', () => {
  it('are read in their order, each followed by who represents it', () => {
    const aktoer = { person: {} };
    const root = {
      innsender: { innsender: aktoer, innsendersProsessfullmektig: { prosessfullmektig: aktoer } },
      saksoekt: [{ saksoekt: aktoer, saksoektesProsessfullmektig: { prosessfullmektig: aktoer } }],
      saksoeker: [
        { saksoeker: aktoer },
        { saksoeker: aktoer, saksoekersProsessfullmektig: { prosessfullmektig: aktoer } },
      ],
    };
    expect(readParties(root).map(({ role, pointer, holder }) => [role, pointer, holder.pointer])).toEqual([
      ['saksoeker', '/saksoeker/0/saksoeker', '/saksoeker/0'],
      ['saksoeker', '/saksoeker/1/saksoeker', '/saksoeker/1'],
      [
        'prosessfullmektig',
        '/saksoeker/1/saksoekersProsessfullmektig/prosessfullmektig',
        '/saksoeker/1/saksoekersProsessfullmektig',
      ],
      ['saksoekt', '/saksoekt/0/saksoekt', '/saksoekt/0'],
      [
        'prosessfullmektig',
        '/saksoekt/0/saksoektesProsessfullmektig/prosessfullmektig',
        '/saksoekt/0/saksoektesProsessfullmektig',
      ],
      ['innsender', '/innsender/innsender', '/innsender'],
      [
        'prosessfullmektig',
        '/innsender/innsendersProsessfullmektig/prosessfullmektig',
        '/innsender/innsendersProsessfullmektig',
      ],
    ]);
  });

  it('are those of the right example', () => {
    const parties = readParties(rightValue('2.1'));
    expect(parties.map(({ role, kind, name }) => `${role}: ${kind ?? ''} ${name.whole}`)).toEqual([
      'saksoeker: virksomhet RASK SYKKEL AS',
      'prosessfullmektig: person VENNLIG FJELLREV',
      'saksoekt: person STILLE HAVØRN',
      'innsender: virksomhet BLID INKASSO AS',
    ]);
  });

  it.each([undefined, null, 'x', [], {}, { saksoeker: 'x', saksoekt: [null, 'x', {}], innsender: [] }])(
    'are none in %j',
    (root) => expect(readParties(root)).toEqual([]),
  );
});

describe('a party', () => {
  it('is a person with names, birth date and identifier', () => {
    const party = only({
      person: {
        personnavn: { fornavn: ' STILLE ', mellomnavn: 'NATT', etternavn: 'HAVØRN' },
        foedselsdato: '1987-05-14',
        identifikator: number(' 14858712301 '),
      },
    });
    expect(party.kind).toBe('person');
    expect(party.name).toEqual({ first: 'STILLE', last: 'HAVØRN', whole: 'STILLE NATT HAVØRN' });
    expect(party.birthDate).toBe('1987-05-14');
    expect(party.identifier).toEqual({
      pointer: '/saksoekt/0/saksoekt/person/identifikator',
      number: '14858712301',
      country: 'NO',
    });
    expect(party.otherIdentifier).toBeUndefined();
  });

  it.each(['virksomhet', 'sammenslutning'])('is an organisation with one name: %s', (kind) => {
    const other = { annenOffisiellIdentifikator: 'EX-1', landkodeIdentifikator: 'SE' };
    const party = only({ [kind]: { navn: ' X AS ', identifikator: other } });
    expect(party).toMatchObject({ kind, name: { first: '', last: '', whole: 'X AS' } });
    expect(party.identifier).toBeUndefined();
    expect(party.otherIdentifier).toEqual({
      pointer: `/saksoekt/0/saksoekt/${kind}/identifikator`,
      number: 'EX-1',
      country: 'SE',
    });
  });

  it('is of no kind where none is given', () => {
    const party = only({ person: 'STILLE HAVØRN', virksomhet: null });
    expect(party.kind).toBeUndefined();
    expect(party.details).toEqual({});
    expect(party.name.whole).toBe('');
  });

  it('has the addresses that are objects, where they stand', () => {
    const { addresses } = only({
      person: {},
      adresse: ['x', { adressetype: 'postadresse' }, { adressetype: 1 }],
    });
    expect(addresses.map(({ pointer, type }) => [pointer, type])).toEqual([
      ['/saksoekt/0/saksoekt/adresse/1', 'postadresse'],
      ['/saksoekt/0/saksoekt/adresse/2', undefined],
    ]);
    expect(only({ person: {}, adresse: { adressetype: 'postadresse' } }).addresses).toEqual([]);
  });
});

describe('an identifier', () => {
  it('needs a number, but no country', () => {
    expect(readIdentifier({ taxIdentificationNumber: '1' }, '/x')).toEqual({
      pointer: '/x',
      number: '1',
      country: '',
    });
    for (const value of [undefined, {}, number(''), number('  '), { taxIdentificationNumber: true }, 'x']) {
      expect(readIdentifier(value, '/x')).toBeUndefined();
    }
  });

  it('may be a JSON number, of which the type is said to be wrong', () => {
    expect(readIdentifier({ taxIdentificationNumber: 313772195 }, '/x')?.number).toBe('313772195');
  });
});

describe('who a party is', () => {
  const person = (fornavn: string, more: object = {}): string | undefined =>
    identityOf(only({ person: { personnavn: { fornavn, etternavn: 'ELG' }, ...more } }));

  it('is told by number and country, whatever the name', () => {
    const identifikator = number('14858712301');
    expect(person('A', { identifikator })).toBe(person('B', { identifikator, foedselsdato: '1990-01-01' }));
    expect(person('A', { identifikator })).not.toBe(
      person('A', { identifikator: number('14858712301', 'SE') }),
    );
    expect(person('A', { identifikator })).not.toBe(person('A'));
  });

  it('is told by another official number where there is no tax identification number', () => {
    const other = (text: string): object => ({ identifikator: { annenOffisiellIdentifikator: text } });
    expect(person('A', other('1'))).toBe(person('B', other('1')));
    expect(person('A', other('1'))).not.toBe(person('A', other('2')));
  });

  it('is else told by name and birth date', () => {
    expect(person('Rolig')).toBe(person('ROLIG '));
    expect(person('A', { foedselsdato: '1990-01-01' })).toBe(person('a', { foedselsdato: '1990-01-01' }));
    expect(person('A', { foedselsdato: '1990-01-01' })).not.toBe(person('A', { foedselsdato: '1990-01-02' }));
    expect(person('A', { foedselsdato: '1990-01-01' })).not.toBe(person('A'));
  });

  it('is unknown without number and name', () => {
    expect(identityOf(only({ person: { foedselsdato: '1990-01-01' } }))).toBeUndefined();
    expect(identityOf(only({ virksomhet: { navn: ' ' } }))).toBeUndefined();
  });
});
