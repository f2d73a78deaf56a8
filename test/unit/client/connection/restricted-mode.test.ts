import { describe, expect, it, vi } from 'vitest';
import { connectionCommands } from '../../../../client/commands/connection/group';
import type { Services } from '../../../../client/window/services';
import { reasonOf } from '../../services/maskinporten/support/failing';

vi.mock('vscode', () => ({ workspace: { isTrusted: false }, DiagnosticSeverity: {} }));

/** Services that nobody may touch. */
const untouchable = new Proxy(Object.create(null) as Services, {
  get: (_, name) => {
    throw new Error(`${String(name)} was used`);
  },
});

describe('in a folder that is not trusted', () => {
  it.each(['connect', 'testConnection', 'chooseProfile', 'removeProfile', 'startLocalElan'] as const)(
    '%s refuses before it has looked at anything',
    async (name) => {
      expect(await reasonOf(() => connectionCommands[name](untouchable))).toBe('workspaceNotTrusted');
    },
  );
});
