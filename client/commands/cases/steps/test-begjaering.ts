import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { ElanError } from '../../../../services/errors';
import { activeBegjaering, begjaeringFor } from '../../../window/begjaering-for';
import { Declined } from '../../../window/confirm';
import { fileNameOf } from '../../../window/file-name';
import type { Services, ServicesFor } from '../../../window/services';
import { prepare } from '../../sending/steps/prepare';

/** Stands for a begjæring with synthetic parties, which is made when the plan is run. */
export const synthetic = 'synthetic';

/**
 * Asks what the cases of the test plan are made of: the active begjæring, another one, or a synthetic one.
 * @param given a file, or {@link synthetic}: nobody is asked then
 * @throws Declined where the user does not say
 */
export async function askBegjaering(given: unknown): Promise<vscode.Uri | typeof synthetic> {
  if (given instanceof vscode.Uri || given === synthetic) return given;
  const active = activeBegjaering();
  const items = [
    { label: vscode.l10n.t('A synthetic begjæring, made for the run'), made: synthetic } as const,
    ...(active ? [{ label: fileNameOf(active.uri), made: active.uri }] : []),
    { label: vscode.l10n.t('Choose a file…'), made: undefined },
  ];
  const title = vscode.l10n.t('Which begjæring are the test cases made of?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) throw new Declined();
  return chosen.made ?? askFile(title);
}

async function askFile(title: string): Promise<vscode.Uri> {
  const [file] = (await vscode.window.showOpenDialog({ title, filters: { JSON: ['json'] } })) ?? [];
  if (!file) throw new Declined();
  return file;
}

/**
 * @returns a begjæring as it stands in the editor
 * @throws ElanError of reason `testPlanNotRight` where our own check finds errors in it
 */
export async function rightBegjaering(
  services: Services,
  file: vscode.Uri,
  place: ServicesFor,
): Promise<BegjaeringDocument> {
  const document = await begjaeringFor(file);
  const { about, sending } = await prepare(services, document, place);
  const { errors } = about;
  if (errors > 0)
    throw new ElanError('testPlanNotRight', { args: { file: fileNameOf(document.uri), errors } });
  return BegjaeringDocument.of(sending.payload);
}
