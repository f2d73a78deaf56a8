import { type CancellationToken, type Connection } from 'vscode-languageserver';
import * as jsonHelp from '../features/json-help';
import { codeActions } from './code-actions';
import { attachmentLenses } from './attachment-lenses';
import { registerAuthoringRequests, type AuthoringOptions } from './authoring-requests';
import { guarded } from './guard';
import { registerServiceRequests } from './service-requests';
import { versionOf, type OpenBegjaering, type Session } from './session';

interface RequestOptions extends AuthoringOptions {
  readonly inVsCode: boolean;
}

/** Answers the requests of a connection; of files that are no begjæring there is nothing to say. */
export function registerRequests(connection: Connection, session: Session, options: RequestOptions): void {
  const { inVsCode, log } = options;
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

  registerServiceRequests(connection, session, log);
  registerAuthoringRequests(connection, session, options);
  connection.onCodeAction((params, token) =>
    answer('codeAction', params.textDocument.uri, token, [], (open) =>
      codeActions(session, open, params, token),
    ),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    answer('codeLens', textDocument.uri, token, [], attachmentLenses),
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
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('foldingRange', textDocument.uri, token, [], ({ document }) => jsonHelp.foldingRanges(document)),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer('selectionRange', textDocument.uri, token, [], ({ document }) =>
      jsonHelp.selectionRanges(document, positions),
    ),
  );
}
