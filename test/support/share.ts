import fc from 'fast-check';

/** A share of a whole, from 0 to just below 1. What fast-check draws as a double is nearly always about 0. */
export const share: fc.Arbitrary<number> = fc.noBias(fc.nat(9_999)).map((part) => part / 10_000);
