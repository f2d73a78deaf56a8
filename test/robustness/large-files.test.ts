import { beforeAll, describe, expect, it } from 'vitest';
import { hasBegjaeringContent } from '../../engine/begjaering/recognise';
import type { Position } from '../../engine/check/diagnostic';
import { completions } from '../../engine/features/completion/completion';
import { hover } from '../../engine/features/hover';
import * as jsonHelp from '../../engine/features/json-help';
import { symbols } from '../../engine/features/symbols';
import { newestVersion, recognition } from '../../engine/model/model';
import { begjaeringText } from '../../scripts/bench/begjaering.mjs';
import { runs } from '../support/runs';
import { checkSoundly, completionOptions, fixesOf, report, type Checked } from './support/features';

const megabytes = runs(2, 50);
const bytes = megabytes * 1_000_000;

/** Long enough for a slow machine that does something else at the same time, and much shorter than for ever. */
const timeout = 20_000;

/** JSON of at least that size that is no begjæring. */
function unrelatedText(item: object): string {
  const text = JSON.stringify(item, null, 2);
  return `[${Array(Math.ceil(bytes / text.length))
    .fill(text)
    .join(',\n')}]`;
}

describe(`a begjæring of ${megabytes} MB`, () => {
  const mistakes = 20;
  const claims = megabytes * 1_320;
  let text: string;
  /** In the value of a code list, half-way. */
  let position: Position;
  let checked: Checked;

  beforeAll(() => {
    text = begjaeringText({ claims, mistakes: mistakes / claims });
    expect(Buffer.byteLength(text)).toBeGreaterThan(bytes);
    const opening = '"kravdetaljer": "';
    const before = text.slice(0, text.indexOf(opening, text.length / 2) + opening.length);
    const lines = before.split('\n');
    position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }, 60_000);

  it('is recognised by its content', { timeout }, () => {
    expect(hasBegjaeringContent(text, recognition)).toBe(true);
  });

  it('is checked, and its mistakes are found', { timeout }, () => {
    checked = checkSoundly(text);
    expect(checked.result.model.version).toBe(newestVersion);
    expect(checked.result.diagnostics.length).toBeGreaterThanOrEqual(mistakes);
    expect(checked.result.diagnostics.length).toBeLessThan(5 * mistakes);
  });

  it('is reported on', { timeout }, () => {
    const [, text_ = ''] = report(checked);
    expect(text_.split('\n').length).toBeGreaterThan(mistakes);
  });

  it('has hover and completion', { timeout }, () => {
    expect(hover(checked.document, position, newestVersion, 'nb')).not.toBeNull();
    const offset = checked.document.source.offsetAt(position);
    expect(completions(checked.document, offset, completionOptions, true)).not.toEqual([]);
  });

  it('has an outline, and can be folded and selected', { timeout }, () => {
    expect(symbols(checked.document, 'nb')).not.toEqual([]);
    expect(jsonHelp.foldingRanges(checked.document)).not.toEqual([]);
    expect(jsonHelp.selectionRanges(checked.document, [position])).toHaveLength(1);
  });

  it('has fixes', { timeout }, () => {
    const finding = checked.result.diagnostics.find(({ code }) => code.startsWith('RELATERTE_KRAV_UGYLDIGE'));
    expect(finding && fixesOf(checked, finding)).not.toEqual([]);
  });

  it('that is cut off is checked', { timeout }, () => {
    const { result } = checkSoundly(text.slice(0, -1000));
    expect(result.diagnostics.map(({ code }) => code)).toContain('elan/syntaks');
  });
});

describe(`${megabytes} MB that are no begjæring`, () => {
  const somethingElse = { navn: 'pakke', versjon: '1.0.0', krav: [1, 2, 3], beskrivelse: 'noe helt annet' };

  it('are passed over', { timeout }, () => {
    expect(hasBegjaeringContent(unrelatedText(somethingElse), recognition)).toBe(false);
  });

  it(
    'are passed over also where properties deep inside are called as those of a begjæring',
    { timeout },
    () => {
      const similar = Object.fromEntries(recognition.properties.map((name) => [name, somethingElse]));
      expect(hasBegjaeringContent(unrelatedText({ ...somethingElse, innhold: similar }), recognition)).toBe(
        false,
      );
    },
  );

  it('are checked all the same where somebody asks for it', { timeout }, () => {
    const { result } = checkSoundly(unrelatedText(somethingElse));
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });

  it('are checked where they are no JSON either', { timeout }, () => {
    const { result } = checkSoundly('krav '.repeat(bytes / 50));
    expect(result.diagnostics.map(({ code }) => code)).toContain('elan/syntaks');
  });
});
