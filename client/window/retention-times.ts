import * as vscode from 'vscode';

const minute = 60_000;
const hour = 60 * minute;

/**
 * Has old payloads looked for: now, every hour, where the folders are trusted, and when the setting for it has changed. A
 * number that is being typed may be smaller than what is meant, so that waits until it has been left alone for a minute.
 * @param look what looks for them, and may be called more often than there is something to do
 */
export function atTimesOfRetention(look: () => void): vscode.Disposable {
  let changed: NodeJS.Timeout | undefined;
  const hourly = setInterval(look, hour);
  const timers = new vscode.Disposable(() => {
    clearInterval(hourly);
    clearTimeout(changed);
  });
  look();
  return vscode.Disposable.from(
    timers,
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('elan.loggOppbevaring')) return;
      clearTimeout(changed);
      changed = setTimeout(look, minute);
    }),
  );
}
