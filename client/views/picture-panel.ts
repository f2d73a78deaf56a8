import * as vscode from 'vscode';
import type { Requests } from '../window/language-server';
import { tellVsCode } from '../window/told';
import { PictureView } from './picture-view';

/** The pictures that are open in a window: one follows the active begjæring, the others are pinned to one each. */
export interface Pictures {
  /** Shows the picture of a begjæring beside it. */
  show(document: vscode.TextDocument): void;
  /** Has the picture that is looked at stay with its begjæring, or follow the active one again. */
  pin(pinned: boolean): void;
  /** Writes the picture that is looked at to a file that the user chooses. */
  exportActive(): Promise<void>;
  dispose(): void;
}

/**
 * @param requests to the language server, which knows what there is to draw
 * @param isBegjaering whether there is anything to draw of a document
 */
export function createPictures(
  requests: Requests,
  isBegjaering: (document: vscode.TextDocument) => boolean,
): Pictures {
  const views = new Set<PictureView>();
  let last: vscode.Uri | undefined;
  const active = (): PictureView | undefined => [...views].find(({ isActive }) => isActive);
  const follower = (): PictureView | undefined => [...views].find(({ isPinned }) => !isPinned);
  const tellWhetherPinned = (): void => {
    tellVsCode('elan.pictureIsPinned', active()?.isPinned === true);
  };
  const open = (uri: vscode.Uri): void => {
    // Pictures stand together, and not each beside the last.
    const column = [...views].find(({ isVisible }) => isVisible)?.column ?? vscode.ViewColumn.Beside;
    const view: PictureView = new PictureView(uri, requests, column, {
      onClose: () => {
        views.delete(view);
        tellWhetherPinned();
      },
      onActive: tellWhetherPinned,
    });
    views.add(view);
  };
  const subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (!editor || !isBegjaering(editor.document)) return;
    last = editor.document.uri;
    follower()?.goTo(last);
  });
  return {
    show({ uri }) {
      last = uri;
      const view = [...views].find((each) => each.isOf(uri)) ?? follower();
      view?.goTo(uri);
      if (view) view.reveal();
      else open(uri);
    },
    pin(pinned) {
      const view = active();
      if (!view) return;
      // Two that follow would show the same.
      if (!pinned) follower()?.dispose();
      view.isPinned = pinned;
      if (!pinned && last) view.goTo(last);
      tellWhetherPinned();
    },
    async exportActive() {
      const [first, ...others] = views;
      await (active() ?? (others.length === 0 ? first : undefined))?.export();
    },
    dispose() {
      subscription.dispose();
      for (const view of views) view.dispose();
    },
  };
}
