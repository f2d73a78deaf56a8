import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyringError, Secrets } from '../../../client/window/secrets';
import { keyring } from '../../support/keyring';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<() => Promise<string | undefined>>() }));

vi.mock('vscode', () => ({
  l10n: { t: (words: string) => words },
  window: { showWarningMessage: ask },
}));

beforeEach(() => {
  ask.mockReset();
});

describe('a secret in a keyring that works', () => {
  it('is kept without a question, and is there for the next window', async () => {
    const storage = keyring('works');
    expect(await new Secrets(storage).keep('a', 'hush')).toBe(true);
    const next = new Secrets(storage);
    expect(await next.read('a')).toBe('hush');
    expect(next.isOnlyInMemory('a')).toBe(false);
    expect(ask).not.toHaveBeenCalled();
  });

  it('is gone once it is forgotten', async () => {
    const storage = keyring('works');
    const secrets = new Secrets(storage);
    await secrets.keep('a', 'hush');
    expect(await secrets.forget('a')).toBe(true);
    expect(await new Secrets(storage).read('a')).toBeUndefined();
  });
});

describe.each(['fails', 'pretends'] as const)('a keyring that %s', (kind) => {
  it('is told, and the secret stays in memory where the user wants it to', async () => {
    ask.mockResolvedValue('Keep in memory');
    const kept = new Map<string, string>();
    const secrets = new Secrets(keyring(kind, kept));
    expect(await secrets.keep('a', 'hush')).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(await secrets.read('a')).toBe('hush');
    expect(secrets.isOnlyInMemory('a')).toBe(true);
    expect([...kept.values()]).toEqual([]);
  });

  it('keeps nothing where the user does not want it, and what was in memory stays there', async () => {
    const secrets = new Secrets(keyring(kind));
    ask.mockResolvedValueOnce('Keep in memory');
    await secrets.keep('a', 'before');
    ask.mockResolvedValueOnce(undefined);
    expect(await secrets.keep('a', 'hush')).toBe(false);
    expect(await secrets.read('a')).toBe('before');
    expect(await secrets.keep('b', 'hush')).toBe(false);
    expect(secrets.isOnlyInMemory('b')).toBe(false);
  });
});

describe('a keyring that fails', () => {
  it('is an error of its own where a secret is wanted from it', async () => {
    await expect(new Secrets(keyring('fails')).read('a')).rejects.toBeInstanceOf(KeyringError);
  });

  it('is told where a secret should be deleted from it', async () => {
    expect(await new Secrets(keyring('fails')).forget('a')).toBe(false);
  });

  it('is forgotten as soon as it works', async () => {
    const kept = new Map<string, string>();
    const [works, fails] = [keyring('works', kept), keyring('fails')];
    let storage = fails;
    const secrets = new Secrets({
      ...works,
      get: (name) => storage.get(name),
      store: (name, secret) => storage.store(name, secret),
    });
    ask.mockResolvedValue('Keep in memory');
    await secrets.keep('a', 'in memory');
    storage = works;
    expect(await secrets.keep('a', 'in the keyring')).toBe(true);
    expect(secrets.isOnlyInMemory('a')).toBe(false);
    expect(await secrets.read('a')).toBe('in the keyring');
  });
});
