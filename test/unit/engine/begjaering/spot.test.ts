import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { spotAt, type Spot } from '../../../../engine/begjaering/spot';
import { endOf, pointerAt, treeOf } from '../../../../engine/begjaering/tree';

const at = (text: string, offset: number): [pointer: string, written: string] | undefined => {
  const spot = spotAt(BegjaeringDocument.of(text), offset);
  return spot && [spot.pointer, text.slice(spot.span.offset, spot.span.end)];
};

describe('what stands at an offset', () => {
  const text = '{"a": [1, {"b~/": "x, y"}], "c": {}}';
  it.each([
    ['"a"', 0, ['/a', '"a"']],
    ['"a"', 2, ['/a', '"a"']],
    ['"a"', 3, undefined],
    ['1', 0, ['/a/0', '1']],
    ['1', 1, undefined],
    ['"b~/"', 1, ['/a/1/b~0~1', '"b~/"']],
    ['"x, y"', 3, ['/a/1/b~0~1', '"x, y"']],
    ['{"b', 0, ['/a/1', '{"b~/": "x, y"}']],
    ['}],', 0, ['/a/1', '{"b~/": "x, y"}']],
    ['],', 0, ['/a', '[1, {"b~/": "x, y"}]']],
    ['{}', 1, ['/c', '{}']],
    ['{}}', 2, ['', text]],
    ['{"a"', 0, ['', text]],
  ] as const)('%s + %d', (found, more, expected) => {
    expect(at(text, text.indexOf(found) + more)).toEqual(expected);
  });

  it('is nothing after the end', () => {
    expect(at(text, text.length)).toBeUndefined();
    expect(at(' 1 ', 0)).toBeUndefined();
    expect(at(' 1 ', 1)).toEqual(['', '1']);
  });

  it('is found in a broken text too', () => {
    expect(at('{"a": [1, {"b": 2', 16)).toEqual(['/a/1/b', '2']);
    expect(at('{"a": 1, // b\n}', 6)).toEqual(['/a', '1']);
  });
});

describe('in any JSON text', () => {
  it('the same is found as by the syntax tree', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1, 2), (json, indent) => {
        const document = BegjaeringDocument.of(JSON.stringify(JSON.parse(json), null, indent));
        for (let offset = 0; offset <= document.text.length; offset++) {
          expect(spotAt(document, offset)).toEqual(byTree(document, offset));
        }
      }),
    );
  });

  function byTree(document: BegjaeringDocument, offset: number): Spot | undefined {
    const tree = treeOf(document);
    const node = tree?.getNodeFromOffset(offset);
    if (!tree || !node) return undefined;
    const isContainer = node.type === 'object' || node.type === 'array' || node.type === 'property';
    if (isContainer && offset > node.offset && offset < endOf(node) - 1) return undefined;
    return { pointer: pointerAt(tree, node.offset), span: { offset: node.offset, end: endOf(node) } };
  }
});
