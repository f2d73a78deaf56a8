import { describe, expect, it, vi } from 'vitest';
import type { OpenServices } from '../../../../client/window/open-services';
import { OpenedDialogporten } from '../../../../client/window/opened-dialogporten';
import type { World } from '../../../../services/world';

vi.mock('vscode', () => ({
  workspace: { getConfiguration: () => ({ get: (_: string, usual: unknown) => usual }) },
}));

/** Services as they are opened: each time with another client. */
function opened(): OpenServices {
  const mode = { kind: 'systembruker', organisation: '315844002' } as const;
  const issuer = 'https://maskinporten.example/';
  const profile = { name: 'p', environment: 'test', clientId: 'c', mode, issuer } as const;
  return { client: {}, profile, key: {} } as unknown as OpenServices;
}

describe('Dialogporten', () => {
  it('stays open, with its tokens, as long as the services that reach it, whoever copies those', async () => {
    const dialogporten = new OpenedDialogporten({} as World);
    const services = opened();
    const first = await dialogporten.of(services);
    expect(await dialogporten.of({ ...services })).toBe(first);
    expect(await dialogporten.of(opened())).not.toBe(first);
  });
});
