import fs from 'node:fs';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';

const include = ['test/unit/**/*.test.ts', 'test/server/**/*.test.ts', 'test/robustness/**/*.test.ts'];

/** Test files by what they need, which each of them says by itself. */
const files = globSync(include);
const textOf = new Map(files.map((file) => [file, fs.readFileSync(file, 'utf8')]));
const withText = (pattern: RegExp): string[] => files.filter((file) => pattern.test(textOf.get(file) ?? ''));

/** A module that is replaced for one file must not be met by another. */
const mocking = withText(/\bvi\.(?:do)?mock\(/i);
/** These start processes, of bundles that are built once for all of them. */
const ofProcesses = withText(/\binject\('bundles'\)|\/support\/cli'/);

const shared = { isolate: false, testTimeout: 20_000 };

export default defineConfig({
  test: {
    // Each file loads the engine, so files share what is loaded wherever they can.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'engine', include, exclude: [...mocking, ...ofProcesses] } },
      {
        test: {
          ...shared,
          name: 'processes',
          include: ofProcesses,
          globalSetup: './test/support/build-once.ts',
        },
      },
      { test: { ...shared, name: 'alone', include: mocking, isolate: true } },
    ],
  },
});
