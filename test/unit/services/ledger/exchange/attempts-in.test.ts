import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsOf } from '../../../../../services/ledger/attempts';
import { attemptsIn } from '../../../../../services/ledger/exchange/attempts-in';
import type { LedgerEntry } from '../../../../../services/ledger/records';
import { payloadFacts, submissionFacts } from '../../../../support/ledger';
import { runs, seed } from '../../../../support/runs';

const few = fc.constantFrom(undefined, 'a', 'b');
const entry = fc
  .record({ file: few, eksternSaksreferanse: few, innsenderReferanse: few, begjaeringsdato: few, hash: few })
  .map(({ hash, ...facts }): LedgerEntry => {
    const payload = hash === undefined ? undefined : payloadFacts(hash);
    return { ...submissionFacts({ ...facts, payload }), id: 'id', at: '', outcome: 'unknown' };
  });

describe('the attempts of many calls', () => {
  it('are those of each, in the same order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), entry, (entries, facts) => {
        expect(attemptsIn(entries)(facts)).toEqual(attemptsOf(facts, entries));
      }),
      { seed, numRuns: runs(200, 2000) },
    );
  });

  it('are found without comparing every call with every other', () => {
    let looks = 0;
    const entries = Array.from({ length: 100 }, (_, i): LedgerEntry => {
      const facts = submissionFacts({
        file: `${i}`,
        innsenderReferanse: `${i}`,
        payload: payloadFacts(`${i}`),
      });
      return Object.defineProperty({ ...facts, id: `${i}`, at: '', outcome: 'unknown' }, 'environment', {
        get: () => (looks++, 'test'),
      });
    });
    const attempts = attemptsIn(entries);
    for (const facts of entries) expect(attempts({ ...facts, environment: 'test' })).toEqual([facts]);
    expect(looks).toBeLessThan(1000);
  });
});
