import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../../../engine/begjaering/change';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { Source } from '../../../../engine/begjaering/source';
import { below, type Pointer } from '../../../../engine/begjaering/pointer';
import { WrittenText } from '../../../../engine/begjaering/written-text';
import { check, type CheckOptions } from '../../../../engine/check/check';
import { symbols } from '../../../../engine/features/symbols';
import { automatic } from '../../../../engine/model/choose';
import { versions } from '../../../../engine/model/model';
import { begjaeringText } from '../../../../scripts/bench/begjaering.mjs';
import { usualOptions } from '../../../support/checking';
import { runs, seed } from '../../../support/runs';
import { share } from '../../../support/share';

const right = (version: string): string => fs.readFileSync(`test/fixtures/right/${version}.json`, 'utf8');

/** What people begin with: right files of all versions, one with many mistakes, one without line ends, something around it. */
const beginnings: readonly string[] = [
  ...versions.map(right),
  begjaeringText({ claims: 12, mistakes: 0.4 }),
  JSON.stringify(JSON.parse(right('2.1'))),
  right('2.1').replaceAll('\n', '\r\n'),
  `{ "begjaering": ${right('2.1')} }`,
  `\uFEFF// \n${right('2.1')}`,
];

/** What is typed: marks that tear the JSON and mend it, and what values and names consist of. */
const typed = ['"', '\\', '\\"', ':', ',', ',,', '{', '}', '[', ']', '{}', '{ }', '[]', '//', '\n', ' ']
  .concat(['A', 'å', '0', '-', '.', '1', '.005', 'e2', '12345678901234567', 'null', 'true', '""', '"x":1,'])
  .concat([
    '\u200b',
    '{{navn}}',
    '\\u0041',
    'NOK',
    'EUR',
    '2026-06-15',
    '1999-01-01',
    'HOVEDSTOL',
    'Rentekrav',
  ]);

const token = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/g;

/** One change of a text. The numbers are shares of what there is to choose from. */
type Edit = (text: string, earlier: readonly string[]) => string;

const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(at * items.length)];

const typing = fc.tuple(share, share).map(([at, what]): Edit => (text) => {
  const offset = Math.floor(at * (text.length + 1));
  return `${text.slice(0, offset)}${pick(typed, what) ?? ''}${text.slice(offset)}`;
});

const deleting = fc.tuple(share, fc.integer({ min: 1, max: 40 })).map(([at, length]): Edit => (text) => {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + text.slice(offset + length);
});

/** Typing inside a value or a name, or at one of its ends. */
const typingInToken = fc.tuple(share, share, share).map(([at, within, what]): Edit => (text) => {
  const found = pick([...text.matchAll(token)], at);
  if (!found) return text;
  const offset = found.index + Math.floor(within * (found[0].length + 1));
  return `${text.slice(0, offset)}${pick(typed, what) ?? ''}${text.slice(offset)}`;
});

/** A value as another one of the file, as where a reference or a date is changed. */
const copyingToken = fc.tuple(share, share).map(([at, from]): Edit => (text) => {
  const tokens = [...text.matchAll(token)];
  const [found, other] = [pick(tokens, at), pick(tokens, from)];
  if (!found || !other) return text;
  return text.slice(0, found.index) + other[0] + text.slice(found.index + found[0].length);
});

/** A reference, or what else stands in several places, under another name everywhere. */
const renaming = share.map((at): Edit => (text) => {
  const found = pick([...text.matchAll(token)], at);
  return found && found[0].length > 6 ? text.replaceAll(found[0], '"NY-1"') : text;
});

/** Something with brackets once more, right behind itself. */
const doubling = share.map((at): Edit => (text) => {
  const found = pick([...text.matchAll(/\{[^{}]*\}/g)], at);
  if (!found) return text;
  const end = found.index + found[0].length;
  return `${text.slice(0, end)},${found[0]}${text.slice(end)}`;
});

