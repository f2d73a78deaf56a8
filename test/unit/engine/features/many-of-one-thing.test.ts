import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { definition } from '../../../../engine/features/definition';
import { links } from '../../../../engine/features/links';
import { rename } from '../../../../engine/features/rename';
import { symbols } from '../../../../engine/features/symbols';
import { placeOf } from '../../../support/places-in-text';

const many = 5_000;
const times = <T>(item: T): T[] => Array.from({ length: many }, () => item);

/** Long for what takes time as the file grows, and short for what takes time as its square does. */
const timeout = 5_000;

describe(`${many} of one thing`, { timeout }, () => {
  it('claims with one reference that as many grounds rest on', () => {
    const document = BegjaeringDocument.of(
      JSON.stringify({
        begjaeringensTvangsgrunnlag: times({ innsendersKravreferanse: ['A'] }),
        kravTilInnkreving: times({ innsendersKravreferanse: 'A', gjenstaaendeBeloep: { beloep: 1 } }),
      }),
    );
    const place = placeOf(document, '"A"');
    expect(definition(document, place)).toHaveLength(many);
    expect(rename(document, place, 'B', 'nb')).toHaveLength(2 * many);
    expect(symbols(document, 'nb')[0]?.children?.[0]?.detail).toBe('1 krav · 5 000,00');
  });

  it('Vedlegg with one uuid', () => {
    const document = BegjaeringDocument.of(
      JSON.stringify({ vedlegg: times({ uuid: 'a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a' }) }),
    );
    expect(links(document, 'nb')).toHaveLength(many);
  });

  it('references to a law', () => {
    const document = BegjaeringDocument.of(JSON.stringify(times('dekningsloven § 2-8')));
    expect(links(document, 'nb')).toHaveLength(many);
  });
});
