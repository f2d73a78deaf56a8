import type { BegjaeringDocument } from '../begjaering/document';
import { countOfValues, deepestNesting, ofRelaxedJson, type SyntaxProblem } from '../begjaering/parse';
import { lastOf } from '../begjaering/pointer';
import { hasBegjaeringContent } from '../begjaering/recognise';
import { recognition } from '../model/model';
import { isBegjaering } from '../shape/find-begjaering';
import { ownCheck, severityOf, syntaxErrors } from './catalogue';
import type { Arguments, Finding, Language } from '../findings/findings';

/**
 * @param syntax whether mistakes in the JSON are told that every reader of JSON tells
 * @returns the mistakes in the JSON itself, with the stretch of the text that they concern; in a broken text they are at
 *   the root, since it has no other pointers
 */
export function syntaxFindings(
  document: BegjaeringDocument,
  { syntax, language }: { readonly syntax: boolean; readonly language: Language },
): Finding[] {
  const { problems } = document.parsed;
  const [first] = problems;
  if (!first) return syntax ? document.duplicateProperties().map((problem) => told(problem, language)) : [];
  if (document.isBlank) return [{ ...finding('elan/tom-fil', first, {}), span: { offset: 0, end: 0 } }];
  const several = severalBegjaeringer(document, first);
  if (several) return [several];
  const relaxed = problems.filter(({ kind }) => ofRelaxedJson.has(kind));
  const others = problems.filter(({ kind }) => !ofRelaxedJson.has(kind));
  const all = syntax ? others.map((problem) => told(withSlip(problem, document.text), language)) : [];
  const [slack] = relaxed;
  return slack ? [finding('elan/kommentarer-i-json', slack, { antall: relaxed.length }), ...all] : all;
}

function finding(code: string, { offset, length }: Omit<SyntaxProblem, 'kind'>, args: Arguments): Finding {
  const span = { offset, end: offset + Math.max(1, length) };
  return { code, severity: severityOf(code), at: '', span, args };
}

/** One begjæring after another, one a line or not. */
function severalBegjaeringer(
  { parsed, text }: BegjaeringDocument,
  { kind, offset }: SyntaxProblem,
): Finding | undefined {
  if (kind !== 'EndOfFileExpected' || !isBegjaering(parsed.value)) return undefined;
  const rest = text.slice(offset);
  if (!rest.startsWith('{') || !hasBegjaeringContent(rest, recognition)) return undefined;
  return finding('elan/flere-begjaeringer', { offset, length: 1 }, { antall: countOfValues(text) });
}

function told(problem: SyntaxProblem, language: Language): Finding {
  const { code, args } = describe(problem, language);
  return { ...finding(code, problem, args), at: problem.pointer ?? '' };
}

function describe({ kind, pointer }: SyntaxProblem, language: Language): { code: string; args: Arguments } {
  if (kind === 'DuplicateProperty')
    return { code: 'elan/duplikat-egenskap', args: { egenskap: lastOf(pointer ?? '') } };
  if (kind === 'TooDeep') return { code: 'elan/for-dypt-nestet', args: { grense: deepestNesting } };
  const melding = syntaxErrors[language][kind] ?? ownCheck('elan/syntaks')?.[language].title ?? kind;
  return { code: 'elan/syntaks', args: { melding } };
}

/** What people write most often by habit has words of its own. */
function withSlip(problem: SyntaxProblem, text: string): SyntaxProblem {
  return { ...problem, kind: slipOf(text, problem) ?? problem.kind };
}

function slipOf(text: string, { offset }: SyntaxProblem): string | undefined {
  const [before, after] = [text.slice(Math.max(0, offset - 20), offset), text.slice(offset, offset + 20)];
  if (/\d,\s?$/.test(before) && /^\d/.test(after)) return 'DecimalComma';
  return /(?:^|[^\d.])0$/.test(before) && /^\d/.test(after) ? 'LeadingZero' : undefined;
}
