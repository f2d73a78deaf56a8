import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { check } from '../../../../engine/check/check';
import { completions } from '../../../../engine/features/completion/completion';
import { hover } from '../../../../engine/features/hover';
import { abilitiesOf } from '../../../../server/abilities';
import { toLspDiagnostic } from '../../../../server/convert';
import { rightValue } from '../../../support/examples';
import { usualClient } from '../../../support/protocol/clients';
import { linksIn, madeOf, planted } from '../../../support/planted';
import { runs } from '../../../support/runs';

/** Every text of a begjæring, or only those of a length that a code or a date does not have, as another one. */
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTexts(item, change)]));
}

const isFree = (text: string): boolean => /[ .,]|-\d{3,}$|^[A-Z]+-/.test(text) && !/^\d{4}-/.test(text);

const whole = rightValue('2.1');

/** The same text everywhere, so that what names another thing still does; beside what it was; and as a name of properties. */
const documents = (text: string): BegjaeringDocument[] =>
  [
    withTexts(whole, () => text),
    withTexts(whole, (was) => (isFree(was) ? `${text} ${was}` : was)),
    { ...whole, [text]: text, kravTilInnkreving: [{ [text]: { [text]: text } }] },
  ].map((value) => BegjaeringDocument.of(JSON.stringify(value, null, 1)));

/** Where texts begin, or end; in a usual run every third of those, which are some of each. */
function* placesIn(document: BegjaeringDocument) {
  for (const [which, { index }] of [...document.text.matchAll(/"/g)].entries()) {
    if (which % runs(3, 1) === 0) yield document.positionAt(index + 1);
  }
}

const options = { target: 'test', today: '2026-03-02', language: 'en', model: 'auto', syntax: true } as const;

describe.each(planted)('%j in any text of a file', (text) => {
  it('is no more than text in a hover', () => {
    let found = 0;
    for (const document of documents(text)) {
      const seen = new Set<string>();
      for (const position of placesIn(document)) {
        const contents = hover(document, position, '2.1', 'nb')?.contents;
        const markdown = typeof contents === 'object' && 'value' in contents ? contents.value : '';
        if (markdown === '' || seen.has(markdown)) continue;
        seen.add(markdown);
        found++;
        expect(madeOf(markdown)).toEqual([]);
      }
    }
    expect(found).toBeGreaterThan(runs(20, 50));
  });

  it('is no more than text in a diagnostic', () => {
    const diagnostics = documents(text).flatMap((document) =>
      check(document, options).diagnostics.map((one) =>
        toLspDiagnostic(one, 'file:///x.json', () => undefined, abilitiesOf(usualClient)),
      ),
    );
    expect(diagnostics.length).toBeGreaterThan(3);
    for (const { message: written, relatedInformation = [] } of diagnostics) {
      const message = typeof written === 'string' ? written : written.value;
      expect(linksIn([message, ...relatedInformation.map((place) => place.message)].join('\n'))).toEqual([]);
    }
  });

  it('is no Markdown in a completion', () => {
    const [, document] = documents(text);
    if (!document) throw new Error('no document');
    const shown = [...document.text.matchAll(/": (?:\[\s*)?"/g)]
      .filter((_, i) => i % 25 === 0)
      .flatMap(({ index, 0: { length } }) =>
        completions(document, index + length, { ...options, version: '2.1' }, true),
      );
    expect(shown.length).toBeGreaterThan(3);
    // A text is shown as a text; only an object with its kind is shown as Markdown.
    for (const { documentation = '' } of shown) expect(typeof documentation).toBe('string');
  });
});
