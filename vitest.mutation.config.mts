import { defineConfig } from 'vitest/config';

/** The tests that hold the rules: what mutation testing runs for every mutant. */
export default defineConfig({
  test: { include: ['test/unit/rules/**/*.test.ts'], testTimeout: 20_000 },
});
