import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic as LspDiagnostic,
  type Range,
} from 'vscode-languageserver';
import { generateInterest, generateOptions, interestBearingAt } from '../../engine/actions/generate-interest';
import { orderProperties } from '../../engine/actions/order-properties';
import { sortClaims } from '../../engine/actions/sort-claims';
import { segmentsOf } from '../../engine/begjaering/pointer';
import { pointerAt, treeOf } from '../../engine/begjaering/tree';
import type { CheckResult } from '../../engine/check/check';
import type { DiagnosticData } from '../../engine/check/diagnostic';
import { editsFor, type Edit } from '../../engine/edits/edits';
import { actionTitle, obstacleText, type Fix } from '../../engine/fixes/fix';
import { fixAll } from '../../engine/fixes/fix-all';
import { fixesFor } from '../../engine/fixes/fixes';
import { dataOf, source } from '../convert';
import { chooseModelCommand } from '../protocol/protocol';
import { orderPropertiesKind, sortClaimsKind } from '../protocol/source-kinds';
import { versionOf, type OpenBegjaering, type Session } from '../session';

/** Applies every safe fix; editors can run it when a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.elan`;

/** Writes the interest claims of a claim. */
export const generateInterestKind = `${CodeActionKind.RefactorRewrite}.elan.interest`;

/** The kinds of code action that the server has. */
export const codeActionKinds = [
  CodeActionKind.QuickFix,
  generateInterestKind,
  fixAllKind,
  sortClaimsKind,
  orderPropertiesKind,
];

/** What can be done, and the edits that do it, which may be made when it is chosen. */
export interface ProposedAction extends Omit<CodeAction, 'edit' | 'data'> {
  readonly edits?: () => readonly Edit[];
}

/** @returns what can be done at a place: fixes of its diagnostics, refactorings, and, where asked for, all safe fixes */
export async function codeActions(
  session: Session,
  open: OpenBegjaering,
  { context, range }: CodeActionParams,
  token: CancellationToken,
): Promise<ProposedAction[]> {
  const wanted = (kind: string): boolean =>
    !context.only || context.only.some((only) => isWithin(kind, only));
  const actions: ProposedAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    actions.push(...(await quickFixes(session, open, context.diagnostics, token)));
  if (wanted(generateInterestKind)) {
    actions.push(
      ...interestActions(session, open, open.document.offsetAt(range.start), context.only !== undefined),
    );
  }
  // Without being asked for they would stand beside every fix.
  if (context.only && wanted(fixAllKind)) actions.push(...fixAllAction(session, open));
  if (context.only && wanted(sortClaimsKind)) actions.push(...sortAction(open));
  if (context.only && wanted(orderPropertiesKind)) actions.push(...orderAction(session, open));
  return actions;
}

async function quickFixes(
  session: Session,
  open: OpenBegjaering,
  diagnostics: readonly LspDiagnostic[],
  token: CancellationToken,
): Promise<ProposedAction[]> {
  const { document, settings, known } = open;
  // Whether a fix helps shows only where every finding is counted.
  const before = session.check(open, Infinity);
  const actions: ProposedAction[] = [];
  for (const diagnostic of diagnostics) {
    const data = presentData(diagnostic, before, session.abilities.diagnosticData);
    if (!data) continue;
    // Trying fixes out takes a while in a large file: a cancellation gets its chance between two diagnostics.
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return [];
    const fixes = fixesFor({
      document,
      data,
      language: settings.meldingssprak,
      today: session.today(),
      ...(known ? { history: known.history } : {}),
      before,
      check: (other) => session.check({ ...open, document: other }, Infinity),
    });
    const possible = fixes.filter((fix) => !fix.model || session.options.canChooseModel);
    actions.push(...possible.map((fix) => fixAction(fix, document.source.uri, diagnostic)));
  }
  return actions;
}

function fixAction(fix: Fix, uri: string, diagnostic: LspDiagnostic): ProposedAction {
  const { title, model } = fix;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    ...(fix.edits.length > 0 ? { edits: () => fix.edits } : {}),
    ...(model ? { command: { title, command: chooseModelCommand, arguments: [uri, model] } } : {}),
  };
}

/**
 * The finding that a diagnostic of the client's tells of, as it stands in the present version of the file.
 * @param keepsData whether the client gives back the data of a diagnostic; of others it is where it stands that tells
 */
function presentData(
  told: LspDiagnostic,
  { diagnostics }: CheckResult,
  keepsData: boolean,
): DiagnosticData | undefined {
  if (keepsData) {
    const written = JSON.stringify(dataOf(told));
    return diagnostics.find(({ data }) => JSON.stringify(data) === written)?.data;
  }
  if (told.source !== source) return undefined;
  return diagnostics.find(({ code, range }) => code === told.code && isSame(range, told.range))?.data;
}

function isSame(one: Range, other: Range): boolean {
  return (['start', 'end'] as const).every(
    (end) => one[end].line === other[end].line && one[end].character === other[end].character,
  );
}

/** @param explain whether to say why it cannot be done, which an editor shows where it was asked for */
function interestActions(
  session: Session,
  open: OpenBegjaering,
  offset: number,
  explain: boolean,
): ProposedAction[] {
  const { document, settings } = open;
  const tree = document.parsed.whole ? treeOf(document) : undefined;
  const [list, position] = tree ? segmentsOf(pointerAt(tree, offset)) : [];
  const krav = list === 'kravTilInnkreving' ? interestBearingAt(document.index, Number(position)) : undefined;
  if (!krav) return [];
  const language = settings.meldingssprak;
  const options = generateOptions(versionOf(session, open), settings.rentekravElement);
  const generated = generateInterest(krav, document.index, options);
  if ('obstacle' in generated) {
    const title = actionTitle('generateInterestDisabled', language);
    const disabled = { reason: obstacleText(generated.obstacle, language) };
    return explain ? [{ title, kind: generateInterestKind, disabled }] : [];
  }
  const edits = editsFor(document, generated.operations);
  const title = actionTitle('generateInterest', language, { antall: generated.rows.length });
  return edits ? [{ title, kind: generateInterestKind, edits: () => edits }] : [];
}

function fixAllAction(session: Session, open: OpenBegjaering): ProposedAction[] {
  const { document, settings } = open;
  const check = (other: typeof document): CheckResult =>
    session.check({ ...open, document: other }, Infinity);
  const { edits } = fixAll(document, session.today(), check);
  return wholeFile(fixAllKind, actionTitle('fixAll', settings.meldingssprak), edits);
}

function sortAction(open: OpenBegjaering): ProposedAction[] {
  const title = actionTitle('sortClaims', open.settings.meldingssprak);
  return wholeFile(sortClaimsKind, title, sortClaims(open.document));
}

function orderAction(session: Session, open: OpenBegjaering): ProposedAction[] {
  const title = actionTitle('orderProperties', open.settings.meldingssprak);
  const edits = orderProperties(open.document, versionOf(session, open));
  return wholeFile(orderPropertiesKind, title, edits);
}

/** An action that is there only where it changes something. */
function wholeFile(kind: string, title: string, edits: readonly Edit[]): ProposedAction[] {
  return edits.length > 0 ? [{ title, kind, edits: () => edits }] : [];
}

/** Kinds are hierarchical: who asks for `source` gets `source.fixAll.elan` too. */
function isWithin(kind: string, requested: string): boolean {
  return requested === '' || kind === requested || kind.startsWith(`${requested}.`);
}
