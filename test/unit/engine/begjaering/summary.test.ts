import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { summarise } from '../../../../engine/begjaering/summary';
import { rightText } from '../../../support/examples';

const summaryOf = (value: unknown) => summarise(BegjaeringDocument.of(JSON.stringify(value)).index);
const nok = (beloep: number, valuta = 'NOK') => ({ beloep, valuta });

describe('the summary of a begjæring', () => {
  it('names the parties, with their numbers', () => {
    const { saksoekt, innsender } = summarise(BegjaeringDocument.of(rightText('2.1')).index);
    expect(innsender).toMatchObject({
      kind: 'virksomhet',
      number: expect.stringMatching(/^\d{9}$/) as string,
    });
    expect(saksoekt.length).toBeGreaterThan(0);
    expect(saksoekt[0]?.name).not.toBe('');
  });

  it('adds up what remains of the claims, each currency for itself', () => {
    const kravTilInnkreving = [
      { opprinneligBeloep: nok(1000), gjenstaaendeBeloep: nok(0.1) },
      { opprinneligBeloep: nok(0.2) },
      { gjenstaaendeBeloep: nok(5, 'EUR') },
      { gjenstaaendeBeloep: nok(-1) },
    ];
    expect(summaryOf({ kravTilInnkreving })).toMatchObject({
      krav: 4,
      sums: [
        { currency: 'NOK', oere: 30 },
        { currency: 'EUR', oere: 500 },
      ],
    });
  });

  it('lists the attachments with their places', () => {
    const vedlegg = [{ type: 'annet', filnavn: 'a.pdf', uuid: ' u ' }];
    expect(summaryOf({ vedlegg }).attachments).toEqual([
      { place: 'vedlegg', pointer: '/vedlegg/0', type: 'annet', fileName: 'a.pdf', uuid: 'u' },
    ]);
  });

  it.each([null, [], 3, {}])('is empty for %j', (value) => {
    expect(summaryOf(value)).toMatchObject({ innsenderReferanse: '', krav: 0, sums: [], saksoekt: [] });
  });
});
