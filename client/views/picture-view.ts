import * as vscode from 'vscode';
import {
  pictureIn,
  pictureMethod,
  type Picture,
  type PictureMessage,
  type PictureParams,
} from '../../server/protocol/picture';
import { pictureActionOf, type PictureAction } from '../picture/actions';
import { nodeAt } from '../picture/cursor';
import { drawer, type Drawing } from '../picture/drawing';
import { picturePage } from '../picture/page';
import { pictureWords, type PictureWords } from '../picture/words';
import { fileNameOf } from '../window/file-name';
import type { Requests } from '../window/language-server';
import { newNonce } from '../window/nonce';
import { messageLanguage } from '../window/settings';
import { notifications } from '../window/notifications';

const viewType = 'elan.picture';

/** How long edits and diagnostics have to pause before the picture is drawn again: longer, where drawing takes long. */
const pause = { least: 250, most: 3000, timesAsLongAsDrawing: 4 };

/** What a picture tells whoever keeps it. */
export interface PictureEvents {
  onClose(): void;
  /** It has become the active one, or is so no more. */
  onActive(): void;
}

/** The picture of one begjæring at a time. It follows the text, and the cursor in it. */
export class PictureView {
  private readonly panel: vscode.WebviewPanel;
  private readonly subscriptions: vscode.Disposable[];
  private picture: Picture | undefined;
  private timer: NodeJS.Timeout | undefined;
  private drawing: Drawing | undefined;
  private draws = drawer();
  private drawingTook = 0;
  /** What the page shows, so that what has not changed is not sent again. */
  private shown: string | undefined;
  private all = false;
  private opened = new Set<string>();
  private cursor: string | undefined;
  private ready = false;
  private closed = false;
  private pinned = false;
  /** Counts updates, so that an answer that comes late does not replace a later one. */
  private updates = 0;

  constructor(
    private uri: vscode.Uri,
    private readonly requests: Requests,
    viewColumn: vscode.ViewColumn,
    events: PictureEvents,
  ) {
    this.panel = vscode.window.createWebviewPanel(viewType, this.title, viewColumn, {
      enableScripts: true,
      localResourceRoots: [],
    });
    this.subscriptions = [
      this.panel.webview.onDidReceiveMessage((message: unknown) => {
        this.run(pictureActionOf(message, this.drawing?.folded)).catch(tell);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document.uri)),
      vscode.workspace.onDidOpenTextDocument((document) => this.changed(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((each) => this.changed(each))),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.light(textEditor)),
      this.panel.onDidChangeViewState(() => {
        // A page that is hidden is thrown away, and says that it is ready when it comes back.
        if (!this.panel.visible) this.ready = false;
        events.onActive();
      }),
    ];
    this.panel.onDidDispose(() => {
      this.closed = true;
      clearTimeout(this.timer);
      for (const subscription of this.subscriptions) subscription.dispose();
      events.onClose();
    });
    this.load();
  }

  /** Whether it stays with its begjæring; otherwise it goes along with the one that is active. */
  get isPinned(): boolean {
    return this.pinned;
  }

  set isPinned(pinned: boolean) {
    this.pinned = pinned;
    this.panel.title = this.title;
  }

  /** @returns whether this is the picture of a file */
  isOf(uri: vscode.Uri): boolean {
    return uri.toString() === this.uri.toString();
  }

