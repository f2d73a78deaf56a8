import * as vscode from 'vscode';
import type { AttachmentLine } from '../../server/protocol/services';
import { activeBegjaering, visibleBegjaering } from '../window/begjaering-for';
import {
  attachmentName,
  placeText,
  progressOf,
  progressText,
  type Progress,
} from '../sending/attachment-state';
import { toRange } from '../window/language-server';
import { tellVsCode } from '../window/told';
import type { Services } from '../window/services';
import { uiLanguage } from '../window/settings';
import type { ServiceTree } from '../window/service-tree';

/** How long typing has to pause before the view follows. */
const pause = 300;

/** A Vedlegg of the begjæring that the view is about. */
interface AttachmentNode {
  readonly uri: vscode.Uri;
  readonly line: AttachmentLine;
}

const icons: Readonly<Record<Progress, vscode.ThemeIcon>> = {
  missing: new vscode.ThemeIcon('cloud-upload'),
  unknown: new vscode.ThemeIcon('question'),
  ready: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  underway: new vscode.ThemeIcon('loading~spin'),
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed')),
};

/** @returns the view of the attachments of the active begjæring */
export function createAttachmentsTree(services: Services): ServiceTree<AttachmentNode> {
  return new AttachmentsTree(services);
}

class AttachmentsTree implements ServiceTree<AttachmentNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: vscode.TextDocument | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      services.onDidChangeLedger(() => this.changed.fire()),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.shown) this.changed.fire();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === vscode.window.activeTextEditor?.document && contentChanges.length > 0) this.soon();
      }),
    );
  }

  async getChildren(element?: AttachmentNode): Promise<AttachmentNode[]> {
    if (element) return [];
    const document = (this.shown = this.current());
    const found = document && (await this.services.server.attachments(document));
    tellVsCode('elan.attachmentsAreKnown', Boolean(found));
    return document && found ? found.attachments.map((line) => ({ uri: document.uri, line })) : [];
  }

  getTreeItem({ uri, line }: AttachmentNode): vscode.TreeItem {
    const language = uiLanguage();
    const item = new vscode.TreeItem(attachmentName(line, language));
    item.id = `${uri.toString()}#${line.pointer}`;
    item.iconPath = icons[progressOf(line)];
    item.description = `${placeText(line, language)} · ${progressText(line, language)}`;
    item.tooltip = [item.description, line.uuid].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: `${attachmentName(line, language)}, ${item.description}` };
    item.contextValue = `attachment ${progressOf(line)}`;
    const { start } = toRange(line.range);
    const selection = new vscode.Range(start, start);
    const title = vscode.l10n.t('Show in the begjæring');
    item.command = { title, command: 'vscode.open', arguments: [uri, { selection }] };
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  /** While something that is no text is looked at, such as a report, the view stays as it was. */
  private current(): vscode.TextDocument | undefined {
    const last = this.shown?.isClosed ? undefined : this.shown;
    return vscode.window.activeTextEditor ? activeBegjaering() : (last ?? visibleBegjaering());
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), pause);
  }
}
