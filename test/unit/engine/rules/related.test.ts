import { describe, expect, it } from 'vitest';
import { withValue } from '../../../support/changes';
import { checked } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const claims = '/kravTilInnkreving';
const grounds = '/begjaeringensTvangsgrunnlag';

const right = rightValue('2.1');
const [ground] = right['begjaeringensTvangsgrunnlag'] as readonly object[];

/** The places beside the only finding of a code, and what they have to do with it. */
function related(root: object, code: string, language: 'nb' | 'en' = 'nb'): string[] {
  const found = checked(root, { language }).diagnostics.filter((diagnostic) => diagnostic.code === code);
  expect(found).toHaveLength(1);
  return found.flatMap((diagnostic) =>
    diagnostic.related.map(({ pointer, message }) => `${pointer}: ${message}`),
  );
}

const withGrounds = (...lists: string[][]): object =>
  withValue(
    right,
    grounds,
    lists.map((innsendersKravreferanse) => ({ ...ground, innsendersKravreferanse })),
  );

describe('what a reader has to see besides the finding', () => {
  it('is the first claim of a reference that stands twice', () => {
    const twice = withValue(right, `${claims}/2/innsendersKravreferanse`, 'RENTE-1001');
    expect(related(twice, 'KRAV_DUPLIKATE_REFERANSER')).toEqual([
      `${claims}/1/innsendersKravreferanse: Først brukt her`,
    ]);
  });

  it('is where the first ground names a claim that another names too', () => {
    const inTwo = withGrounds(['FAKTURA-1001', 'RENTE-1001', 'SALAER-1001'], ['SALAER-1001']);
    expect(related(inTwo, 'KRAV_I_FLERE_TVANGSGRUNNLAG', 'en')).toEqual([
      `${grounds}/0/innsendersKravreferanse/2: First used here`,
    ]);
  });

  it('is the entry that stands first where one stands twice', () => {
    const twice = withGrounds(['FAKTURA-1001', 'RENTE-1001', 'SALAER-1001', 'RENTE-1001']);
    expect(related(twice, 'elan/referanse-to-ganger')).toEqual([
      `${grounds}/0/innsendersKravreferanse/1: Først brukt her`,
    ]);
  });

  it('is the claim that is of the wrong kind', () => {
    const wrong = withValue(right, `${claims}/2/relatertKrav`, ['RENTE-1001']);
    const code = 'GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL';
    expect(related(wrong, code)).toEqual([`${claims}/1/innsendersKravreferanse: Kravet det pekes på`]);
  });

  it('is the claim in another ground, and the ground', () => {
    const apart = withGrounds(['FAKTURA-1001', 'SALAER-1001'], ['RENTE-1001']);
    expect(related(apart, 'RELATERTE_KRAV_MÅ_FINNES')).toEqual([
      `${claims}/0/innsendersKravreferanse: Kravet det pekes på`,
      `${grounds}/0/innsendersKravreferanse/0: Tvangsgrunnlaget som kravet det pekes på, hører til`,
    ]);
  });

  it('is nothing where nothing is there', () => {
    const unknown = withValue(right, `${claims}/2/relatertKrav`, ['X']);
    expect(related(unknown, 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER')).toEqual([]);
  });
});