  /** Becomes the picture of another begjæring. */
  goTo(uri: vscode.Uri): void {
    if (this.isOf(uri)) return;
    this.uri = uri;
    this.draws = drawer();
    this.all = false;
    this.opened = new Set();
    this.picture = this.drawing = this.cursor = undefined;
    this.updates++;
    this.panel.title = this.title;
    this.load();
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  reveal(): void {
    this.panel.reveal();
  }

  private get words(): PictureWords {
    return pictureWords[messageLanguage(this.uri)];
  }

  private get title(): string {
    const { title, pinned } = this.words;
    const ofFile = title(fileNameOf(this.uri));
    return this.pinned ? pinned(ofFile) : ofFile;
  }

  /** The page says that it is ready when it is there. */
  private load(): void {
    this.ready = false;
    this.panel.webview.html = picturePage({
      language: messageLanguage(this.uri),
      nonce: newNonce(),
      title: this.title,
      about: this.uri.toString(),
      words: this.words,
    });
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Writes the picture, in colours of its own, to a file that the user chooses. */
  async export(): Promise<void> {
    await this.update();
    if (!this.drawing) return;
    const name = fileNameOf(this.uri).replace(/\.json$/i, '');
    const folder = vscode.workspace.getWorkspaceFolder(this.uri)?.uri ?? this.folder();
    const target = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.svg`) } : {}),
      filters: { SVG: ['svg'] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(
      target,
      new TextEncoder().encode(this.drawing.file(this.words.title(fileNameOf(this.uri)))),
    );
  }

  private folder(): vscode.Uri | undefined {
    return this.uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(this.uri, '..');
  }

  private async run(action: PictureAction | undefined): Promise<void> {
    if (action?.command === 'ready') {
      // A page that was hidden is loaded anew.
      this.ready = true;
      this.shown = undefined;
      await this.update();
    }
    if (action?.command === 'export') await this.export();
    if (action?.command === 'all') {
      this.all = true;
      this.draw();
    }
    if (action?.command === 'open') await this.open(action.pointer);
  }

  private async open(pointer: string): Promise<void> {
    if (this.drawing?.folded.nodes.some((node) => node.pointer === pointer && node.kind === 'rest')) {
      this.opened.add(pointer);
      this.draw();
      return;
    }
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
    if (this.isOf(uri) && this.ready) this.later(() => this.update());
  }

  private later(draw: () => Promise<void> | void): void {
    clearTimeout(this.timer);
    const wait = Math.min(pause.most, Math.max(pause.least, this.drawingTook * pause.timesAsLongAsDrawing));
    this.timer = setTimeout(() => {
      Promise.resolve().then(draw).catch(tell);
    }, wait);
  }

  private async update(): Promise<void> {
    clearTimeout(this.timer);
    const document = this.document();
    if (!document) return;
    const update = ++this.updates;
    const params: PictureParams = { uri: this.uri.toString() };
    const message = await this.requests.request<PictureMessage>(document, pictureMethod, params);
    if (this.closed || update !== this.updates) return;
    this.picture = message && pictureIn(message);
    this.draw();
  }

  private draw(): void {
    const started = performance.now();
    if (!this.picture) {
      this.drawing = undefined;
      this.show('', this.words.notBegjaering);
      return;
    }
    const editor = this.editor();
    if (editor) this.cursor = this.at(editor);
    const { all, opened, cursor, words } = this;
    this.drawing = this.draws(this.picture, { all, opened, cursor }, words);
    const { drawn, all: claims } = this.drawing.folded.claims;
    this.show(this.drawing.svg(), drawn < claims ? words.drawn(drawn, claims) : undefined);
    this.drawingTook = performance.now() - started;
  }

  private show(svg: string, message?: string): void {
    const lit = this.lit();
    const isNew = svg !== this.shown;
    this.shown = svg;
    const isFolded = this.drawing?.folded.standsFor.size;
    this.post({ lit, ...(isNew ? { svg, message, isFolded: Boolean(isFolded) } : {}) });
  }

  private light(editor: vscode.TextEditor): void {
    if (!this.isOf(editor.document.uri) || !this.ready) return;
    // The picture of the text as it is now is on its way.
    if (editor.document.version !== this.picture?.version) return;
    this.cursor = this.at(editor);
    this.post({ lit: this.lit() });
    // What the cursor rests in is drawn, even where it was left out.
    if (this.drawing?.folded.standsFor.has(this.cursor ?? '')) this.later(() => this.draw());
  }

  /** Where the cursor's part is drawn. */
  private lit(): string | undefined {
    return this.drawing?.folded.standsFor.get(this.cursor ?? '') ?? this.cursor;
  }

  private at({ selection, document }: vscode.TextEditor): string | undefined {
    const isCurrent = document.version === this.picture?.version;
    return this.picture && isCurrent ? nodeAt(this.picture, selection.active) : this.cursor;
  }

  private editor(): vscode.TextEditor | undefined {
    const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
    return editors.find((editor) => editor && this.isOf(editor.document.uri));
  }

  private document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => this.isOf(uri));
  }

  private post(message: object): void {
    void this.panel.webview.postMessage(message);
  }
}

function tell(error: unknown): void {
  void notifications.showErrorMessage(
    vscode.l10n.t('The picture of the claims: {0}', error instanceof Error ? error.message : String(error)),
  );
}
