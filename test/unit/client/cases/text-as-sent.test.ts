import { describe, expect, it } from 'vitest';
import { textAsSent } from '../../../../client/cases/text-as-sent';
import { ElanError } from '../../../../services/errors';
import { payloadFacts } from '../../../support/ledger';
import { status, submission } from './calls';

const first = submission('S-1', { payload: payloadFacts('first', true) });
const change = (kept: boolean) =>
  submission('S-1', { operation: 'change', payload: payloadFacts('change', kept) });
const asked = status('S-1', 'sakForelagt');

const ledger = { payload: (hash: string) => Promise.resolve(`the text of ${hash}`) };
const failing = (reason: 'payloadLocked' | 'ledgerNotRead') => ({
  payload: () => Promise.reject(new ElanError(reason, { args: { key: 'k', folder: 'f', problem: 'p' } })),
});

describe('the text that the authority has got', () => {
  it('is that of the newest call that stored it', async () => {
    expect(await textAsSent({ calls: [asked, change(true), first] }, ledger)).toBe('the text of change');
  });

  it('is not an earlier one where the newest was not kept', async () => {
    expect(await textAsSent({ calls: [asked, change(false), first] }, ledger)).toBeUndefined();
  });

  it('is not known where it is locked', async () => {
    expect(await textAsSent({ calls: [first] }, failing('payloadLocked'))).toBeUndefined();
  });

  it('is asked for in vain where the log cannot be read', async () => {
    await expect(textAsSent({ calls: [first] }, failing('ledgerNotRead'))).rejects.toMatchObject({
      reason: 'ledgerNotRead',
    });
  });
});
