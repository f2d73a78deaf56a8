import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { definition } from '../../engine/features/definition';
import { highlights } from '../../engine/features/highlight';
import { links } from '../../engine/features/links';
import { picture } from '../../engine/features/picture';
import { references } from '../../engine/features/references';
import { prepareRename, rename, type Refusal } from '../../engine/features/rename';
import { symbols } from '../../engine/features/symbols';
import type { Answering } from '../answering';
import type { WorkspaceSymbols } from '../features/workspace-symbols';
import { linkFor, symbolsFor, workspaceEdit } from '../for-client';
import { guarded, type Refused } from '../guard';
import { migrateMethod, type MigrateAnswer, type MigrateParams } from '../protocol/migrate';
import { pictureMessage, pictureMethod, type PictureMessage, type PictureParams } from '../protocol/picture';
import type { Session } from '../session';
import { migrationOf } from './migrate';

/** What the requests of writing and reading begjæringer are answered with. */
export interface AuthoringOptions {
  readonly log: (message: string) => void;
  readonly workspaceSymbols: WorkspaceSymbols;
}

/** Answers what an editor asks while somebody writes a begjæring, or finds their way in one. */
export function registerAuthoringRequests(
  connection: Connection,
  session: Session,
  answering: Answering,
  { log, workspaceSymbols }: AuthoringOptions,
): void {
  const { abilities } = session;
  registerNavigation(connection, answering);
  registerRename(connection, session, answering);
  connection.onDocumentSymbol((params, token) =>
    answering.ofDocument('documentSymbol', params, token, [], ({ document, settings }) =>
      symbolsFor(symbols(document, settings.meldingssprak), document.source.uri, abilities),
    ),
  );
  connection.onDocumentLinks((params, token) =>
    answering.ofDocument('documentLink', params, token, [], ({ document, settings }) =>
      links(document, settings.meldingssprak).map((link) => linkFor(link, abilities)),
    ),
  );
  connection.onRequest(migrateMethod, (params: MigrateParams, token: CancellationToken) =>
    answering.of<MigrateParams, MigrateAnswer | null>(
      { name: migrateMethod, uri: params.uri, params, token, neutral: null },
      (open) => migrationOf(session, open, params),
    ),
  );
  connection.onRequest(pictureMethod, (params: PictureParams, token: CancellationToken) =>
    answering.of<PictureParams, PictureMessage | null>(
      { name: pictureMethod, uri: params.uri, params, token, neutral: null },
      (open) =>
        pictureMessage(picture(open.document, session.check(open).diagnostics, open.settings.meldingssprak)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    guarded('workspaceSymbol', token, [], log, () => workspaceSymbols.find(query, token)),
  );
}

function registerNavigation(connection: Connection, answering: Answering): void {
  connection.onDefinition((params, token) =>
    answering.ofDocument('definition', params, token, [], ({ document }, { position }) =>
      definition(document, position),
    ),
  );
  connection.onReferences((params, token) =>
    answering.ofDocument('references', params, token, [], ({ document }, { position, context }) =>
      references(document, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    answering.ofDocument('documentHighlight', params, token, [], ({ document }, { position }) =>
      highlights(document, position),
    ),
  );
}

function registerRename(connection: Connection, session: Session, answering: Answering): void {
  connection.onPrepareRename((params, token) =>
    answering.ofDocument('prepareRename', params, token, null, ({ document, settings }, { position }) =>
      orRefuse(prepareRename(document, position, settings.meldingssprak)),
    ),
  );
  connection.onRenameRequest((params, token) =>
    answering.ofDocument('rename', params, token, null, ({ document, settings }, { position, newName }) => {
      const edits = rename(document, position, newName, settings.meldingssprak);
      return isRefusal(edits) ? refused(edits) : workspaceEdit(edits, document, session.abilities);
    }),
  );
}

function orRefuse<T extends object>(answer: T | Refusal): T | Refused {
  return isRefusal(answer) ? refused(answer) : answer;
}

function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}

/** The message is what an editor shows. */
function refused({ refusal }: Refusal): Refused {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, refusal);
}