const undoing = share.map(
  (at): Edit =>
    (text, earlier) =>
      pick(earlier, at) ?? text,
);

const edit = fc.oneof(
  { weight: 3, arbitrary: typing },
  { weight: 2, arbitrary: deleting },
  { weight: 4, arbitrary: typingInToken },
  { weight: 6, arbitrary: copyingToken },
  { weight: 1, arbitrary: renaming },
  { weight: 1, arbitrary: doubling },
  { weight: 4, arbitrary: undoing },
);

/** Whether a pause follows, after which the file is checked; what else is asked for needs less. */
const pause = fc.constantFrom('checked', 'checked', 'indexed', 'nothing');

/** A byte-order mark counts for nothing. */
const opened = (text: string): BegjaeringDocument =>
  new BegjaeringDocument(Source.of(text.replace(/^\uFEFF/, ' ')));

/** How a client tells of a change: by the whole text, by the stretch that has changed, or by several changes one after the other. */
const tellings = {
  whole: (_before: WrittenText, text: string) => WrittenText.of(text),
  stretch: (before: WrittenText, text: string) => {
    const { offset, endBefore, endAfter } = changeBetween(before.whole, text);
    return before.replaced(offset, endBefore, text.slice(offset, endAfter));
  },
  several: (before: WrittenText, text: string) => {
    const { offset, endBefore, endAfter } = changeBetween(before.whole, text);
    const middle = (offset + endAfter) >> 1;
    return before
      .replaced(0, 0, ' ')
      .replaced(offset + 1, endBefore + 1, text.slice(middle, endAfter))
      .replaced(offset + 1, offset + 1, text.slice(offset, middle))
      .replaced(0, 1, '');
  },
};

const telling = fc.constantFrom(...Object.values(tellings));

/** @returns the pointers of everything in a value */
function pointersIn(value: unknown, at: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, member]) => pointersIn(member, below(at, name)))];
}

/** Which items have a reference, by their positions. */
const positionsOf = (byReference: ReadonlyMap<string, readonly { readonly position: number }[]>): unknown =>
  [...byReference].map(([reference, items]) => [reference, items.map(({ position }) => position)]);

/** Everything that can be told of a version: what it says, where it says it, what is wrong, and its outline. */
function toldOf(document: BegjaeringDocument, options: CheckOptions): string {
  const { parsed, text } = document;
  const checkedNow = check(document, options);
  const places = parsed.whole ? [...document.locate(pointersIn(parsed.value))].sort() : [];
  const positions = Array.from({ length: 40 }, (_, i) =>
    document.positionAt(Math.floor((i * text.length) / 39)),
  );
  return JSON.stringify([
    parsed,
    checkedNow,
    places,
    positions,
    document.duplicateProperties(),
    document.tooDeep,
    positionsOf(document.index.kravByReference),
    positionsOf(document.index.tvangsgrunnlagByReference),
    symbols(document, 'nb'),
  ]);
}

describe('a file that is typed in', () => {
  it('has the same findings at every moment as if it had just been opened', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.constantFrom(automatic, automatic, ...versions),
        fc.array(fc.tuple(edit, telling, pause), { minLength: 1, maxLength: 12 }),
        (beginning, model, edits) => {
          const options: CheckOptions = { ...usualOptions, model };
          const texts = [beginning];
          let document = opened(beginning);
          check(document, options);
          for (const [change, tell, then] of edits) {
            const text = change(texts.at(-1) ?? '', texts);
            texts.push(text);
            const content = tell(document.source.content, text.replace(/^\uFEFF/, ' '));
            document = new BegjaeringDocument(document.source.with(content), document);
            if (then === 'indexed') expect(document.index.root).toEqual(opened(text).parsed.value);
            if (then !== 'checked') continue;
            expect(toldOf(document, options)).toBe(toldOf(opened(text), options));
          }
        },
      ),
      { seed, numRuns: runs(30, 10_000) },
    );
  });
});
