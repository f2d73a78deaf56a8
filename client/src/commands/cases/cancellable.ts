import * as vscode from 'vscode';

/** Tells how far something has come. */
export type Tell = (message: string) => void;

/** Does something that takes its time, while a notification tells of it and lets the user stop it. */
export async function cancellable<T>(
  title: string,
  work: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const stop = new AbortController();
    const subscription = token.onCancellationRequested(() => stop.abort());
    try {
      return await work(stop.signal, (message) => progress.report({ message }));
    } finally {
      subscription.dispose();
    }
  });
}
