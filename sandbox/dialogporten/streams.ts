import { randomUUID } from 'node:crypto';

/** Who hears of what happens in dialogs, and what they show for it. */
export interface DialogStreams {
  /** @returns a token for the stream of one dialog, and of no other */
  issue(dialogId: string): string;
  /** @returns the dialog that a token is for; undefined where it is none, or has expired */
  dialogOf(token: string): string | undefined;
  /** @returns what ends it */
  listen(dialogId: string, listener: () => void): () => void;
  /** Tells those who listen that something has happened in a dialog. */
  tell(dialogId: string): void;
}

/** How long a token is good for, in milliseconds. */
const lifetime = 600_000;

/** @param now the present moment, in milliseconds since 1970 */
export function createDialogStreams(now: () => number): DialogStreams {
  const tokens = new Map<string, { readonly dialogId: string; readonly expiresAt: number }>();
  const listeners = new Map<string, Set<() => void>>();
  return {
    issue(dialogId) {
      for (const [token, { expiresAt }] of tokens) if (expiresAt <= now()) tokens.delete(token);
      const token = `dialog.${randomUUID()}`;
      tokens.set(token, { dialogId, expiresAt: now() + lifetime });
      return token;
    },
    dialogOf(token) {
      const found = tokens.get(token);
      return found && found.expiresAt > now() ? found.dialogId : undefined;
    },
    listen(dialogId, listener) {
      const all = listeners.get(dialogId) ?? new Set();
      listeners.set(dialogId, all.add(listener));
      return () => {
        all.delete(listener);
      };
    },
    tell(dialogId) {
      for (const listener of listeners.get(dialogId) ?? []) listener();
    },
  };
}
