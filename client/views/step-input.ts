import * as vscode from 'vscode';
import { describeError, ElanError } from '../../services/errors';
import { Declined } from '../window/confirm';
import { uiLanguage } from '../window/settings';

/** Where an input stands among the steps of something. */
export interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  /** Whether there is a step to go back to. */
  readonly canGoBack: boolean;
}

/** What is told of a text while it is typed. */
export interface Remark {
  readonly text: string;
  /** Whether the text cannot be used as it is. */
  readonly isProblem: boolean;
}

export interface TextQuestion<Answer extends object> {
  readonly value: string;
  /** What is asked for. */
  readonly prompt: string;
  readonly placeholder?: string;
  readonly isSecret?: boolean;
  /** What is told of it before anything was typed. */
  readonly remark?: Remark;
  look(typed: string): Remark | undefined;
  /**
   * @param signal aborted where the user goes away meanwhile
   * @returns what a text means
   * @throws ElanError where it cannot be used; it is told in the input
   */
  accept(typed: string, signal: AbortSignal): Promise<Answer>;
}

/**
 * Asks for a text.
 * @throws Declined where the user goes away from it
 */
export function askText<Answer extends object>(
  frame: StepFrame,
  question: TextQuestion<Answer>,
): Promise<Answer | 'back'> {
  const input = vscode.window.createInputBox();
  input.value = question.value;
  input.prompt = question.prompt;
  input.placeholder = question.placeholder;
  input.password = question.isSecret ?? false;
  const show = (remark: Remark | undefined): void => {
    input.validationMessage = remark && { message: remark.text, severity: severityOf(remark) };
  };
  show(question.remark);
  const left = new AbortController();
  return settle(input, frame, (resolve, reject) => {
    input.onDidChangeValue((typed) => show(question.look(typed)));
    input.onDidHide(() => left.abort());
    input.onDidAccept(async () => {
      if (input.busy) return;
      const remark = question.look(input.value);
      show(remark);
      if (remark?.isProblem) return;
      input.busy = true;
      try {
        resolve(await question.accept(input.value, left.signal));
      } catch (error) {
        if (error instanceof ElanError) show({ text: problemText(error), isProblem: true });
        else reject(error);
      } finally {
        input.busy = false;
      }
    });
  });
}

/** Something to choose, and what choosing it means. */
export interface Choice<Answer> extends vscode.QuickPickItem {
  readonly answer?: Answer;
}

/**
 * Asks for one of several things.
 * @param active the one that is marked at first
 * @throws Declined where the user goes away from it
 */
export function askChoice<Answer extends string | object>(
  frame: StepFrame,
  choices: readonly Choice<Answer>[],
  { placeholder, active }: { readonly placeholder: string; readonly active?: Answer | undefined },
): Promise<Answer | 'back'> {
  const pick = vscode.window.createQuickPick<Choice<Answer>>();
  pick.items = choices;
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  pick.activeItems = choices.filter(({ answer }) => answer !== undefined && answer === active);
  return settle<Answer>(pick, frame, (resolve) => {
    pick.onDidAccept(() => {
      const answer = pick.selectedItems[0]?.answer;
      if (answer !== undefined) resolve(answer);
    });
  });
}

function problemText(error: ElanError): string {
  const { message, advice } = describeError(error, uiLanguage());
  return [message, advice].filter(Boolean).join(' ');
}

function severityOf({ isProblem }: Remark): vscode.InputBoxValidationSeverity {
  return isProblem ? vscode.InputBoxValidationSeverity.Error : vscode.InputBoxValidationSeverity.Info;
}

type Quick = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** Shows an input until it is answered, gone back from, or left. */
function settle<Answer>(
  input: Quick,
  { title, step, totalSteps, canGoBack }: StepFrame,
  listen: (resolve: (answer: Answer) => void, reject: (error: unknown) => void) => void,
): Promise<Answer | 'back'> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // The file, the password and the client id are fetched from other windows.
  input.ignoreFocusOut = true;
  input.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Answer | 'back'>((resolve, reject) => {
    input.onDidTriggerButton(() => resolve('back'));
    input.onDidHide(() => reject(new Declined()));
    listen(resolve, reject);
    input.show();
  }).finally(() => input.dispose());
}
