import * as vscode from 'vscode';
import type { PartySummary } from '../../../engine/begjaering/summary';
import { partyOfNumber } from '../../cases/parties';
import type { DeductionParty } from '../../../services/client/client';
import { masked } from '../../../services/reports/format';
import { innsynReport } from '../../../services/reports/innsyn';
import { withNote } from '../../../services/reports/note';
import type { Report } from '../../../services/reports/report';
import { runCommand } from '../../window/run-command';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { messageLanguage } from '../../window/settings';
import { showReport } from '../../views/report-panel';
import { cancellable } from '../../window/cancellable';

/** The two sides of a deduction, and the begjæring that they stand in. */
interface Sides {
  readonly saksoekt: DeductionParty;
  readonly saksoeker: DeductionParty;
  readonly about?: vscode.Uri;
}

/**
 * `elan.innsyn(saksoekt?, saksoeker?)`: gives insight into one co-ordinated deduction.
 * @param saksoekt the debtor's number; otherwise it is the active begjæring's, or the user says it
 * @param saksoeker the creditor's number, in the same way
 */
export async function innsyn(services: Services, saksoekt?: unknown, saksoeker?: unknown): Promise<void> {
  const sides = await sidesOf(services, saksoekt, saksoeker);
  const report = await ask(services, sides);
  showReport(report, messageLanguage(sides.about), {
    refresh: () => runCommand(services, () => ask(services, sides)),
  });
}

async function ask(services: Services, { saksoekt, saksoeker, about }: Sides): Promise<Report> {
  const { workflow } = await services.use(about);
  const { answer, correlationId } = await cancellable(
    vscode.l10n.t('Asking for insight into the deduction'),
    (signal) => workflow.innsyn(saksoekt, saksoeker, { signal }),
  );
  const language = messageLanguage(about);
  return withNote(innsynReport(answer, language), { at: services.world.now(), correlationId }, language);
}

async function sidesOf(services: Services, saksoekt: unknown, saksoeker: unknown): Promise<Sides> {
  const document = vscode.window.activeTextEditor?.document;
  const isJson = document?.languageId === 'json';
  const found = isJson ? await services.server.summary(document) : undefined;
  const about = found && document?.uri;
  return {
    saksoekt:
      partyGiven(saksoekt) ??
      (await choose(found?.summary.saksoekt, vscode.l10n.t('Who is the debtor (saksøkt)?'))),
    saksoeker:
      partyGiven(saksoeker) ??
      (await choose(found?.summary.saksoeker, vscode.l10n.t('Who is the creditor (saksøker)?'))),
    ...(about ? { about } : {}),
  };
}

function partyGiven(value: unknown): DeductionParty | undefined {
  return typeof value === 'string' ? partyOfNumber(value) : undefined;
}

async function choose(parties: readonly PartySummary[] = [], title: string): Promise<DeductionParty> {
  const numbered = parties.filter(({ number }) => number !== '');
  const [only, ...others] = numbered;
  if (!only) return typedParty(title);
  if (others.length === 0) return partyOf(only);
  const items = numbered.map((party) => ({ party, label: party.name, description: masked(party.number) }));
  const other = { party: undefined, label: vscode.l10n.t('Another number…') };
  const chosen = await vscode.window.showQuickPick([...items, other], { title });
  if (!chosen) throw new Declined();
  return chosen.party ? partyOf(chosen.party) : typedParty(title);
}

function partyOf({ number, country }: PartySummary): DeductionParty {
  return { taxIdentificationNumber: number, landkodeIdentifikator: country || 'NO' };
}

async function typedParty(title: string): Promise<DeductionParty> {
  const prompt = vscode.l10n.t('Eleven digits for a person, nine for an organisation');
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (partyOfNumber(value) ? undefined : prompt),
  });
  const party = partyOfNumber(typed ?? '');
  if (!party) throw new Declined();
  return party;
}
