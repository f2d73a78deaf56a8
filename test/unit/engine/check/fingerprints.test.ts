import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../engine/begjaering/index';
import { fingerprintsOf } from '../../../../engine/check/fingerprints';

const claim = (reference: string) => ({ innsendersKravreferanse: reference });
const finding = (pointer: string, missing?: string) => ({
  code: 'X',
  pointer,
  data: { code: 'X', at: pointer, args: {}, ...(missing === undefined ? {} : { missing }) },
});

describe('what a finding is known by', () => {
  it('is the reference of its claim and the title of its ground, wherever they stand', () => {
    const index = buildIndex({
      kravTilInnkreving: [claim('A'), claim('B/1')],
      begjaeringensTvangsgrunnlag: [{ betegnelseAvTvangsgrunnlag: 'Dom' }],
    });
    const places = ['/kravTilInnkreving/1/beloep', '/begjaeringensTvangsgrunnlag/0/varsel/2', '/vedlegg/3'];
    expect(
      fingerprintsOf(
        places.map((at) => finding(at)),
        index,
      ),
    ).toEqual([
      'X /kravTilInnkreving/B~11/beloep ',
      'X /begjaeringensTvangsgrunnlag/Dom/varsel/2 ',
      'X /vedlegg/3 ',
    ]);
  });

  it('is the position where there is no name, or two have the same', () => {
    const grounds = [{ betegnelseAvTvangsgrunnlag: 'Dom' }, { betegnelseAvTvangsgrunnlag: 'Dom' }];
    const index = buildIndex({
      kravTilInnkreving: [claim('A'), claim('A'), {}],
      begjaeringensTvangsgrunnlag: grounds,
    });
    const places = ['/kravTilInnkreving/1', '/kravTilInnkreving/2', '/begjaeringensTvangsgrunnlag/1', ''];
    expect(
      fingerprintsOf(
        places.map((at) => finding(at)),
        index,
      ),
    ).toEqual(places.map((at) => `X ${at} `));
  });

  it('is never that of another finding', () => {
    const twice = [finding('/a'), finding('/a'), finding('/a', 'b'), finding('/a')];
    expect(fingerprintsOf(twice, buildIndex({}))).toEqual(['X /a ', 'X /a  2', 'X /a b', 'X /a  3']);
  });
});
