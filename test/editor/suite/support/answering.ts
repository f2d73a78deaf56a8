import * as vscode from 'vscode';

/** What a message of VS Code's said. */
export interface Shown {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Answers messages in the user's place: VS Code shows none while it runs tests. */
export class Answering implements vscode.Disposable {
  /** Every message, in the order in which they came. */
  readonly shown: Shown[] = [];
  /** Which file is chosen next. */
  files: readonly vscode.Uri[] | undefined;
  /** What happens while the next question that is answered is still open. */
  meanwhile: (() => Promise<void>) | undefined;
  private readonly answers: string[] = [];
  private readonly before = { ...vscode.window };

  constructor() {
    const answer = (message: string, ...rest: readonly unknown[]): Promise<unknown> => {
      const [first, ...others] = rest;
      const isOptions = typeof first === 'object' && first !== null && !('title' in first);
      const detail = isOptions ? ((first as vscode.MessageOptions).detail ?? '') : '';
      const items = isOptions ? others : rest;
      const titles = items.map((item) =>
        typeof item === 'string' ? item : (item as { title: string }).title,
      );
      this.shown.push({ message, detail, buttons: titles });
      const [next] = this.answers;
      const chosen = titles.findIndex((title) => title === next);
      if (chosen < 0) return Promise.resolve(undefined);
      this.answers.shift();
      const { meanwhile } = this;
      this.meanwhile = undefined;
      return Promise.resolve(meanwhile?.()).then(() => items[chosen]);
    };
    Object.assign(vscode.window, {
      showInformationMessage: answer,
      showWarningMessage: answer,
      showErrorMessage: answer,
      showOpenDialog: () => Promise.resolve(this.files),
    });
  }

  /** Presses these buttons, each in the next message that has it. */
  press(...titles: readonly string[]): void {
    this.answers.push(...titles);
  }

  /** @returns the newest message that says something like this */
  last(pattern: RegExp): Shown | undefined {
    return this.shown.findLast(({ message }) => pattern.test(message));
  }

  dispose(): void {
    const { showInformationMessage, showWarningMessage, showErrorMessage, showOpenDialog } = this.before;
    Object.assign(vscode.window, {
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
      showOpenDialog,
    });
  }
}
