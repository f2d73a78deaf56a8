import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import { unfitForProduction } from '../../engine/check/production';
import { attach } from '../../engine/actions/attach';
import type { Target } from '../../engine/rules/rule';
import { summarise } from '../../engine/begjaering/summary';
import { pointerAt, treeOf } from '../../engine/begjaering/tree';
import { editsFor } from '../../engine/edits/edits';
import { locateServiceFindings } from '../../engine/service-findings/locate';
import type { Answering } from '../answering';
import { attachmentLines } from '../features/attachment-lines';
import { toTextEdit } from '../convert';
import {
  serviceMethods,
  type AttachAnswer,
  type AttachmentsAnswer,
  type AttachmentsParams,
  type AttachParams,
  type LocateAnswer,
  type LocateParams,
  type SummaryAnswer,
  type SummaryParams,
} from '../protocol/services';
import { versionOf, type OpenBegjaering, type Session } from '../session';

/** Answers what a client asks that sends begjæringer to the service. */
export function registerServiceRequests(
  connection: Connection,
  session: Session,
  answering: Answering,
): void {
  const answer = <Params extends { readonly uri: string }, Answer>(
    method: string,
    params: Params,
    token: CancellationToken,
    handler: (open: OpenBegjaering, params: Params) => Answer | null,
    target?: Target,
  ): Promise<Answer | null | ResponseError> =>
    answering.of<Params, Answer | null>(
      { name: method, uri: params.uri, params, token, neutral: null, target },
      handler,
    );
  const { summary, locate, attach: attachMethod, attachments } = serviceMethods;
  connection.onRequest(summary, (params: SummaryParams, token: CancellationToken) =>
    answer(summary, params, token, (open) => summaryOf(session, open), params.target),
  );
  connection.onRequest(attachments, (params: AttachmentsParams, token: CancellationToken) =>
    answer(attachments, params, token, (open): AttachmentsAnswer => ({
      version: open.document.source.version,
      attachments: attachmentLines(open),
    })),
  );
  connection.onRequest(locate, (params: LocateParams, token: CancellationToken) =>
    answer(locate, params, token, (open) => placesOf(session, open, params.findings)),
  );
  connection.onRequest(attachMethod, (params: AttachParams, token: CancellationToken) =>
    answer(attachMethod, params, token, attached),
  );
}

function summaryOf(session: Session, open: OpenBegjaering): SummaryAnswer {
  const { document, settings } = open;
  const { diagnostics } = session.check(open, Infinity);
  const count = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    version: document.source.version,
    model: versionOf(session, open),
    target: settings.miljoe,
    errors: count('error'),
    warnings: count('warning'),
    unfit: settings.miljoe === 'production' ? unfitIn(session, open) : [],
    summary: summarise(document.index),
  };
}

function unfitIn(session: Session, { document }: OpenBegjaering): SummaryAnswer['unfit'] {
  const found = unfitForProduction(document, { today: session.today(), language: 'nb' });
  return found.map(({ range, code }) => ({ line: range.start.line + 1, code }));
}

function placesOf(session: Session, open: OpenBegjaering, findings: LocateParams['findings']): LocateAnswer {
  const { document } = open;
  const places = locateServiceFindings(document, findings, session.check(open, Infinity).diagnostics);
  return { version: document.source.version, ranges: places.map((place) => place?.range ?? null) };
}

function attached({ document }: OpenBegjaering, params: AttachParams): AttachAnswer | null {
  const { index, source } = document;
  const operations = attach(index, params.files, params.at ?? attachmentAt(document, params));
  const edits = operations && editsFor(document, operations);
  return edits ? { version: source.version, edits: edits.map((edit) => toTextEdit(edit, document)) } : null;
}

/** The Vedlegg that a position is in. */
function attachmentAt(document: OpenBegjaering['document'], { position }: AttachParams): string | undefined {
  const tree = position && treeOf(document);
  if (!tree) return undefined;
  const at = pointerAt(tree, document.offsetAt(position));
  return document.index.attachments().find(({ pointer }) => at === pointer || at.startsWith(`${pointer}/`))
    ?.pointer;
}
