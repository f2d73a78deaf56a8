import { randomBytes } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';
import { pictureMethod, type Picture, type PictureParams } from '../../../server/src/lsp/picture-protocol';
import { pictureActionOf, type PictureAction } from '../picture/actions';
import { nodeAt } from '../picture/cursor';
import { labelsOf } from '../picture/labels';
import { layOut } from '../picture/layout';
import { picturePage } from '../picture/page';
import { exportedSvg, interactiveSvg } from '../picture/svg';
import { pictureWords } from '../picture/words';
import type { Requests } from '../services/language-server';
import { messageLanguage } from '../services/settings';

const viewType = 'elan.picture';

/** How long edits and diagnostics have to pause before the picture is drawn again. */
const drawAgainMilliseconds = 250;

/** The pictures that are open in a window. */
export interface Pictures {
  /** Shows the picture of a begjæring beside it. */
  show(document: vscode.TextDocument): void;
  /** Writes the picture that is looked at to a file that the user chooses. */
  exportActive(): Promise<void>;
  dispose(): void;
}

/** @param requests to the language server, which knows what there is to draw */
export function createPictures(requests: Requests): Pictures {
  const panels = new Map<string, PicturePanel>();
  return {
    show(document) {
      const key = document.uri.toString();
      const open = panels.get(key);
      if (open) {
        open.reveal();
        return;
      }
      const panel = new PicturePanel(document.uri, requests, () => panels.delete(key));
      panels.set(key, panel);
    },
    async exportActive() {
      const [first, ...others] = panels.values();
      const active = [...panels.values()].find((panel) => panel.isActive);
      await (active ?? (others.length === 0 ? first : undefined))?.export();
    },
    dispose() {
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

/** The picture of one begjæring. It follows the text, and the cursor in it. */
class PicturePanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly subscriptions: vscode.Disposable[];
  private picture: Picture | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ready = false;
  private closed = false;
  /** Counts updates, so that an answer that comes late does not replace a later one. */
  private updates = 0;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly requests: Requests,
    onClose: () => void,
  ) {
    const title = vscode.l10n.t('Claims of {0}', path.posix.basename(uri.path));
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    this.panel = vscode.window.createWebviewPanel(viewType, title, column, {
      enableScripts: true,
      localResourceRoots: [],
    });
    this.subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: unknown) => {
        this.run(pictureActionOf(message, this.picture)).catch(tell);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document.uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.changed(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((each) => this.changed(each))),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.light(textEditor)),
    ];
    this.panel.onDidDispose(() => {
      this.closed = true;
      clearTimeout(this.timer);
      for (const subscription of this.subscriptions) subscription.dispose();
      onClose();
    });
    this.panel.webview.html = picturePage({
      language: messageLanguage(uri),
      nonce: randomBytes(16).toString('base64url'),
      title,
      buttons: {
        larger: vscode.l10n.t('Larger'),
        smaller: vscode.l10n.t('Smaller'),
        fit: vscode.l10n.t('Fit to width'),
        export: vscode.l10n.t('Save as SVG…'),
      },
    });
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Writes the picture, in colours of its own, to a file that the user chooses. */
  async export(): Promise<void> {
    await this.update();
    if (!this.picture) return;
    const name = path.posix.basename(this.uri.path).replace(/\.json$/i, '');
    const folder = vscode.workspace.getWorkspaceFolder(this.uri)?.uri ?? this.folder();
    const target = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.svg`) } : {}),
      filters: { SVG: ['svg'] },
    });
    if (!target) return;
    const labels = labelsOf(this.picture, pictureWords[messageLanguage(this.uri)]);
    const svg = exportedSvg(layOut(this.picture), { labels }, this.panel.title);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  }

  private folder(): vscode.Uri | undefined {
    return this.uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(this.uri, '..');
  }

  private async run(action: PictureAction | undefined): Promise<void> {
    if (action?.command === 'ready') {
      // A page that was hidden is loaded anew.
      this.ready = true;
      await this.update();
    }
    if (action?.command === 'export') await this.export();
    if (action?.command === 'open') await this.open(action.pointer);
  }

  private async open(pointer: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    if (document.version !== this.picture?.version) await this.update();
    const node = this.picture?.nodes.find((each) => each.pointer === pointer);
    if (!node) return;
    const { start, end } = node.range;
    const at = new vscode.Position(start.line, start.character);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    });
    editor.selection = new vscode.Selection(at, at);
    const whole = new vscode.Range(at, new vscode.Position(end.line, end.character));
    editor.revealRange(whole, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private changed(uri: vscode.Uri): void {
    if (uri.toString() !== this.uri.toString() || !this.ready) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.update().catch(tell);
    }, drawAgainMilliseconds);
  }

  private async update(): Promise<void> {
    clearTimeout(this.timer);
    const document = this.document();
    if (!document) return;
    const update = ++this.updates;
    const params: PictureParams = { uri: this.uri.toString() };
    const picture = await this.requests.request<Picture>(document, pictureMethod, params);
    if (this.closed || update !== this.updates) return;
    this.picture = picture;
    this.draw();
  }

  private draw(): void {
    if (!this.picture) {
      this.post({ kind: 'none', message: vscode.l10n.t('This file is no begjæring.') });
      return;
    }
    const words = pictureWords[messageLanguage(this.uri)];
    const labels = labelsOf(this.picture, words);
    this.post({ kind: 'picture', svg: interactiveSvg(layOut(this.picture), { labels, help: words.help }) });
    for (const editor of vscode.window.visibleTextEditors) this.light(editor);
  }

  private light({ document, selection }: vscode.TextEditor): void {
    if (!this.picture || document.uri.toString() !== this.uri.toString()) return;
    // The picture of the text as it is now is on its way.
    if (document.version !== this.picture.version) return;
    this.post({ kind: 'lit', pointer: nodeAt(this.picture, selection.active) });
  }

  private document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  private post(message: object): void {
    void this.panel.webview.postMessage(message);
  }
}

function tell(error: unknown): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('The picture of the claims: {0}', error instanceof Error ? error.message : String(error)),
  );
}
