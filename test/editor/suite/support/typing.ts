import * as vscode from 'vscode';

/** An input of VS Code's that is answered as soon as it is shown. */
class TypedInput {
  value = '';
  validationMessage: unknown;
  private readonly accepted: (() => unknown)[] = [];

  constructor(private readonly next: () => string | undefined) {}

  readonly onDidAccept = (listener: () => unknown): vscode.Disposable => {
    this.accepted.push(listener);
    return new vscode.Disposable(() => undefined);
  };
  readonly onDidChangeValue = nothingHappens;
  readonly onDidTriggerButton = nothingHappens;
  readonly onDidHide = nothingHappens;

  show(): void {
    const typed = this.next();
    // What is offered is taken where nothing is typed.
    if (typed !== undefined) this.value = typed;
    for (const listener of this.accepted) listener();
  }

  dispose(): void {
    this.accepted.length = 0;
  }
}

function nothingHappens(): vscode.Disposable {
  return new vscode.Disposable(() => undefined);
}

/** Types in the user's place: one text in each input, in turn; undefined takes what is offered. */
export class Typing implements vscode.Disposable {
  private readonly before = vscode.window.createInputBox;

  constructor(...texts: readonly (string | undefined)[]) {
    const left = [...texts];
    const create = (): unknown => new TypedInput(() => left.shift());
    Object.assign(vscode.window, { createInputBox: create });
  }

  dispose(): void {
    Object.assign(vscode.window, { createInputBox: this.before });
  }
}
