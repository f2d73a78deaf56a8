import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { notifications } from './notifications';

/** Tells how far something has come. */
export type Tell = (message: string) => void;

/** What takes longer than this many milliseconds is told of where it can be stopped. */
const soon = 700;

/**
 * Does something that may take its time: the status bar tells of it at once, and if it is not over soon, a notification
 * that lets the user stop it. VS Code leaves such a notification for a while, where it would stand beside what has come
 * of it.
 */
export async function cancellable<T>(
  title: string,
  work: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  let said = '';
  let tell: Tell = (message) => (said = message);
  const running = work(stop.signal, (message) => tell(message));
  if (await endsSoon(title, running)) return running;
  const location = vscode.ProgressLocation.Notification;
  return notifications.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    tell = (message) => progress.report({ message });
    if (said) tell(said);
    const subscription = token.onCancellationRequested(() => stop.abort());
    try {
      return await running;
    } finally {
      subscription.dispose();
    }
  });
}

async function endsSoon(title: string, running: Promise<unknown>): Promise<boolean> {
  const over = running.then(
    () => true,
    () => true,
  );
  const location = vscode.ProgressLocation.Window;
  return notifications.withProgress({ location, title }, () => Promise.race([over, wait(soon, false)]));
}
