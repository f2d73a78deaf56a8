import * as vscode from 'vscode';
import { serviceCommands, type BrowserCommand } from '#generated/commands.mjs';
import { Declined } from '../window/confirm';
import { notifications } from '../window/notifications';
import { tellVsCode } from '../window/told';

type Command = (...args: readonly unknown[]) => Promise<unknown>;

/** Those of the commands that are loaded with the services elsewhere, and need none of them. */
const able: Readonly<Record<BrowserCommand, Command>> = {
  compareWithFile: async (...files) => {
    const { compareWithFile } = await import('../commands/comparing/compare-with-file');
    return compareWithFile(...files);
  },
};

const commands = new Map<string, Command>(Object.entries(able));

/**
 * Stands in for the services, which need a machine: keys, a log of what was sent, programs that are started. What is asked
 * for all the same says so.
 */
export function registerWithoutServices(): vscode.Disposable {
  tellVsCode('elan.inBrowser', true);
  return vscode.Disposable.from(
    ...[...serviceCommands, 'openWalkthrough'].map((name) =>
      vscode.commands.registerCommand(`elan.${name}`, async (...args: unknown[]) => {
        const command = commands.get(name);
        if (command) await run(() => command(...args));
        else tellOfBrowser();
      }),
    ),
  );
}

function tellOfBrowser(): void {
  void notifications.showWarningMessage(
    vscode.l10n.t(
      'This cannot be done in the browser: it takes keys and a log of what was sent, which are kept on a computer. Open the folder in VS Code on your computer, and do it there.',
    ),
  );
}

async function run(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Declined) return;
    const problem = error instanceof Error ? error.message : '';
    void notifications.showErrorMessage(vscode.l10n.t('Something went wrong in the extension. {0}', problem));
  }
}
