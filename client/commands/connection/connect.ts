import * as vscode from 'vscode';
import { emptyDraft, draftOf, profileOf, type Draft } from '../../connection/draft';
import { readMaterial, secretsOfGiven, type ReadKey } from '../../connection/given-key';
import { askAll, lastStep, stepOf, type Question } from '../../connection/questions';
import type { Profile } from '../../../services/profile';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import type { StepFrame } from '../../views/step-input';
import { askKey, askKid, askPassword } from './steps/key-questions';
import {
  askAddress,
  askClientId,
  askEnvironment,
  askExternalRef,
  askMode,
  askName,
  askOrganisation,
} from './steps/questions';
import { profileGiven } from './steps/profile-given';
import { notifications } from '../../window/notifications';

/**
 * Asks for everything that a profile takes, and keeps it; nothing is kept before all has been answered.
 * @param given the profile to change, as the views give it; a new one where it is left out
 */
export async function connect(services: Services, given?: unknown): Promise<void> {
  const present = profileGiven(services, given);
  const start = present ? await edit(services, present) : emptyDraft;
  const draft = await askAll(async (question, at, isFirst) => {
    const answer = await ask(services, question, at, isFirst);
    if (answer !== 'back' && answer.key) services.world.log.hide(...secretsOfGiven(answer.key));
    return answer;
  }, start);
  const key = draft.clientId && draft.key?.is === 'read' ? draft.key.material : undefined;
  const profile = profileOf(draft);
  if (!(await services.profiles.save(profile, key))) throw new Declined();
  if (profile.environment !== 'local') services.milestones.reach('profileKept');
  void offerTest(profile);
}

async function edit(services: Services, profile: Profile): Promise<Draft> {
  return draftOf(profile, await presentKey(services, profile));
}

/** A key that cannot be had, or cannot be used any more, is one to give anew. */
async function presentKey({ profiles, world }: Services, profile: Profile): Promise<ReadKey | undefined> {
  try {
    const material = await profiles.keyOf(profile);
    return material && (await readMaterial(material, world.now()));
  } catch {
    return undefined;
  }
}

function ask(
  services: Services,
  question: Question,
  draft: Draft,
  isFirst: boolean,
): Promise<Draft | 'back'> {
  const frame: StepFrame = {
    title: vscode.l10n.t('Connect to ELAN'),
    step: stepOf[question],
    totalSteps: lastStep,
    canGoBack: !isFirst,
  };
  switch (question) {
    case 'name':
      return askName(frame, draft, services.profiles.all(), (profile) => edit(services, profile));
    case 'environment':
      return askEnvironment(frame, draft);
    case 'address':
      return askAddress(frame, draft);
    case 'production':
      return askAboutProduction(services, frame, draft);
    case 'clientId':
      return askClientId(frame, draft);
    case 'key':
      return askKey(frame, draft);
    case 'password':
      return askPassword(frame, draft);
    case 'kid':
      return askKid(frame, draft);
    case 'mode':
      return askMode(frame, draft);
    case 'organisation':
      return askOrganisation(frame, draft);
    case 'externalRef':
      return askExternalRef(frame, draft);
  }
}

/** Loaded when somebody adds production, which few do, and once. */
async function askAboutProduction(
  services: Services,
  frame: StepFrame,
  draft: Draft,
): Promise<Draft | 'back'> {
  const { askProduction } = await import('./steps/production-questions');
  return askProduction(frame, draft, services.milestones.reached);
}

/** Not waited for: the profile is there, whether it is tested or not. */
async function offerTest({ name }: Profile): Promise<void> {
  const test = vscode.l10n.t('Test connection');
  const answer = await notifications.showInformationMessage(
    vscode.l10n.t('The profile {0} is kept, and is the active one now.', name),
    test,
  );
  if (answer === test) await vscode.commands.executeCommand('elan.testConnection');
}
