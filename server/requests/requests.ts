import type { CodeAction, CompletionItem, Connection } from 'vscode-languageserver';
import { hover } from '../../engine/features/hover';
import * as jsonHelp from '../../engine/features/json-help';
import { Answering } from '../answering';
import { ChosenActions, applyEdit, applyEditCommand } from '../features/chosen-actions';
import { codeActions } from '../features/code-actions';
import { CodeLenses } from '../features/code-lenses';
import { fileOf, hints, hintWithTooltip } from '../features/hints';
import { Offers } from '../features/offers';
import { foldingFor, hoverFor } from '../for-client';
import { guarded, type Refused } from '../guard';
import { registerAuthoringRequests, type AuthoringOptions } from './authoring';
import { registerServiceRequests } from './services';
import { versionOf, type Session } from '../session';

/** Answers the requests of a connection; of files that are no begjæring there is nothing to say. */
export function registerRequests(connection: Connection, session: Session, options: AuthoringOptions): void {
  const { log } = options;
  const answering = new Answering(session, log);
  registerServiceRequests(connection, session, answering);
  registerAuthoringRequests(connection, session, answering, options);
  registerActions(connection, session, answering, log);
  registerLenses(connection, session, answering, log);
  registerHints(connection, session, answering);
  registerOffers(connection, session, answering, log);
  connection.onHover((params, token) =>
    answering.ofDocument('hover', params, token, null, (open, { position }) =>
      hoverFor(
        hover(open.document, position, versionOf(session, open), open.settings.meldingssprak),
        session.abilities,
      ),
    ),
  );
  registerFormatting(connection, answering);
  if (session.options.host !== 'vscode') registerJsonHelp(connection, session, answering);
}

/** Only where the setting wants it: two that format one file get in each other's way. */
function registerFormatting(connection: Connection, answering: Answering): void {
  connection.onDocumentFormatting((params, token) =>
    answering.ofDocument('formatting', params, token, [], ({ document, settings }, { options }) =>
      settings.formatering ? jsonHelp.formattingEdits(document, options) : [],
    ),
  );
  connection.onDocumentRangeFormatting((params, token) =>
    answering.ofDocument(
      'rangeFormatting',
      params,
      token,
      [],
      ({ document, settings }, { options, range }) =>
        settings.formatering ? jsonHelp.formattingEdits(document, options, range) : [],
    ),
  );
}

function registerActions(
  connection: Connection,
  session: Session,
  answering: Answering,
  log: AuthoringOptions['log'],
): void {
  const chosen = new ChosenActions(session);
  connection.onCodeAction((params, token) =>
    answering.ofDocument('codeAction', params, token, [], async (open, converted) =>
      chosen.present(await codeActions(session, open, converted, token), open),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    guarded<CodeAction | Refused>('codeAction/resolve', token, action, log, () => chosen.resolve(action)),
  );
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }, token) =>
    guarded(command, token, null, log, () =>
      command === applyEditCommand ? applyEdit(connection, session, argument) : null,
    ),
  );
}

function registerLenses(
  connection: Connection,
  session: Session,
  answering: Answering,
  log: AuthoringOptions['log'],
): void {
  const lenses = new CodeLenses(session);
  connection.onCodeLens((params, token) =>
    answering.ofDocument('codeLens', params, token, [], (open) => lenses.of(open)),
  );
  connection.onCodeLensResolve((lens, token) =>
    guarded('codeLens/resolve', token, lens, log, () => lenses.resolve(lens)),
  );
}

function registerHints(connection: Connection, session: Session, answering: Answering): void {
  const { inlayHint } = connection.languages;
  inlayHint.on((params, token) =>
    answering.ofDocument('inlayHint', params, token, [], (open, converted) =>
      hints(session, open, converted),
    ),
  );
  inlayHint.resolve((hint, token) =>
    answering.of(
      { name: 'inlayHint/resolve', uri: fileOf(hint), params: hint, token, neutral: hint },
      (open, converted) => hintWithTooltip(session, open, converted),
    ),
  );
}

function registerOffers(
  connection: Connection,
  session: Session,
  answering: Answering,
  log: AuthoringOptions['log'],
): void {
  const offers = new Offers(session);
  connection.onCompletion((params, token) =>
    answering.ofDocument<typeof params, CompletionItem[] | null>(
      'completion',
      params,
      token,
      null,
      (open, converted) => offers.at(open, converted),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guarded('completionItem/resolve', token, item, log, () => offers.resolve(item)),
  );
}

/** What JSON itself gives, in editors that have no help for it. */
function registerJsonHelp(connection: Connection, session: Session, answering: Answering): void {
  connection.onFoldingRanges((params, token) =>
    answering.ofDocument('foldingRange', params, token, [], ({ document }) =>
      foldingFor(jsonHelp.foldingRanges(document), session.abilities),
    ),
  );
  connection.onSelectionRanges((params, token) =>
    answering.ofDocument('selectionRange', params, token, [], ({ document }, { positions }) =>
      jsonHelp.selectionRanges(document, positions),
    ),
  );
}
