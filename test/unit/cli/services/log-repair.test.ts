import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { doubtfulResult } from '../../../../cli/services/commands/doubt';
import { repairCommand, verifyCommand } from '../../../../cli/services/commands/log-repair';
import type { Work } from '../../../../cli/services/command';
import { ledgerOf } from '../../../../cli/services/ledger-of';
import { cliFolder } from '../../../support/cli-folder';
import { answered, runWith, type Ended } from '../../../support/cli-services';

const folder = cliFolder();
const [first, second] = ['313772195', '313159949'];

/** A log of two customers, with a line that cannot be read. */
async function damagedLog(): Promise<void> {
  const { ledger } = await ledgerOf();
  for (const customer of [first, second]) {
    const about = { operation: 'submit', profile: '', correlationId: '', customer } as const;
    const found = { by: 'user', outcome: 'accepted', eksternSaksreferanse: `S-${customer}` } as const;
    await ledger.recover({ ...about, environment: 'test', innsenderReferanse: `REF-${customer}` }, found);
  }
  const lines = folder.place('ledger/ledger.jsonl');
  fs.writeFileSync(lines, fs.readFileSync(lines, 'utf8').replace('\n', '\n{"type":\n'));
}

/** Time passes each time: the copy of a damaged log is named by it. */
function as(systembruker: string, work: Work, json = false): Promise<Ended> {
  vi.setSystemTime(Date.now() + 1000);
  return runWith(work, {
    options: { environment: 'test', systembruker, json, lang: 'en' },
    variables: { ELAN_PATIENCE: '0' },
    client: { changedCases: () => answered([]) },
  });
}

const repair: Work = (context) => repairCommand(context, {});

describe('a damaged log of several customers', () => {
  it('is not said to be whole while it is for one of them only', async () => {
    await damagedLog();
    expect(await as(first, repair)).toMatchObject({ code: 0 });
    const { code, out } = await as(first, repair);
    expect(code).toBe(0);
    expect(out).toContain('Nothing is missing in the log of submissions for this customer.');
    expect(out).toMatch(/elan log repair with --customer.*: 313159949\n/);
    expect(out).not.toContain('is whole');
    await as(second, repair);
    expect((await as(first, repair)).out).toMatch(/\nThe log of submissions is whole\.\n$/);
  });

  it('that stops what is sent for a new one says that others say nothing of it', async () => {
    const damage = [{ kind: 'unreadable', line: 2, before: 3, key: '2' }] as const;
    const stopped: Work = (context) => Promise.resolve(doubtfulResult('sak.json', damage, context));
    expect((await as('310000035', stopped)).out).toContain('repaired for others says nothing of 310000035.');
  });

  it('tells programs for whom the service is still to be asked', async () => {
    await damagedLog();
    const inDoubt = async (work: Work): Promise<unknown> => {
      const { out } = await as(first, work, true);
      const { result } = JSON.parse(out) as { result: { customersInDoubt: unknown } };
      return result.customersInDoubt;
    };
    expect(await inDoubt(verifyCommand)).toEqual([first, second]);
    expect(await inDoubt(repair)).toEqual([second]);
    expect(await inDoubt(repair)).toEqual([second]);
    await as(second, repair);
    expect(await inDoubt(repair)).toEqual([]);
  });
});
