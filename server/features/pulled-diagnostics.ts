import type {
  CancellationToken,
  Diagnostic,
  FullDocumentDiagnosticReport,
  PreviousResultId,
  UnchangedDocumentDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import type { CheckInput } from '../checker';
import { lspDiagnostics } from '../lsp-diagnostics';
import { Positions } from '../positions';
import type { OpenBegjaering, Session } from '../session';
import { nextTurn } from '../turn';
import type { ClosedFile, WorkspaceFiles } from './workspace-files';

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;
type WorkspaceReport = WorkspaceDocumentDiagnosticReport;

/** What is told while the files of a folder are looked at. */
export interface Progress {
  /** A file has been looked at. */
  seen(uri: string): void;
  found(report: WorkspaceReport): void;
}

/** What came of a file as it stood when it was read last. */
interface Checked {
  readonly key: string;
  /** Left out where the file is no begjæring. */
  readonly report?: FullDocumentDiagnosticReport;
}

/** Answers clients that ask for diagnostics: of one file, or of all begjæringer of the folders that they have open. */
export class PulledDiagnostics {
  private readonly checked = new Map<string, Checked>();

  constructor(
    private readonly session: Session,
    private readonly files: WorkspaceFiles,
  ) {}

  /** @returns what is wrong with an open file, as it is counted here, without repeating what the client has already */
  async of(open: OpenBegjaering, previous: string | undefined): Promise<Report> {
    return unlessKnown(await reportOf(lspDiagnostics(this.session, open)), previous);
  }

  /** Of the files that the client has been told of, those that are gone or no begjæringer any more have nothing wrong. */
  async ofAll(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    progress: Progress,
  ): Promise<void> {
    const gone = new Map(previous.map(({ uri, value }) => [uri, value]));
    const tell = (uri: string, version: number | null, report: FullDocumentDiagnosticReport): void => {
      const known = gone.get(uri);
      gone.delete(uri);
      progress.found({ uri, version, ...unlessKnown(report, known) });
    };
    for (const uri of this.files.openFiles()) {
      const open = await this.session.begjaering(uri);
      if (token.isCancellationRequested) return;
      if (open) tell(uri, open.document.source.version, await this.reportAsCounted(open));
      progress.seen(uri);
    }
    for await (const file of this.files.closed(token, true)) {
      const report = await this.reportIn(file);
      if (report) tell(file.uri, null, report);
      progress.seen(file.uri);
      // Between two files a cancellation gets its chance.
      await nextTurn();
    }
    if (token.isCancellationRequested) return;
    for (const [uri, value] of gone)
      progress.found({ uri, version: null, ...unlessKnown(await reportOf([]), value) });
  }

  private async reportIn(file: ClosedFile): Promise<FullDocumentDiagnosticReport | undefined> {
    const { uri, modified, size, settings } = file;
    const input = await this.session.input(uri, settings);
    const key = JSON.stringify([modified, size, settings, input.overrides, this.session.today()]);
    const known = this.checked.get(uri);
    // What the ledger and official documents say may change without a sign.
    if (known?.key === key && !input.known && !input.schema) return known.report;
    const text = await file.read();
    const report = text === undefined ? undefined : await this.reportOn(text, uri, input);
    this.checked.set(uri, { key, ...(report ? { report } : {}) });
    return report;
  }

  private reportOn(text: string, uri: string, input: CheckInput): Promise<FullDocumentDiagnosticReport> {
    const document = BegjaeringDocument.of(text, uri);
    const positions = new Positions(document.source, this.session.abilities.encoding);
    return this.reportAsCounted({ document, positions, ...input });
  }

  private async reportAsCounted(open: OpenBegjaering): Promise<FullDocumentDiagnosticReport> {
    return open.positions.toClient(await reportOf(lspDiagnostics(this.session, open)));
  }
}

/** The same diagnostics have the same id. */
async function reportOf(items: Diagnostic[]): Promise<FullDocumentDiagnosticReport> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(items)));
  const resultId = [...new Uint8Array(digest.slice(0, 16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return { kind: 'full', resultId, items };
}

function unlessKnown(report: FullDocumentDiagnosticReport, previous: string | undefined): Report {
  const { resultId } = report;
  return resultId !== undefined && resultId === previous ? { kind: 'unchanged', resultId } : report;
}
