import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Answering } from '../answering';
import { PulledDiagnostics, type Progress } from '../features/pulled-diagnostics';
import type { WorkspaceFiles } from '../features/workspace-files';
import { guarded } from '../guard';
import type { Session } from '../session';

/** How many reports go to a client at once that wants them while others are still made. */
const batch = 25;

const texts = { nb: 'Kontrollerer begjæringene i mappen', en: 'Checking the begjæringer of the folder' };

/** Answers clients that ask for diagnostics instead of being sent them. */
export function registerPulledDiagnostics(
  connection: Connection,
  session: Session,
  answering: Answering,
  files: WorkspaceFiles,
  log: (message: string) => void,
): void {
  const pulled = new PulledDiagnostics(session, files);
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) =>
    answering.ofDocument<typeof params, DocumentDiagnosticReport>(
      'diagnostic',
      params,
      token,
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      (open) => pulled.of(open, params.previousResultId),
    ),
  );
  diagnostics.onWorkspace((params, token, work, partial) =>
    guarded<WorkspaceDiagnosticReport>('workspace/diagnostic', token, { items: [] }, log, async () => {
      const { meldingssprak } = await session.settings.of('');
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const send = (): void => {
        if (items.length > 0) partial?.report({ items: items.splice(0) });
      };
      let seen = 0;
      const progress: Progress = {
        seen: (uri) => {
          seen++;
          work.report(`${seen}: ${decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))}`);
        },
        found: (report) => {
          items.push(report);
          if (partial && items.length >= batch) send();
        },
      };
      work.begin(texts[meldingssprak], undefined, undefined, true);
      try {
        await pulled.ofAll(params.previousResultIds, token, progress);
      } finally {
        work.done();
      }
      send();
      return { items };
    }),
  );
}
