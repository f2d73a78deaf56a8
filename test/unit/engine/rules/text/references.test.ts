import { describe, expect, it } from 'vitest';
import { foundIn, type Members } from '../../../../support/claims-alone';

const begjaering = (claims: readonly string[], ...references: readonly string[]): Members => ({
  begjaeringensTvangsgrunnlag: [{ innsendersKravreferanse: references }],
  kravTilInnkreving: claims.map((innsendersKravreferanse) => ({ innsendersKravreferanse })),
});
const codes = ['elan/referanse-nesten-lik', 'elan/usynlige-tegn', 'elan/typografiske-tegn'];
const places = (claims: readonly string[], ...references: readonly string[]): string[] =>
  foundIn(codes, begjaering(claims, ...references));
const nearly = ['referanse-nesten-lik /begjaeringensTvangsgrunnlag/0/innsendersKravreferanse/0'];

describe('a reference that names no claim, but nearly', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['by what cannot be seen in it', ['H-1'], ['H-1\u200b']],
    ['by what cannot be seen in that of the claim', ['H-1\u200b'], ['H-1']],
    ['by case', ['H-1'], ['h-1']],
    ['by letters of another alphabet', ['H-1'], ['\u041d-1']],
    ['by a dash, although others are like it too', ['SAK-1', 'sak-1'], ['SAK–1']],
    ['twice, which is one mistake', ['H-1'], ['h-1', 'h-1']],
  ])('is told, and nothing else: %s', (_what, claims, references) => {
    expect(places(claims, ...references)).toEqual(nearly);
  });

  it('is told instead of the official rules of the entry and of the claim', () => {
    const official = [
      'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER',
      'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER',
      'KRAV_IKKE_BENYTTET',
    ];
    const value = begjaering(['H-1'], 'h-1');
    expect(foundIn(['elan/referanse-nesten-lik', ...official], value)).toEqual(nearly);
    expect(foundIn(official, value)).toHaveLength(2);
    const related = {
      kravTilInnkreving: [
        { innsendersKravreferanse: 'H-1' },
        { innsendersKravreferanse: 'S-1', kravdetaljer: 'Sakskostnader', relatertKrav: ['h-1'] },
      ],
    };
    expect(foundIn(['elan/referanse-nesten-lik', 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER'], related)).toEqual(
      ['referanse-nesten-lik 1/relatertKrav/0'],
    );
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['what it names', ['H-1'], ['H-1']],
    ['what is like no other', ['H-1'], ['X']],
    ['what is like two', ['H-O', 'H-0'], ['h-o']],
    ['what nobody sees', ['\u200b\u200b'], ['\u200b']],
  ])('is not %s', (_what, claims, references) => {
    expect(foundIn(['elan/referanse-nesten-lik'], begjaering(claims, ...references))).toEqual([]);
  });
});
