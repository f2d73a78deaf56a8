import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { definition } from '../../engine/features/definition';
import { highlights } from '../../engine/features/highlight';
import { links } from '../../engine/features/links';
import { picture } from '../../engine/features/picture';
import { references } from '../../engine/features/references';
import { prepareRename, rename, type Refusal } from '../../engine/features/rename';
import { symbols } from '../../engine/features/symbols';
import { toWorkspaceEdit } from '../convert';
import { guarded } from '../guard';
import { migrateMethod, type MigrateAnswer, type MigrateParams } from '../protocol/migrate';
import { migrationOf } from './migrate';
import { pictureMethod, type Picture, type PictureParams } from '../protocol/picture';
import type { OpenBegjaering, Session } from '../session';
import type { WorkspaceSymbols } from '../features/workspace-symbols';

/** What the requests of writing and reading begjæringer are answered with. */
export interface AuthoringOptions {
  readonly log: (message: string) => void;
  readonly workspaceSymbols: WorkspaceSymbols;
}

/** @returns what {@link registerAuthoringRequests} answers, as far as the client can use it */
export function authoringCapabilities(
  { textDocument }: ClientCapabilities,
  inVsCode: boolean,
): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    // Where an editor shows several outlines of a file, this is what ours is called. VS Code's client registers it itself.
    ...(!inVsCode && { documentSymbolProvider: { label: 'Utleggsbegjæring' } }),
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
  };
}

/** Answers what an editor asks while somebody writes a begjæring, or finds their way in one. */
export function registerAuthoringRequests(
  connection: Connection,
  session: Session,
  { log, workspaceSymbols }: AuthoringOptions,
): void {
  const answer = answering(session, log);
  connection.onDefinition(({ textDocument, position }, token) =>
    answer('definition', textDocument, token, [], ({ document }) => definition(document, position)),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    answer('references', textDocument, token, [], ({ document }) =>
      references(document, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer('documentHighlight', textDocument, token, [], ({ document }) => highlights(document, position)),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer('prepareRename', textDocument, token, null, ({ document, settings }) =>
      orRefuse(prepareRename(document, position, settings.meldingssprak)),
    ),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer('rename', textDocument, token, null, ({ document, settings }) => {
      const edits = rename(document, position, newName, settings.meldingssprak);
      return isRefusal(edits) ? refused(edits) : toWorkspaceEdit(edits, document);
    }),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer('documentSymbol', textDocument, token, [], ({ document, settings }) =>
      symbols(document, settings.meldingssprak),
    ),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer('documentLink', textDocument, token, [], ({ document, settings }) =>
      links(document, settings.meldingssprak),
    ),
  );
  connection.onRequest(migrateMethod, (params: MigrateParams, token: CancellationToken) =>
    answer<MigrateAnswer | null>(migrateMethod, params, token, null, (open) =>
      migrationOf(session, open, params),
    ),
  );
  connection.onRequest(pictureMethod, (params: PictureParams, token: CancellationToken) =>
    answer<Picture | null>(pictureMethod, params, token, null, (open) =>
      picture(open.document, session.check(open).diagnostics, open.settings.meldingssprak),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded('workspaceSymbol', token, [], log, () => workspaceSymbols.find(query, token)),
  );
}

/** @returns what runs a handler for an open begjæring; for every other file the answer is the neutral one */
function answering(session: Session, log: AuthoringOptions['log']) {
  return <T>(
    name: string,
    { uri }: { readonly uri: string },
    token: CancellationToken,
    neutral: T,
    handler: (open: OpenBegjaering) => T | ResponseError,
  ): Promise<T | ResponseError> =>
    guarded<T | ResponseError>(name, token, neutral, log, async () => {
      const open = await session.begjaering(uri);
      return open && !token.isCancellationRequested ? handler(open) : neutral;
    });
}

function orRefuse<T extends object>(answer: T | Refusal): T | ResponseError {
  return isRefusal(answer) ? refused(answer) : answer;
}

function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}

/** The message is what an editor shows. */
function refused({ refusal }: Refusal): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}
