import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { Finding } from '../../../../engine/findings/findings';
import { envelopeOf, type Envelope } from '../../../../engine/shape/reading';
import { checked, placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

describe('what is around a begjæring', () => {
  const envelope = (value: unknown): Envelope => envelopeOf(BegjaeringDocument.of(JSON.stringify(value)));
  const error = { severity: 'error' } as const;
  const right = rightValue('2.1');

  it.each<[string, unknown, Finding]>([
    [
      'in an object alone',
      { data: { melding: right } },
      {
        ...error,
        code: 'elan/pakket-inn',
        at: '/data/melding',
        onKey: true,
        args: { sted: 'data.melding', alene: 'ja' },
      },
    ],
    [
      'beside something',
      { data: [right], id: 1 },
      {
        ...error,
        code: 'elan/pakket-inn',
        at: '/data/0',
        onKey: true,
        args: { sted: 'data.0', alene: 'nei' },
      },
    ],
    [
      'in the text that the file is',
      JSON.stringify(right),
      { ...error, code: 'elan/json-i-tekst', at: '', args: { egenskap: 'begjæring' } },
    ],
    [
      'in a text of an object',
      { data: { melding: JSON.stringify(right) } },
      { ...error, code: 'elan/json-i-tekst', at: '/data/melding', args: { egenskap: 'data.melding' } },
    ],
    [
      'with others',
      [right, right, right],
      { ...error, code: 'elan/flere-begjaeringer', at: '/1', args: { antall: 3 } },
    ],
  ])('is told with what it is: %s', (_what, value, finding) => {
    const { value: found, at, findings } = envelope(value);
    expect(findings).toEqual([finding]);
    expect(at).toBe(finding.at);
    expect(found).toEqual(finding.code === 'elan/pakket-inn' ? right : undefined);
  });

  it('is nothing where the file is a begjæring, or none is found', () => {
    expect(envelope(right)).toEqual({ value: right, at: '', findings: [] });
    expect(envelope({ id: 1 })).toEqual({ value: { id: 1 }, at: '', findings: [] });
  });
});

describe('a begjæring inside something else', () => {
  it('keeps what has more digits than a number can have, as it is written', () => {
    const text = JSON.stringify({ data: rightValue('2.1') }).replace(
      '"beloep":700,',
      '"beloep":12345678901234567,',
    );
    expect(placesIn(text)).toContain('elan/tall-avrundes /data/kravTilInnkreving/2/opprinneligBeloep/beloep');
  });

  it('leads the places that a finding names besides into the file too', () => {
    const krav = { kravdetaljer: 'Hovedkrav', innsendersKravreferanse: 'H-1' };
    const data = { begjaeringsdato: '2026-06-15', saksoekt: [], kravTilInnkreving: [krav, krav] };
    const related = checked({ data }).diagnostics.flatMap((diagnostic) => diagnostic.related);
    expect(related.map(({ pointer }) => pointer)).toContain(
      '/data/kravTilInnkreving/0/innsendersKravreferanse',
    );
    for (const { message } of related) expect(message).not.toBe('');
  });
});
