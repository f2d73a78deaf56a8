import { describe, expect, it } from 'vitest';
import { knownAttachments } from '../../../../services/ledger/attachment-facts';
import type { CallFacts, CallResult, LedgerEntry } from '../../../../services/ledger/records';
import { submissionFacts } from '../../../support/ledger';

const file = { fileName: 'a.pdf', size: 1, contentType: 'application/pdf', sha256: 'aa' };

function entry(facts: Partial<CallFacts>, result: Partial<CallResult>): LedgerEntry {
  const outcome = result.outcome ?? 'accepted';
  return { ...submissionFacts(facts), id: 'id', at: '', outcome, result: { outcome, ...result } };
}

const uploaded = entry({ operation: 'uploadAttachment', attachment: file }, { uuid: 'u', state: 'mottatt' });

describe('an attachment in the ledger', () => {
  it('is underway once it was uploaded', () => {
    expect(knownAttachments([uploaded]).get('u')).toEqual({
      state: 'mottatt',
      readiness: 'underway',
      fileName: 'a.pdf',
    });
  });

  it('is as it was last heard of', () => {
    const ready = entry({ operation: 'attachmentState' }, { uuid: 'u', state: 'konvertert' });
    expect(knownAttachments([uploaded, ready]).get('u')).toEqual({
      state: 'konvertert',
      readiness: 'ready',
      fileName: 'a.pdf',
    });
  });

  it('is nothing that can be used where the service does not know it', () => {
    const gone = entry({ operation: 'attachmentState' }, { uuid: 'u', outcome: 'failed', kind: 'notFound' });
    expect(knownAttachments([uploaded, gone]).get('u')).toMatchObject({ state: '', readiness: 'failed' });
  });

  it('stays as it was where asking failed, and where something else is told of it', () => {
    const failed = entry({ operation: 'attachmentState' }, { uuid: 'u', outcome: 'failed', kind: 'network' });
    const other = entry({ operation: 'submit' }, { uuid: 'u', state: 'konvertert' });
    expect(knownAttachments([uploaded, failed, other]).get('u')?.state).toBe('mottatt');
  });

  it('is nothing where the upload gave no uuid', () => {
    const lost = entry({ operation: 'uploadAttachment', attachment: file }, { outcome: 'unknown' });
    expect(knownAttachments([lost]).size).toBe(0);
  });
});
