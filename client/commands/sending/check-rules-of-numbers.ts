import * as vscode from 'vscode';
import { numbersInText, type NumbersInText } from '../../../engine/rules/numbers-in-text';
import { describeError } from '../../../services/errors';
import { limits } from '../../../services/limits/limits';
import { withNote } from '../../../services/reports/note';
import { refuseRealPersons } from '../../../services/known/real-persons';
import { regelverkReport } from '../../../services/reports/regelverk';
import type { Report } from '../../../services/reports/report';
import { regelverkOfMany } from '../../../services/workflow/regelverk-of-many';
import { showReport } from '../../views/report-panel';
import { cancellable } from '../../window/cancellable';
import { Declined } from '../../window/confirm';
import { fileNameOf } from '../../window/file-name';
import { notifications } from '../../window/notifications';
import { readUri } from '../../window/read-uri';
import { runCommand } from '../../window/run-command';
import type { Services } from '../../window/services';
import { messageLanguage, serviceSettings } from '../../window/settings';

/**
 * `elan.checkRulesOfNumbers()`: asks Betjeningskartet about all numbers that are selected, stand in a file, or are typed.
 */
export async function checkRulesOfNumbers(services: Services): Promise<void> {
  const found = numbersInText(await textWithNumbers());
  if (found.numbers.length === 0) {
    void notifications.showWarningMessage(
      vscode.l10n.t('There is no number of a person or an organisation to ask about.'),
    );
    return;
  }
  const { regelverkReusedFor } = serviceSettings();
  showReport(await ask(services, found, regelverkReusedFor), messageLanguage(), {
    refresh: () => runCommand(services, () => ask(services, found, 0)),
  });
}

/** @param counts how long an answer counts, in milliseconds */
async function ask(services: Services, { numbers, wrong }: NumbersInText, counts: number): Promise<Report> {
  const place = await services.use();
  refuseRealPersons(numbers, place.profile.environment);
  const now = services.world.now();
  const answer = await cancellable(vscode.l10n.t('Asking Betjeningskartet'), (signal) =>
    regelverkOfMany(numbers, { ...place, now, counts, signal }),
  );
  const language = messageLanguage();
  const { error, correlationId } = answer;
  // what was answered is shown, and why the rest was not; with nothing answered there is nothing to show
  if (error && answer.answers.size === 0) throw error;
  const problem = error ? describeError(error, language).message : '';
  const report = regelverkReport(answer, { wrong, problem }, language);
  return correlationId === undefined ? report : withNote(report, { at: now, correlationId }, language);
}

async function textWithNumbers(): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.selections.map((selection) => editor.document.getText(selection)).join('\n') ?? '';
  if (numbersInText(selected).numbers.length > 0) return selected;
  const sources = [
    ...(editor
      ? [
          {
            label: vscode.l10n.t('All numbers in {0}', fileNameOf(editor.document.uri)),
            text: () => Promise.resolve(editor.document.getText()),
          },
        ]
      : []),
    { label: vscode.l10n.t('All numbers in another file…'), text: textOfChosenFile },
    { label: vscode.l10n.t('Type or paste numbers…'), text: typedText },
  ];
  const title = vscode.l10n.t('Whose rules?');
  const chosen = await vscode.window.showQuickPick(sources, { title });
  if (!chosen) throw new Declined();
  return chosen.text();
}

async function textOfChosenFile(): Promise<string> {
  const [file] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Whose rules?') })) ?? [];
  if (!file) throw new Declined();
  return new TextDecoder().decode(await readUri(file, limits.begjaering.bytes));
}

async function typedText(): Promise<string> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Whose rules?'),
    prompt: vscode.l10n.t('Numbers of persons or organisations, with spaces or commas between them'),
    ignoreFocusOut: true,
  });
  if (text === undefined) throw new Declined();
  return text;
}
