import { describe, expect, it } from 'vitest';
import { drawer } from '../../../../client/picture/drawing';
import { pictureWords } from '../../../../client/picture/words';
import { largePicture } from './pictures';

const wanted = { all: false, opened: new Set<string>() };
const picture = { version: 1, ...largePicture(30) };

describe('a picture that is drawn again', () => {
  it('says what stands there now', () => {
    const draw = drawer();
    draw(picture, wanted, pictureWords.nb);
    const nodes = picture.nodes.map((node) =>
      node.pointer === '/k3'
        ? { ...node, title: 'Changed', severity: 'error' as const, problems: ['Wrong.'] }
        : node,
    );
    const again = draw({ ...picture, nodes }, wanted, pictureWords.nb);
    expect(again.svg()).toMatch(/class="node claim error"[^>]*>.*?>Changed</);
    expect(again.svg()).toBe(drawer()({ ...picture, nodes }, wanted, pictureWords.nb).svg());
    expect(draw(picture, wanted, pictureWords.nb).svg()).not.toContain('Changed');
  });

  it('has what was added', () => {
    const draw = drawer();
    const before = draw(picture, wanted, pictureWords.nb).svg();
    const after = draw({ version: 2, ...largePicture(31) }, wanted, pictureWords.nb).svg();
    expect(before).not.toContain('data-node="/k30"');
    expect(after).toContain('data-node="/k30"');
  });
});
