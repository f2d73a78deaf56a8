import * as vscode from 'vscode';
import { actionOf, saveNames, type ReportAction, type SaveName } from '../report-page/actions';
import { reportPage } from '../report-page/html';
import { pageWords, type PageWords } from '../report-page/words';
import type { Report } from '../../services/reports/report';
import type { Language } from '../../services/reports/words';
import { showJson } from './json-document';
import { newNonce } from '../window/nonce';

/** What the buttons of a report's page do, besides showing the JSON. */
export interface ReportActions {
  /** Asks the service again; undefined where that came to nothing, and the page is to stay. */
  readonly refresh?: () => Promise<Report | undefined>;
  /** What the button says that does so; that the service is asked again where it is left out. */
  readonly refreshTitle?: keyof PageWords;
  /** Goes to a place that the report leads to. */
  readonly open?: (place: string) => Promise<unknown>;
  /** Shows the status of a case that the report leads to. */
  readonly caseStatus?: (reference: string) => Promise<unknown>;
  /** Write what can be written of the report as it is shown. */
  readonly saves?: Readonly<Partial<Record<SaveName, (report: Report) => Promise<unknown>>>>;
}

const viewType = 'elan.report';

/** Shows a report beside the editor, with what it was made from one click away. */
export function showReport(
  report: Report,
  language: Language,
  actions: ReportActions = {},
): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    viewType,
    report.name ?? report.title,
    { viewColumn: columnOfReports(), preserveFocus: false },
    { enableScripts: true, localResourceRoots: [] },
  );
  const words = pageWords[language];
  let shown = report;
  const show = (): void => {
    panel.webview.html = reportPage(shown, {
      language,
      nonce: newNonce(),
      sourceTitle: words.source,
      saves: saveNames.filter((name) => actions.saves?.[name]),
      ...(actions.refresh ? { refreshTitle: words[actions.refreshTitle ?? 'askAgain'] } : {}),
    });
  };
  let closed = false;
  panel.onDidDispose(() => (closed = true));
  const refresh = async (): Promise<void> => {
    const fresh = await actions.refresh?.();
    if (!fresh || closed) return;
    shown = fresh;
    show();
  };
  const run = async (action: ReportAction | undefined): Promise<void> => {
    if (action?.command === 'source')
      await showJson(shown.source, shown.name ?? shown.title, panel.viewColumn);
    if (action?.command === 'refresh') await refresh();
    if (action?.command === 'open') await actions.open?.(action.argument);
    if (action?.command === 'caseStatus') await actions.caseStatus?.(action.argument);
    if (action?.command === 'copy') await copy(action.argument);
    if (action?.command === 'save') await actions.saves?.[action.argument]?.(shown);
  };
  panel.webview.onDidReceiveMessage((message: unknown) => void run(actionOf(message, shown)));
  show();
  return panel;
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is copied.', text), 5000);
}

/** Beside the editor, but where other reports are already, with them. */
function columnOfReports(): vscode.ViewColumn {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType)),
  );
  return group?.viewColumn ?? vscode.ViewColumn.Beside;
}
