import * as vscode from 'vscode';
import { isSystemId } from '../../../../services/altinn/set-up';
import { organisationNumber, organisationProblem } from '../../../connection/checks';
import { askText, type StepFrame } from '../../../views/step-input';
import { textOfProblem } from './words';

/** What is asked for on the way to a system user. */
export interface SystemUserDraft {
  readonly systemId: string;
  readonly organisation: string;
  readonly name: string;
  readonly externalRef: string;
  /** The packages of rights of the customer's clients, with blanks between, where it is to act for them; empty where not. */
  readonly packages: string;
}

/** @returns the packages, each by itself */
export function packagesOf({ packages }: Pick<SystemUserDraft, 'packages'>): readonly string[] {
  return packages.split(/[\s,]+/).filter(Boolean);
}

type Question = keyof SystemUserDraft;

const questions: readonly Question[] = ['systemId', 'organisation', 'name', 'externalRef', 'packages'];

/**
 * Asks everything there is to ask. Going back keeps what was answered.
 * @throws Declined where the user goes away from it
 */
export async function askSystemUser(draft: SystemUserDraft): Promise<SystemUserDraft> {
  let at = 0;
  for (;;) {
    const question = questions[at];
    if (!question) return draft;
    const frame = {
      title: vscode.l10n.t('Set up a system user'),
      step: at + 1,
      totalSteps: questions.length,
      canGoBack: at > 0,
    };
    const answer = await ask(question, draft, frame);
    at += answer === 'back' ? -1 : 1;
    if (answer !== 'back') draft = answer;
  }
}

function ask(
  question: Question,
  draft: SystemUserDraft,
  frame: StepFrame,
): Promise<SystemUserDraft | 'back'> {
  const texts = textsOf(question);
  return askText<SystemUserDraft>(frame, {
    value: draft[question],
    prompt: texts.prompt,
    placeholder: texts.placeholder,
    look: (typed) => {
      const problem = texts.problem(typed);
      return problem === undefined ? undefined : { text: problem, isProblem: true };
    },
    accept: (typed) => {
      const value = question === 'organisation' ? organisationNumber(typed) : typed.trim();
      return Promise.resolve({ ...draft, [question]: value });
    },
  });
}

function textsOf(question: Question): {
  readonly prompt: string;
  readonly placeholder: string;
  problem(typed: string): string | undefined;
} {
  switch (question) {
    case 'systemId':
      return {
        prompt: vscode.l10n.t('The id of your system in Altinn. It is registered if it is not there yet.'),
        placeholder: '999999999_program',
        problem: (typed) =>
          isSystemId(typed.trim())
            ? undefined
            : vscode.l10n.t('Your organisation number, an underscore, and a name without spaces.'),
      };
    case 'organisation':
      return {
        prompt: vscode.l10n.t('The organisation number of the customer whose system user it becomes'),
        placeholder: '999999999',
        problem: (typed) => {
          const problem = organisationProblem(typed);
          return problem && textOfProblem(problem);
        },
      };
    case 'name':
      return {
        prompt: vscode.l10n.t(
          'What you call the customer. It stands beside the environment wherever something is sent.',
        ),
        placeholder: '',
        problem: (typed) =>
          typed.trim().length > 40 ? vscode.l10n.t('The name has more than 40 characters.') : undefined,
      };
    case 'externalRef':
      return {
        prompt: vscode.l10n.t(
          'A reference (externalRef), where the customer has several system users. Leave it empty otherwise.',
        ),
        placeholder: '',
        problem: (typed) =>
          /^\.+$/.test(typed.trim()) ? vscode.l10n.t('A reference cannot be dots only.') : undefined,
      };
    case 'packages':
      return {
        prompt: vscode.l10n.t(
          'Packages of rights, where the system user is to act for the clients of the customer (an agent request). Leave it empty where it acts for the customer itself.',
        ),
        placeholder: `${packageBeginning}…`,
        problem: (typed) =>
          packagesOf({ packages: typed }).every((each) => each.startsWith(packageBeginning))
            ? undefined
            : vscode.l10n.t('Each package begins with {0}', packageBeginning),
      };
  }
}

const packageBeginning = 'urn:altinn:accesspackage:';
