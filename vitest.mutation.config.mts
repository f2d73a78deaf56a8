import { defineConfig } from 'vitest/config';

/**
 * The tests that hold each rule by itself: what mutation testing runs for every mutant. One folder is tried by
 * `npm run test:mutation -- --mutate 'engine/rules/money/*.ts'`.
 */
const ofRules = [
  'alone',
  'relation',
  'related',
  'history',
  'parties',
  'own-amounts',
  'identifiers',
  'claims-and-grounds',
  'people',
  'places',
  'planted',
  'everyday-words',
  'odd-values',
  'quick-look',
  '*/*',
];

/** Whole begjæringer with mistakes planted in them: they say little of one rule, and take long for every mutant. */
const ofAllRules = ['test/unit/engine/rules/text/planted*.test.ts'];

/** What decides which of several findings of one mistake remains, and what reads other shapes. */
const besides = ['check/one-mistake', 'shape/*'];

const names = [...ofRules.map((name) => `rules/${name}`), ...besides];

export default defineConfig({
  test: {
    include: names.map((name) => `test/unit/engine/${name}.test.ts`),
    exclude: ofAllRules,
    testTimeout: 20_000,
    isolate: false,
  },
});
