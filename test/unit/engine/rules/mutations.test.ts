import fc from 'fast-check';
import { describe, it } from 'vitest';
import { claimMutations, referenceMutations } from '../../../support/mutations-of-claims';
import { attachmentMutations, groundMutations, ownMutations } from '../../../support/mutations-of-grounds';
import { addressMutations, partyMutations, paymentMutations } from '../../../support/mutations-of-parties';
import { choosingBy, type Draft, type Mutation } from '../../../support/mutations';
import { checked } from '../../../support/checking';
import { runs, seed } from '../../../support/runs';
import { begjaering, WRITTEN_ON } from '../../../../scripts/bench/begjaering.mjs';

const families: Readonly<Record<string, readonly Mutation[]>> = {
  'references between claims': referenceMutations,
  claims: claimMutations,
  grounds: groundMutations,
  attachments: attachmentMutations,
  parties: partyMutations,
  addresses: addressMutations,
  payment: paymentMutations,
  'checks of our own': ownMutations,
};

/** The codes of errors and warnings, and of the mutation's own code whatever its severity, each once. */
function codesAfter(draft: Draft, code: string): string[] {
  const { diagnostics } = checked(draft, { today: WRITTEN_ON });
  const serious = diagnostics.filter(
    (d) => d.severity === 'error' || d.severity === 'warning' || d.code === code,
  );
  return [...new Set(serious.map((diagnostic) => diagnostic.code))];
}

describe.each(Object.entries(families))('a right begjæring with one mistake of %s', (_family, mutations) => {
  it.each(mutations.map((mutation) => [mutation.code, mutation] as const))(
    'gives %s and nothing else',
    (code, mutation) => {
      const property = fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (claims, seeded, numbers) => {
          const draft = begjaering({ claims, seed: seeded });
          mutation.apply(draft, choosingBy(numbers));
          const found = codesAfter(draft, code);
          if (found.length !== 1 || found[0] !== code)
            throw new Error(`found ${found.join(', ') || 'nothing'}`);
        },
      );
      fc.assert(property, { seed, numRuns: runs(5, 40) });
    },
  );
});
