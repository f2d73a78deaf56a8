import type { BegjaeringDocument } from '../begjaering/document';
import type { CheckResult } from '../check/check';
import type { Diagnostic, Range } from '../check/diagnostic';
import type { Language } from '../findings/findings';
import type { Edit } from '../edits/edits';
import { automatic, chooseModel, mayBeBegjaering, type ModelSetting } from '../model/choose';
import { isAtLeast, versions } from '../model/model';
import { filledIn, refusalTexts, type RefusalReason } from './data';
import { rewrite, type Rewritten } from './rewrite';
import { undecidedIn, type Undecided } from './undecided';

/** What a migration depends on besides the text. */
export interface MigrateOptions {
  /** The version that the file is read as, or to let the file decide. */
  readonly from: ModelSetting;
  /** One of the versions of the model. */
  readonly to: string;
  readonly language: Language;
  /** Checks a document as a version of the model; everything that it finds has to be there. */
  readonly check: (document: BegjaeringDocument, model: string) => CheckResult;
}

/** Something that the later version has no place for. */
export interface Removed {
  readonly name: string;
  /** Where it stands in the file as it was. */
  readonly rangeBefore: Range;
  /** Why it goes. */
  readonly message: string;
}

/** A file as a later version of the model has it. */
export interface Migration {
  /** The version that the file was read as, which may be a retired one. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** What leads there; nothing where there was nothing to do. */
  readonly edits: readonly Edit[];
  readonly removed: readonly Removed[];
  /** What was left as it was, or is missing, in the order of the file. */
  readonly undecided: readonly Undecided[];
}

/** Why a file is not migrated. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly message: string;
}

/**
 * Brings a file to a later version of the model. What can be told from the file is done; what cannot is left as it was
 * and listed, with every error that the later version finds and the present one does not.
 */
export function migrate(document: BegjaeringDocument, options: MigrateOptions): Migration | Refusal {
  const { to, language } = options;
  const from = versionRead(document, options.from);
  const refusal = refusalOf(document, from, options);
  if (refusal) return refusal;
  const rewritten = rewrite(document, from, to);
  const before = versions.includes(from) ? errorsIn(document, from, options) : [];
  const after = errorsIn(rewritten.document, to, options);
  return {
    from,
    to,
    text: rewritten.document.text,
    edits: rewritten.edited.edits(),
    removed: removedIn(document, rewritten, language),
    undecided: undecidedIn({ document, rewritten, before, after, to, language }),
  };
}

/**
 * @returns the edits that bring a file to a later version, without finding out what is left to decide; nothing where
 *   it cannot be migrated
 */
export function migrationEdits(
  document: BegjaeringDocument,
  from: ModelSetting,
  to: string,
): readonly Edit[] {
  const version = versionRead(document, from);
  if (refusalOf(document, version, { from, to, language: 'en' })) return [];
  return rewrite(document, version, to).edited.edits();
}

/** A choice of a version does not bring a retired one back. */
function versionRead(document: BegjaeringDocument, from: ModelSetting): string {
  const found = chooseModel(document.parsed.value, automatic);
  return found.retired || from === automatic ? found.version : from;
}

function refusalOf(
  document: BegjaeringDocument,
  version: string,
  { from, to, language }: Pick<MigrateOptions, 'from' | 'to' | 'language'>,
): Refusal | undefined {
  const refuse = (refused: RefusalReason, args: Readonly<Record<string, string>> = {}): Refusal => ({
    refused,
    message: filledIn(refusalTexts[refused][language], args),
  });
  if (!versions.includes(to)) throw new RangeError(`no model version ${to}`);
  if (document.tooDeep) return refuse('tooDeep');
  if (!document.parsed.whole) return refuse('broken');
  if (!mayBeBegjaering(document.index.root)) return refuse('notBegjaering');
  const [twice] = document.duplicateProperties();
  if (twice)
    return refuse('duplicates', {
      egenskap: document.text.slice(twice.offset + 1, twice.offset + twice.length - 1),
    });
  return isNewer(document, version, from, to) ? refuse('downward', { fra: version, til: to }) : undefined;
}

/** A file in which nothing tells versions apart is as good in an older one. */
function isNewer(document: BegjaeringDocument, version: string, from: ModelSetting, to: string): boolean {
  if (isAtLeast(to, version)) return false;
  if (from !== automatic) return true;
  const { markers } = chooseModel(document.parsed.value, to);
  return markers.some((marker) => marker.versions.every((name) => !isAtLeast(to, name)));
}

function errorsIn(document: BegjaeringDocument, model: string, { check }: MigrateOptions): Diagnostic[] {
  return check(document, model).diagnostics.filter(({ severity }) => severity === 'error');
}

function removedIn(
  document: BegjaeringDocument,
  { removed }: Rewritten,
  language: Language,
): readonly Removed[] {
  return removed
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, name, reason }) => {
      const end = offset + JSON.stringify(name).length;
      const rangeBefore = { start: document.positionAt(offset), end: document.positionAt(end) };
      return { name, rangeBefore, message: reason[language] };
    });
}
