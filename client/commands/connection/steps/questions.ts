import * as vscode from 'vscode';
import {
  addressProblem,
  clientIdProblem,
  nameProblem,
  organisationNumber,
  organisationProblem,
  profileNamed,
  type Problem,
} from '../../../connection/checks';
import { inEnvironment, type Draft } from '../../../connection/draft';
import type { Environment, Mode, Profile } from '../../../../services/profile';
import { askChoice, askText, type Choice, type Remark, type StepFrame } from '../../../views/step-input';
import { environmentLabel, keyText, modeLabel, textOfProblem } from './words';

/**
 * Asks for the name.
 * @param edit makes the draft of a profile that there is already
 */
export function askName(
  frame: StepFrame,
  draft: Draft,
  profiles: readonly Profile[],
  edit: (profile: Profile) => Promise<Draft>,
): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: draft.name,
    prompt: vscode.l10n.t('A name for the profile, such as the environment and on whose behalf it acts'),
    look: (typed) => {
      const problem = remarkOf(nameProblem(typed));
      if (problem) return problem;
      return profileNamed(typed, profiles) && changes(typed);
    },
    accept: async (typed) => {
      const name = typed.trim();
      const present = profileNamed(name, profiles);
      return present && draft.name !== name ? edit(present) : { ...draft, name };
    },
  });
}

function changes(name: string): Remark {
  return {
    text: vscode.l10n.t('There is a profile {0} already. It will be changed.', name.trim()),
    isProblem: false,
  };
}

type EnvironmentAnswer = Environment | 'addProduction';

/** Asks for the environment. Production is not among them before it is added. */
export async function askEnvironment(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  const answer = await askChoice<EnvironmentAnswer>(frame, environmentChoices(draft), {
    placeholder: vscode.l10n.t('Where calls with this profile go'),
    active: draft.environment,
  });
  if (answer === 'back') return 'back';
  return inEnvironment(draft, answer === 'addProduction' ? 'production' : answer);
}

function environmentChoices({ environment }: Draft): Choice<EnvironmentAnswer>[] {
  return [
    {
      label: `$(beaker) ${environmentLabel('test')}`,
      detail: vscode.l10n.t('With synthetic data. Takes an agreement and a client in Maskinporten.'),
      answer: 'test',
    },
    {
      label: `$(server-process) ${environmentLabel('local')}`,
      detail: vscode.l10n.t('On this machine. The profile “local” is there already, and needs no key.'),
      answer: 'local',
    },
    environment === 'production'
      ? { label: `$(warning) ${environmentLabel('production')}`, answer: 'production' }
      : {
          label: `$(add) ${vscode.l10n.t('Add production…')}`,
          detail: vscode.l10n.t('Real cases against real people. Every call asks first.'),
          answer: 'addProduction',
        },
  ];
}

/** Asks for the address that the services hang below. */
export function askAddress(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: draft.baseUrl,
    prompt: vscode.l10n.t(
      'The base address of the services in production, as Skatteetaten gave it to you. It is not public.',
    ),
    placeholder: 'https://…',
    look: (typed) => remarkOf(addressProblem(typed)),
    accept: (typed) => Promise.resolve({ ...draft, baseUrl: typed.trim() }),
  });
}

/** Asks for the client id. */
export function askClientId(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: draft.clientId,
    prompt:
      draft.environment === 'local'
        ? vscode.l10n.t('The client id. Leave it empty to use the client that the local ELAN has ready.')
        : vscode.l10n.t('The client id: the id of the integration in Samarbeidsportalen'),
    placeholder: '00000000-0000-0000-0000-000000000000',
    look: (typed) => remarkOf(clientIdProblem(typed, draft.environment)),
    accept: (typed) => Promise.resolve({ ...draft, clientId: typed.trim() }),
  });
}

/** Asks on whose behalf the profile acts. */
export async function askMode(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  const key = draft.key?.is === 'read' && draft.clientId ? keyText(draft.key) : '';
  const choices: Choice<Mode['kind']>[] = [
    {
      label: `$(organization) ${modeLabel('own')}`,
      detail: vscode.l10n.t('The one that the client in Maskinporten belongs to'),
      answer: 'own',
    },
    {
      label: `$(references) ${modeLabel('onBehalfOf')}`,
      detail: vscode.l10n.t('It has delegated the service to you in Altinn (consumer_org)'),
      answer: 'onBehalfOf',
    },
    {
      label: `$(person-add) ${modeLabel('systembruker')}`,
      detail: vscode.l10n.t('The customer has approved a system user of your system in Altinn'),
      answer: 'systembruker',
    },
  ];
  const answer = await askChoice(frame, choices, {
    placeholder: key
      ? vscode.l10n.t('On whose behalf? The key is read: {0}', key)
      : vscode.l10n.t('On whose behalf does the profile act?'),
    active: draft.mode,
  });
  return answer === 'back' ? 'back' : { ...draft, mode: answer };
}

/** Asks for the organisation that is acted for. */
export function askOrganisation(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: draft.organisation,
    prompt:
      draft.mode === 'systembruker'
        ? vscode.l10n.t('The organisation number of the customer whose system user it is')
        : vscode.l10n.t('The organisation number of the one that has delegated the service'),
    placeholder: '999999999',
    look: (typed) => remarkOf(organisationProblem(typed)),
    accept: (typed) => Promise.resolve({ ...draft, organisation: organisationNumber(typed) }),
  });
}

/** Asks which of several system users of a customer is meant. */
export function askExternalRef(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: draft.externalRef,
    prompt: vscode.l10n.t(
      'The externalRef that the system user was asked for with. Leave it empty where there was none.',
    ),
    look: () => undefined,
    accept: (typed) => Promise.resolve({ ...draft, externalRef: typed.trim() }),
  });
}

function remarkOf(problem: Problem | undefined): Remark | undefined {
  return problem && { text: textOfProblem(problem), isProblem: true };
}
