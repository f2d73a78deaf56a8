import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import type { CheckResult } from '../check/check';
import type { DiagnosticData } from '../check/diagnostic';
import * as jsonHelp from '../features/json-help';
import { fixesFor } from '../fixes/fixes';
import { newestVersion } from '../model/model';
import { dataOf, toCodeAction } from './convert';
import { guarded } from './guard';
import type { OpenBegjaering, Session } from './session';

interface RequestOptions {
  readonly inVsCode: boolean;
  readonly log: (message: string) => void;
}

/** Answers the requests of a connection; of files that are no begjæring there is nothing to say. */
export function registerRequests(
  connection: Connection,
  session: Session,
  { inVsCode, log }: RequestOptions,
): void {
  const answer = <T>(
    name: string,
    uri: string,
    token: CancellationToken,
    neutral: T,
    handler: (open: OpenBegjaering) => T | Promise<T>,
  ) =>
    guarded(name, token, neutral, log, async () => {
      const open = await session.begjaering(uri);
      return open && !token.isCancellationRequested ? handler(open) : neutral;
    });

  connection.onCodeAction((params, token) =>
    answer('codeAction', params.textDocument.uri, token, [], (open) =>
      codeActions(session, open, params, token),
    ),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer('hover', textDocument.uri, token, null, (open) =>
      jsonHelp.hover(open.document, position, versionOf(session, open), open.settings.meldingssprak),
    ),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', textDocument.uri, token, null, (open) =>
      jsonHelp.complete(open.document, position, versionOf(session, open), open.settings.meldingssprak),
    ),
  );
  if (inVsCode) return;
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer('documentSymbol', textDocument.uri, token, [], ({ document }) => jsonHelp.symbols(document)),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('foldingRange', textDocument.uri, token, [], ({ document }) => jsonHelp.foldingRanges(document)),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer('selectionRange', textDocument.uri, token, [], ({ document }) =>
      jsonHelp.selectionRanges(document, positions),
    ),
  );
}

/** Of a file in a retired model the newest is what helps. */
function versionOf(session: Session, open: OpenBegjaering): string {
  const { model } = session.check(open);
  return model.retired ? newestVersion : model.version;
}

async function codeActions(
  session: Session,
  open: OpenBegjaering,
  { context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  if (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const { document, settings } = open;
  // Whether a fix helps shows only where every finding is counted.
  const before = session.check(open, Infinity);
  const actions: CodeAction[] = [];
  for (const diagnostic of context.diagnostics) {
    const data = presentData(diagnostic, before);
    if (!data) continue;
    // Trying fixes out takes a while in a large file: a cancellation gets its chance between two diagnostics.
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return [];
    const fixes = fixesFor({
      document,
      data,
      language: settings.meldingssprak,
      today: session.today(),
      before,
      check: (other) => session.check({ ...open, document: other }, Infinity),
    });
    const possible = fixes.filter((fix) => !fix.model || session.options.canChooseModel);
    actions.push(...possible.map((fix) => toCodeAction(fix, document, diagnostic)));
  }
  return actions;
}

/** The finding that a diagnostic of the client's tells of, as it stands in the present version of the file. */
function presentData(diagnostic: LspDiagnostic, { diagnostics }: CheckResult): DiagnosticData | undefined {
  const told = JSON.stringify(dataOf(diagnostic));
  return diagnostics.find(({ data }) => JSON.stringify(data) === told)?.data;
}

function isWithin(kind: string, requested: string): boolean {
  return requested === '' || kind === requested || kind.startsWith(`${requested}.`);
}
