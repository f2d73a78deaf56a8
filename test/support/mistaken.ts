import fc from 'fast-check';
import { begjaering } from '../../scripts/bench/begjaering.mjs';
import { choosingBy, type Draft } from './mutations';
import { claimMutations } from './mutations-of-claims';
import { attachmentMutations, groundMutations, ownMutations } from './mutations-of-grounds';
import { addressMutations, partyMutations, paymentMutations } from './mutations-of-parties';

const mutations = [
  ...claimMutations,
  ...groundMutations,
  ...attachmentMutations,
  ...partyMutations,
  ...addressMutations,
  ...paymentMutations,
  ...ownMutations,
];

/** A begjæring of the newest version with one mistake in it. */
export const mistaken: fc.Arbitrary<Draft> = fc
  .tuple(fc.constantFrom(...mutations), fc.nat(), fc.infiniteStream(fc.nat()))
  .map(([mutation, seeded, numbers]) => {
    const draft = begjaering({ claims: 6, seed: seeded });
    mutation.apply(draft, choosingBy(numbers));
    return draft;
  });
