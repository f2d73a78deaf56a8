import * as vscode from 'vscode';
import { caseOfFile } from '../../../cases/cases';
import { CallNode, CaseNode } from '../../../cases/nodes';
import { choicesOf, referenceTyped, testChoices } from '../../../cases/references';
import { caseOf } from '../../../../services/ledger/attempts';
import { environmentFacts } from '../../../../services/operations/environments';
import { Declined } from '../../../window/confirm';
import type { Services } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';
import { casesHere, fileIn, readLedgers } from '../../../window/ledgers';

/** A case that is asked about. */
export interface ChosenCase {
  readonly eksternSaksreferanse: string;
  /** A file of the workspace whose ledger is told of it; the first folder's where it is left out. */
  readonly about?: vscode.Uri;
}

/**
 * @param target the case's reference, or what was chosen in the view of cases; otherwise it is the active file's, and
 *   where that has none, the user says which
 * @throws Declined where the user does not say
 */
export async function chosenCase(services: Services, target: unknown): Promise<ChosenCase> {
  if (target instanceof CaseNode) {
    const { workspace, known } = target;
    return { eksternSaksreferanse: known.eksternSaksreferanse, about: fileIn(workspace) };
  }
  const given = target instanceof CallNode ? caseOf(target.call) : target;
  const reference = typeof given === 'string' ? referenceTyped(given) : undefined;
  if (reference !== undefined)
    return { eksternSaksreferanse: reference, ...(await knownPlace(services, reference)) };
  return (await caseOfActiveFile(services)) ?? askForCase(services);
}

/** A case is told of in the ledger that knows it. */
async function knownPlace(services: Services, reference: string): Promise<Pick<ChosenCase, 'about'>> {
  const cases = casesHere(services, await readLedgers(services));
  const found = cases.find(({ known }) => known.eksternSaksreferanse === reference);
  return found ? { about: fileIn(found.workspace) } : {};
}

async function caseOfActiveFile(services: Services): Promise<ChosenCase | undefined> {
  const about = vscode.window.activeTextEditor?.document.uri;
  if (about?.scheme !== 'file') return undefined;
  const { ledger, file } = await services.ledgerFor(about);
  if (file === undefined) return undefined;
  const { environment } = services.profiles.active;
  const eksternSaksreferanse = caseOfFile(await ledger.entries(), environment, file);
  return eksternSaksreferanse === undefined ? undefined : { eksternSaksreferanse, about };
}

async function askForCase(services: Services): Promise<ChosenCase> {
  const cases = casesHere(services, await readLedgers(services));
  const facts = environmentFacts(services.profiles.active.environment);
  const separator = (label: string): vscode.QuickPickItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const own = choicesOf(
    cases.map(({ known }) => known),
    uiLanguage(),
  );
  const forEverybody = testChoices(facts, uiLanguage());
  const reference = await pickOrType([
    ...(own.length > 0 ? [separator(vscode.l10n.t('Submitted from here')), ...own] : []),
    ...(forEverybody.length > 0
      ? [separator(vscode.l10n.t('Cases that the test environment has for everybody')), ...forEverybody]
      : []),
  ]);
  const place = cases.find(({ known }) => known.eksternSaksreferanse === reference);
  return { eksternSaksreferanse: reference, ...(place ? { about: fileIn(place.workspace) } : {}) };
}

/** Has the user choose a reference or type another one. */
function pickOrType(choices: readonly vscode.QuickPickItem[]): Promise<string> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('Which case?');
  pick.placeholder = vscode.l10n.t('Choose a case, or type its reference (eksternSaksreferanse)');
  pick.matchOnDescription = true;
  pick.items = choices;
  pick.onDidChangeValue((value) => {
    const typed = referenceTyped(value);
    const isNew = typed !== undefined && choices.every(({ label }) => label !== typed);
    const description = vscode.l10n.t('as typed');
    pick.items = isNew ? [...choices, { label: typed, description, alwaysShow: true }] : choices;
  });
  return new Promise((resolve, reject) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) resolve(chosen.label);
      pick.dispose();
    });
    pick.onDidHide(() => {
      reject(new Declined());
      pick.dispose();
    });
    pick.show();
  });
}
