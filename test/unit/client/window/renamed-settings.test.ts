import { beforeEach, describe, expect, it, vi } from 'vitest';
import { underNewNames } from '../../../../server/protocol/renamed-settings';

type Place = 'globalValue' | 'workspaceValue' | 'workspaceFolderValue';

const defaults: Readonly<Record<string, unknown>> = { nytt: 'usual', gammelt: '' };
const standing = new Map<string, Partial<Record<Place, unknown>>>();
const shown: string[] = [];

vi.mock('vscode', () => ({
  l10n: { t: (text: string, value = '') => text.replace('{0}', value) },
  window: { showInformationMessage: (message: string) => void shown.push(message) },
  workspace: {
    getConfiguration: () => ({
      get: (name: string) => {
        const { workspaceFolderValue, workspaceValue, globalValue } = standing.get(name) ?? {};
        return workspaceFolderValue ?? workspaceValue ?? globalValue ?? defaults[name];
      },
      inspect: (name: string) => ({ defaultValue: defaults[name], ...standing.get(name) }),
    }),
  },
}));

const { ownSettings, withEarlierNames } = await import('../../../../client/window/own-settings');
const { tellOfRenamedSettings } = await import('../../../../client/window/tell-renamed');

const renamed = { gammelt: { to: 'nytt', since: '0.2.0' } };
const value = (): unknown => ownSettings(undefined, renamed).get('nytt');

describe('a setting that was renamed', () => {
  beforeEach(() => {
    standing.clear();
    shown.length = 0;
  });

  it('is read under its earlier name where the one of now is not set', () => {
    expect(value()).toBe('usual');
    standing.set('gammelt', { globalValue: 'earlier' });
    expect(value()).toBe('earlier');
    standing.set('nytt', { globalValue: 'now' });
    expect(value()).toBe('now');
  });

  it('counts where it is nearest to the file, under whatever name', () => {
    standing.set('nytt', { globalValue: 'now' });
    standing.set('gammelt', { workspaceFolderValue: 'earlier' });
    expect(value()).toBe('earlier');
    standing.set('nytt', { globalValue: 'now', workspaceFolderValue: 'here' });
    expect(value()).toBe('here');
  });

  it('is what was set, even if that is nothing', () => {
    standing.set('gammelt', { workspaceValue: '' });
    expect(value()).toBe('');
    standing.set('gammelt', { workspaceValue: false });
    expect(value()).toBe(false);
  });

  it('reaches the language server under the name of now, whatever VS Code fills in for the other', () => {
    standing.set('gammelt', { workspaceValue: 'earlier' });
    const given = { nytt: 'usual', gammelt: 'earlier', annet: 1 };
    expect(withEarlierNames(given, undefined, renamed)).toEqual({ ...given, nytt: 'earlier' });
    expect(withEarlierNames(given, undefined, {})).toBe(given);
    expect(withEarlierNames(null, undefined, renamed)).toBeNull();
  });

  it('is read by the language server where another editor gives it under its earlier name', () => {
    expect(underNewNames({ gammelt: 1, annet: 2 }, renamed)).toEqual({ gammelt: 1, annet: 2, nytt: 1 });
    expect(underNewNames({ gammelt: 1, nytt: 2 }, renamed)).toEqual({ gammelt: 1, nytt: 2 });
    expect(underNewNames({ gammelt: 1 })).toEqual({ gammelt: 1 });
  });

  it('is told of once, and only to who has set it', async () => {
    const kept = new Map<string, unknown>();
    const ofUser = {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.get(key) as T | undefined) ?? otherwise,
      update: (key: string, what: unknown) => Promise.resolve(void kept.set(key, what)),
    };
    await tellOfRenamedSettings(ofUser, renamed);
    expect(shown).toEqual([]);
    standing.set('gammelt', { workspaceValue: 'earlier' });
    for (let windows = 0; windows < 2; windows++) await tellOfRenamedSettings(ofUser, renamed);
    expect(shown).toEqual([expect.stringContaining('elan.gammelt → elan.nytt')]);
  });
});
