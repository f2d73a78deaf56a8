import { defineConfig } from 'vitest/config';

/** The tests that hold each rule by itself: what mutation testing runs for every mutant. */
export default defineConfig({
  test: {
    include: ['test/unit/rules/**/*.test.ts', 'test/unit/interest/**/*.test.ts'],
    exclude: ['test/unit/rules/mutations.test.ts', 'test/unit/rules/registry.test.ts'],
    testTimeout: 20_000,
  },
});
