import * as vscode from 'vscode';
import type { Draft } from '../../../connection/draft';
import {
  isTyped,
  stepsLeft,
  wordsToType,
  type StepBeforeProduction,
} from '../../../connection/production-steps';
import { askChoice, askText, type Choice, type StepFrame } from '../../../views/step-input';
import { Declined } from '../../../window/confirm';
import type { Milestone } from '../../../window/milestones';
import { uiLanguage } from '../../../window/settings';

/**
 * Has the user type that production is meant; before that, where steps of the checklist are left, that they were done elsewhere.
 * @param reached what has happened here
 * @throws Declined where the user goes away, or to what is left to do
 */
export async function askProduction(
  frame: StepFrame,
  draft: Draft,
  reached: readonly Milestone[],
): Promise<Draft | 'back'> {
  const left = stepsLeft(reached);
  for (;;) {
    if (left.length > 0) {
      const answer = await askChecklist(frame, left);
      if (answer === 'back') return 'back';
      if ((await askWord(frame, 'doneElsewhere')) === 'back') continue;
    }
    if ((await askWord(frame, 'production')) !== 'back') return { ...draft, confirmedFor: draft.baseUrl };
    if (left.length === 0) return 'back';
  }
}

async function askChecklist(frame: StepFrame, left: readonly StepBeforeProduction[]): Promise<unknown> {
  const choices: Choice<StepBeforeProduction | 'elsewhere'>[] = [
    ...left.map((step) => ({ label: `$(circle-large-outline) ${labelOf(step)}`, answer: step })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: `$(edit) ${vscode.l10n.t('This was done elsewhere…')}`,
      detail: vscode.l10n.t('You will have to type it.'),
      answer: 'elsewhere',
    },
  ];
  const placeholder = vscode.l10n.t(
    'Left to do before production: {0}. Choose one to go to it.',
    left.length,
  );
  const answer = await askChoice(frame, choices, { placeholder });
  if (answer === 'back' || answer === 'elsewhere') return answer;
  await vscode.commands.executeCommand('elan.openWalkthrough');
  throw new Declined();
}

function labelOf(step: StepBeforeProduction): string {
  switch (step) {
    case 'triedLocally':
      return vscode.l10n.t('Submit a begjæring to the local ELAN');
    case 'profileKept':
      return vscode.l10n.t('Connect to the test environment');
    case 'tokenFetched':
      return vscode.l10n.t('Test the connection until Maskinporten gives a token');
    case 'testRulesAsked':
      return vscode.l10n.t('Ask Betjeningskartet about rules in the test environment');
    case 'validatedInTest':
      return vscode.l10n.t('Have the service in the test environment find no errors in a begjæring');
    case 'testPlanPassed':
      return vscode.l10n.t('Have every case of the test plan pass in the test environment');
  }
}

function askWord(frame: StepFrame, word: keyof typeof wordsToType): Promise<object | 'back'> {
  const text = wordsToType[word][uiLanguage()];
  return askText<object>(
    { ...frame, canGoBack: true },
    {
      value: '',
      prompt:
        word === 'production'
          ? vscode.l10n.t('Real cases against real people. Type {0} to add production.', text)
          : vscode.l10n.t('Type {0} to say that what is left was tested and done elsewhere.', text),
      placeholder: text,
      look: (typed) =>
        isTyped(typed, word)
          ? undefined
          : { text: vscode.l10n.t('Type {0}, or go back.', text), isProblem: true },
      accept: () => Promise.resolve({}),
    },
  );
}
