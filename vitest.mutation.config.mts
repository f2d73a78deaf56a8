import { defineConfig } from 'vitest/config';

/** The tests that hold each rule by itself: what mutation testing runs for every mutant. */
const names = [
  'alone',
  'relation',
  'related',
  'history',
  'parties',
  'own-amounts',
  'identifiers',
  'claims-and-grounds',
];

export default defineConfig({
  test: { include: names.map((name) => `test/unit/engine/rules/${name}.test.ts`), testTimeout: 20_000 },
});
