import * as vscode from 'vscode';
import { withoutLinks } from '../../engine/values/foreign-text';

type Task<R> = Parameters<typeof vscode.window.withProgress<R>>[1];
type Show = typeof vscode.window.showInformationMessage;

function showing(name: 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage'): Show {
  const show = (message: string, ...rest: string[]): Thenable<string | undefined> =>
    vscode.window[name](withoutLinks(message), ...rest);
  return show as Show;
}

/**
 * The messages of VS Code's window. It makes links of `[x](command:…)` in them and runs what is clicked, and a message
 * may quote what a file is called or what a service has said. So nothing but this shows any.
 */
export const notifications = {
  showInformationMessage: showing('showInformationMessage'),
  showWarningMessage: showing('showWarningMessage'),
  showErrorMessage: showing('showErrorMessage'),
  withProgress: <R>(options: vscode.ProgressOptions, task: Task<R>) =>
    vscode.window.withProgress(
      { ...options, ...(options.title === undefined ? {} : { title: withoutLinks(options.title) }) },
      (progress, token) => task({ report: (step) => progress.report(plainStep(step)) }, token),
    ),
};

interface Step {
  readonly message?: string;
  readonly increment?: number;
}

function plainStep(step: Step): Step {
  return step.message === undefined ? step : { ...step, message: withoutLinks(step.message) };
}
