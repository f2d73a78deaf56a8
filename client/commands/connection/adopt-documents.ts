import * as vscode from 'vscode';
import { adoptDocuments as adopted } from '../../../services/adoption/adopt';
import type { Adoption } from '../../../services/adoption/difference';
import { patchText } from '../../../services/adoption/patch-text';
import { adoptionReport } from '../../../services/adoption/report';
import { ElanError } from '../../../services/errors';
import { readDocument } from '../../../services/operations/read-document';
import type { Report } from '../../../services/reports/report';
import { pageWords } from '../../report-page/words';
import { showReport } from '../../views/report-panel';
import { Declined } from '../../window/confirm';
import { textOfDocument } from '../../window/open-services';
import { runCommand } from '../../window/run-command';
import { askSavePlace } from '../../window/save-place';
import type { Services } from '../../window/services';
import { messageLanguage, serviceSettings } from '../../window/settings';
import { useDocuments, type ShownDocument } from './use-documents';

/**
 * `elan.adoptDocuments`: holds official documents against what is assumed, shows that side by side, and offers to use the
 * documents from now on, or to save a patch of this project's own.
 * @param files the documents; asked for where they are left out
 * @returns what they say, for whoever has called it
 */
export async function adoptDocuments(services: Services, files?: unknown): Promise<Adoption> {
  const paths = pathsIn(files) ?? (await askForDocuments());
  const language = messageLanguage();
  let shown = await find(paths);
  const withOffers = (found: Shown): Report => {
    shown = found;
    const { adoption } = found;
    const { useDocuments: useTitle, savePatch } = pageWords[language];
    return {
      ...adoptionReport(adoption, language),
      offers: [
        { id: 'use', title: useTitle },
        { id: 'save', title: savePatch },
      ],
    };
  };
  showReport(withOffers(shown), language, {
    refreshTitle: 'compareAgain',
    refresh: () => runCommand(services, async () => withOffers(await find(paths))),
    offered: (id) =>
      runCommand(services, () =>
        id === 'use'
          ? useDocuments(shown.documents, services.context.globalStorageUri)
          : save(shown.adoption),
      ),
  });
  return shown.adoption;
}

interface Shown {
  readonly documents: readonly ShownDocument[];
  readonly adoption: Adoption;
}

async function find(paths: readonly string[]): Promise<Shown> {
  const documents = await Promise.all(
    paths.map(async (file): Promise<ShownDocument> => {
      const text = await textOfDocument(file);
      return { file, text, document: await readDocument(text, file) };
    }),
  );
  const adoption = await adopted(
    documents.map(({ document }) => document),
    serviceSettings().operasjoner,
  );
  return { documents, adoption };
}

function pathsIn(files: unknown): readonly string[] | undefined {
  if (!Array.isArray(files)) return undefined;
  const paths = files.filter((file) => file instanceof vscode.Uri && file.scheme === 'file');
  return paths.length > 0 ? paths.map(({ fsPath }: vscode.Uri) => fsPath) : undefined;
}

async function askForDocuments(): Promise<readonly string[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('The official OpenAPI documents'),
    openLabel: vscode.l10n.t('Compare'),
    canSelectMany: true,
    filters: { OpenAPI: ['json', 'yaml', 'yml'] },
  });
  if (!chosen || chosen.length === 0) throw new Declined();
  return chosen.map(({ fsPath }) => fsPath);
}

async function save(adoption: Adoption): Promise<void> {
  const place = await askSavePlace('adopt.json', {
    title: vscode.l10n.t('Save the patch, a JSON Patch of {0}', adoption.patch.file),
    filters: { JSON: ['json'] },
  });
  try {
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(patchText(adoption)));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ElanError('patchUnwritable', { args: { file: place.fsPath, problem }, cause });
  }
  const name = vscode.workspace.asRelativePath(place);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The patch is written: {0}', name), 10_000);
}
