import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import { attach } from '../../engine/actions/attach';
import type { Target } from '../../engine/rules/rule';
import { summarise } from '../../engine/begjaering/summary';
import { pointerAt, treeOf } from '../../engine/begjaering/tree';
import { editsFor } from '../../engine/edits/edits';
import { locateServiceFindings } from '../../engine/service-findings/locate';
import { attachmentLines } from '../features/attachment-lines';
import { toTextEdit } from '../convert';
import { guarded } from '../guard';
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
  log: (message: string) => void,
): void {
  const answer = <Answer>(
    method: string,
    uri: string,
    token: CancellationToken,
    handler: (open: OpenBegjaering) => Answer,
    target?: Target,
  ): Promise<Answer | null | ResponseError> =>
    guarded<Answer | null>(method, token, null, log, async () => {
      const open = await session.begjaering(uri, target);
      return open ? handler(open) : null;
    });
  const { summary, locate, attach: attachMethod, attachments } = serviceMethods;
  connection.onRequest(summary, ({ uri, target }: SummaryParams, token: CancellationToken) =>
    answer(summary, uri, token, (open) => summaryOf(session, open), target),
  );
  connection.onRequest(attachments, ({ uri }: AttachmentsParams, token: CancellationToken) =>
    answer(attachments, uri, token, (open): AttachmentsAnswer => ({
      version: open.document.source.version,
      attachments: attachmentLines(open),
    })),
  );
  connection.onRequest(locate, ({ uri, findings }: LocateParams, token: CancellationToken) =>
    answer(locate, uri, token, (open) => placesOf(session, open, findings)),
  );
  connection.onRequest(attachMethod, (params: AttachParams, token: CancellationToken) =>
    answer(attachMethod, params.uri, token, (open) => attached(open, params)),
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
    summary: summarise(document.index),
  };
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
  const at = pointerAt(tree, document.source.offsetAt(position));
  return document.index.attachments().find(({ pointer }) => at === pointer || at.startsWith(`${pointer}/`))
    ?.pointer;
}
