import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../../../services/ledger/lines';
import type { LedgerRecord } from '../../../../services/ledger/records';
import { submissionFacts } from '../../../support/ledger';

const begun: LedgerRecord = {
  ...submissionFacts(),
  type: 'begun',
  id: 'a',
  at: '2026-06-15T10:00:00.000Z',
  process: { pid: 1, host: 'here', instance: 'i' },
};
const ended: LedgerRecord = { type: 'ended', id: 'a', at: '2026-06-15T10:00:01.000Z', outcome: 'accepted' };
const [first, second] = [JSON.stringify(begun), JSON.stringify(ended)];

describe('the lines of a ledger', () => {
  it('are read as they were written', () => {
    expect(recordsIn(`${first}\n${second}\n`)).toEqual([begun, ended]);
  });

  it('never have a line break inside', () => {
    expect(JSON.stringify({ ...begun, file: 'a\nb' })).not.toContain('\n');
  });

  it.each([0, 1, 20, second.length - 1])('that are torn after %i characters are passed over', (length) => {
    expect(recordsIn(`${first}\n${second.slice(0, length)}`)).toEqual([begun]);
    expect(recordsIn(`${second.slice(0, length)}\n${first}\n`)).toEqual([begun]);
  });

  it.each([
    ['of a later version', { type: 'archived', id: 'b', at: '2026-06-15T10:00:00.000Z' }],
    ['without an id', { ...begun, id: undefined }],
    ['whose moment is no text', { ...begun, at: 5 }],
    ['without an operation', { ...begun, operation: undefined }],
    ['with a file that is no text', { ...begun, file: 5 }],
    ['with a payload without elements', { ...begun, payload: { sha256: 'aa', attachments: [] } }],
    ['with a payload that is none', { ...begun, payload: 'aa' }],
    ['with a payload without a hash', { ...begun, payload: { elements: {}, attachments: [] } }],
    ['with an attachment that is none', { ...begun, attachment: 'a.pdf' }],
    ['with an attachment without a hash', { ...begun, attachment: { fileName: 'a.pdf' } }],
    ['with a process without a number', { ...begun, process: { host: 'here', instance: 'i' } }],
    ['with a process of no machine', { ...begun, process: { pid: 1, instance: 'i' } }],
    ['of a call without an outcome', { ...begun, type: 'called' }],
    ['of a call about nothing', { ...ended, type: 'called' }],
    ['with a begjæringsdato that is no text', { ...begun, begjaeringsdato: 2026 }],
    ['with a uuid that is no text', { ...ended, uuid: 1 }],
    ['without a process', { ...begun, process: undefined }],
    ['without an outcome', { ...ended, outcome: undefined }],
    ['with a reference that is no text', { ...ended, eksternSaksreferanse: 1 }],
    ['with answers that are none', { ...ended, regelverk: 'nyttRegelverk' }],
    ['from a ledger whose key is a folder', { ...ended, from: { name: 'a', line: 'b', key: '..' } }],
    ['that are a list', []],
    ['that are null', null],
  ])('%s are passed over', (_title, value) => {
    expect(recordsIn(`${JSON.stringify(value)}\n${first}\n`)).toEqual([begun]);
  });

  it('may have more than is known', () => {
    expect(recordsIn(JSON.stringify({ ...begun, later: true }))).toEqual([{ ...begun, later: true }]);
  });
});
