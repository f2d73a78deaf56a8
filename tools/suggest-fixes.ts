import type { BegjaeringDocument } from '../engine/begjaering/document';
import type { CheckResult } from '../engine/check/check';
import type { Diagnostic } from '../engine/check/diagnostic';
import type { Fix } from '../engine/fixes/fix';
import { fixesFor } from '../engine/fixes/fixes';
import { placeAt, placeOf } from './places';
import { checkingOf, sourceOf, type CheckArguments, type Checking, type Source } from './source';
import { declared, type ToolWorld } from './tool';

interface Arguments extends CheckArguments {
  readonly code?: string;
  readonly pointer?: string;
  readonly limit?: number;
}

/** Gives the fixes of findings as edits of the text, each tried out. Stops when it has taken long enough. */
export async function suggestFixesTool(given: Arguments, world: ToolWorld): Promise<object> {
  const source = await sourceOf(given, world);
  const checking = await checkingOf(source, given, world);
  const before = checking.run(source.document);
  const asked = before.diagnostics.filter((diagnostic) => isAskedFor(diagnostic, given));
  const { limit = declared.limits.listed } = given;
  const ends = performance.now() + declared.limits.fixesSeconds * 1000;
  const findings: object[] = [];
  let looked = 0;
  for (const diagnostic of asked.slice(0, limit)) {
    if (performance.now() > ends || world.signal?.aborted) break;
    const fixes = fixesFor(requestOf(diagnostic, { source, checking, before, today: world.today }));
    looked++;
    if (fixes.length > 0) findings.push(toldFixes(diagnostic, fixes, source.document));
    await otherWork();
  }
  const [without, more] = [looked - findings.length, asked.length - looked];
  return { ...source.told, model: before.model.version, findings, without, more, notices: checking.notices };
}

/** Trying fixes out takes a while, and in an editor others wait for the same thread. */
const otherWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function isAskedFor({ code, pointer }: Diagnostic, asked: Arguments): boolean {
  if (asked.code !== undefined && asked.code !== code) return false;
  return asked.pointer === undefined || pointer === asked.pointer || pointer.startsWith(`${asked.pointer}/`);
}

interface Looked {
  readonly source: Source;
  readonly checking: Checking;
  readonly before: CheckResult;
  readonly today: string;
}

function requestOf(
  { data }: Diagnostic,
  { source: { document, language }, checking, before, today }: Looked,
): Parameters<typeof fixesFor>[0] {
  return { document, data, language, today, before, check: (changed) => checking.run(changed) };
}

function toldFixes(
  { code, message, pointer, range }: Diagnostic,
  fixes: readonly Fix[],
  document: BegjaeringDocument,
): object {
  const told = fixes.map(({ title, preferred, model, edits }) => ({
    title,
    preferred,
    ...(model === undefined ? {} : { model }),
    edits: edits.map(({ offset, end, text }) => ({
      start: placeAt(document, offset),
      end: placeAt(document, end),
      oldText: document.text.slice(offset, end),
      newText: text,
    })),
  }));
  return { code, message, pointer, start: placeOf(range.start), fixes: told };
}
