import type { SecretStorage } from 'vscode';

/** A keyring as it can be: working, failing, or one that does nothing and says nothing. */
export function keyring(
  kind: 'works' | 'fails' | 'pretends',
  kept = new Map<string, string>(),
): SecretStorage {
  const orFail = <T>(work: () => T): Promise<T> =>
    kind === 'fails' ? Promise.reject(new Error('no keyring')) : Promise.resolve(work());
  return {
    get: (name) => orFail(() => kept.get(name)),
    store: (name, secret) =>
      orFail(() => {
        if (kind === 'works') kept.set(name, secret);
      }),
    delete: (name) => orFail(() => void kept.delete(name)),
    onDidChange: () => {
      throw new Error('Nobody listens.');
    },
  };
}
