import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/values/json';
import type { CheckOptions } from '../../../../engine/check/check';
import { withoutProperty, withValue } from '../../../support/changes';
import { checked, codesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const right = rightValue('2.1');
const claim = '/kravTilInnkreving/0';
const ground = '/begjaeringensTvangsgrunnlag/0';
const notice = `${ground}/saerligTvangsgrunnlag/skriftligMeddelelse`;

/** What is found of a code: where, what is missing there, and in which words. */
function found(root: JsonObject, code: string, options: Partial<CheckOptions> = {}): string[] {
  return checked(root, options)
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .map(({ pointer, data, message }) => `${pointer} ${data.missing ?? '-'}: ${message}`);
}

describe('what a claim lacks is told with its kind', () => {
  const without = withoutProperty(right, `${claim}/kravforfall`);

  it('from model 2.0', () => {
    expect(found(without, 'KRAV_MANGLER_FORFALLSDATO')).toEqual([
      `${claim} kravforfall: Det må oppgis forfallsdato for Hovedkrav`,
    ]);
  });

  it('in model 1.1', () => {
    const root = withoutProperty(rightValue('1.1'), `${claim}/kravforfall`);
    expect(found(root, 'elan/forfallsdato-mangler', { model: '1.1' })).toEqual([
      `${claim} kravforfall: Det bør oppgis forfallsdato for Hovedkrav.`,
    ]);
  });

  it('inside the object that is there', () => {
    const root = withValue(right, `${claim}/kravforfall`, {});
    expect(found(root, 'KRAV_MANGLER_FORFALLSDATO')).toEqual([
      `${claim}/kravforfall forfallsdato: Det må oppgis forfallsdato for Hovedkrav`,
    ]);
  });
});

describe('what a ground lacks is told by its name', () => {
  it('a notice', () => {
    const [first] = found(withoutProperty(right, `${ground}/varsel`), 'PARAGRAF_4_18_VARSEL_PAAKREVET');
    expect(first).toMatch(new RegExp(`^${ground} varsel: `));
  });

  it('the answer to whether the conciliation board may deal with it', () => {
    const root = withoutProperty(right, `${notice}/kanBehandlesIForliksraadet`);
    const [first] = found(root, 'KAN_BEHANDLES_I_FORLIKSRAADET_PAAKREVET');
    expect(first).toMatch(new RegExp(`^${notice} kanBehandlesIForliksraadet: `));
  });

  it('how a notice was sent, whatever else it says of sending', () => {
    const varsel = { dato: '2026-04-10', omforsendelse: 'x', omalternativElektronisk: 'x' };
    const root = withValue(right, `${ground}/varsel`, [varsel]);
    const [first, ...more] = found(root, 'elan/varsel-uten-forsendelse');
    expect(first).toMatch(new RegExp(`^${ground}/varsel/0 forsendelsemaateType: `));
    expect(more).toEqual([]);
  });
});

describe('dates in the wrong order', () => {
  it('are told by the names of both', () => {
    const root = withValue(right, `${ground}/tvangsgrunnlagsdato`, '2026-06-16');
    expect(found(root, 'elan/datorekkefoelge')).toEqual([
      `${ground}/tvangsgrunnlagsdato -: \`begjaeringsdato\` (2026-06-15) kan ikke være før \`tvangsgrunnlagsdato\` (2026-06-16).`,
    ]);
  });

  it('are none where one is no date of the calendar', () => {
    expect(codesIn(withValue(right, `${claim}/innbetaling/0/bokfoertDato`, '2026-13-45'))).toEqual([
      'elan/ugyldig-format',
    ]);
    expect(codesIn(withValue(right, `${ground}/tvangsgrunnlagsdato`, '2026-99-99'))).toEqual([
      'elan/ugyldig-format',
    ]);
    expect(codesIn(withValue(right, '/begjaeringsdato', '2020-13-45'))).toEqual(['elan/ugyldig-format']);
  });
});

describe('the rules on numbers', () => {
  it('leave text to the schema', () => {
    expect(codesIn(withValue(right, `${claim}/opprinneligBeloep/beloep`, '9000.005'))).toEqual([
      'elan/feil-type',
    ]);
  });

  it('know amounts and rates by their names', () => {
    const codes = codesIn({ ...right, vekt: 1.2345, liste: [-1, 0.001] });
    expect(codes).toEqual(['elan/ukjent-egenskap', 'elan/ukjent-egenskap']);
  });
});

describe('what the conciliation board is to decide', () => {
  it.each([12, null, { tekst: '' }])(
    'may be something else than text, which the schema tells: %j',
    (value) => {
      expect(codesIn(withValue(right, `${notice}/paastand`, value))).toEqual(['elan/feil-type']);
    },
  );
});
