import { type CancellationToken, type CompletionItem, type Connection } from 'vscode-languageserver';
import { completions } from '../../engine/features/completion/completion';
import { hover } from '../../engine/features/hover';
import { inlayHints } from '../../engine/features/inlay-hints';
import * as jsonHelp from '../../engine/features/json-help';
import { chooseModel } from '../../engine/model/choose';
import { newestVersion } from '../../engine/model/model';
import { codeActions } from '../features/code-actions';
import { codeLenses } from '../features/code-lenses';
import { registerAuthoringRequests, type AuthoringOptions } from './authoring';
import { guarded } from '../guard';
import { registerServiceRequests } from './services';
import { versionOf, type OpenBegjaering, type Session } from '../session';

interface RequestOptions extends AuthoringOptions {
  readonly inVsCode: boolean;
  /** Whether what is completed may have tab stops. */
  readonly snippets: boolean;
}

/** Answers the requests of a connection; of files that are no begjæring there is nothing to say. */
export function registerRequests(connection: Connection, session: Session, options: RequestOptions): void {
  const { inVsCode, snippets, log } = options;
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
    answer('codeLens', textDocument.uri, token, [], (open) => codeLenses(session, open)),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer('hover', textDocument.uri, token, null, (open) =>
      hover(open.document, position, versionOf(session, open), open.settings.meldingssprak),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer('inlayHint', textDocument.uri, token, [], ({ document, settings }) =>
      settings.innfelteHint ? inlayHints(document, range, settings.meldingssprak) : [],
    ),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    answer<CompletionItem[] | null>('completion', textDocument.uri, token, null, ({ document, settings }) => {
      // While somebody types, nobody waits for a check.
      const { version, retired } = chooseModel(document.parsed.value, settings.informasjonsmodell);
      const options = {
        version: retired ? newestVersion : version,
        today: session.today(),
        target: settings.miljoe,
        language: settings.meldingssprak,
      };
      return completions(document, document.source.offsetAt(position), options, snippets);
    }),
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
