import fs from 'node:fs';
import os from 'node:os';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const include = ['test/unit/**/*.test.ts', 'test/server/**/*.test.ts', 'test/robustness/**/*.test.ts'];

/** Test files by what they need, which each of them says by itself. */
const files = globSync(include);
const textOf = new Map(files.map((file) => [file, fs.readFileSync(file, 'utf8')]));
const withText = (pattern: RegExp): string[] => files.filter((file) => pattern.test(textOf.get(file) ?? ''));

/** A module that is replaced for one file must not be met by another. */
const mocking = withText(/\bvi\.(?:do)?mock\(/i);
/** These start processes, of bundles that are built once for all of them. */
const ofProcesses = withText(/\binject\('bundles'\)|\/support\/cli'/);
/** What V8 has learned of other files decides where it puts objects. */
const ofTheHeap = withText(/\bgetHeapSpaceStatistics\b/);

/** What takes longest comes first, and files that share what is loaded come one after the other. */
class Order extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ project, moduleId }: TestSpecification): number {
  if (project.name === 'processes') return 0;
  if (project.name === 'alone') return 3;
  return moduleId.includes('/robustness/') ? 1 : 2;
}

/** What programs of the tests are compiled to is not kept among what the user has. */
const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
/** It is kept for the next process where build-once.ts can name a folder for it. */
const ofMany = process.platform === 'linux' ? {} : env;

/** Nearly every file needs the engine, so files share what is loaded wherever they can. */
const shared = { isolate: false, testTimeout: 20_000, env };

export default defineConfig({
  test: {
    // One more than processors: many tests wait for a process, or for time to pass.
    maxWorkers: os.availableParallelism() + 1,
    sequence: { sequencer: Order },
    projects: [
      { test: { ...shared, name: 'engine', include, exclude: [...mocking, ...ofProcesses, ...ofTheHeap] } },
      {
        test: {
          ...shared,
          name: 'processes',
          env: ofMany,
          include: ofProcesses,
          globalSetup: './test/support/build-once.ts',
        },
      },
      { test: { ...shared, name: 'alone', include: mocking, isolate: true } },
      {
        test: {
          ...shared,
          name: 'memory',
          include: ofTheHeap,
          isolate: true,
          // Objects are not put into the old space at once because those before them stayed.
          execArgv: ['--expose-gc', '--no-allocation-site-pretenuring'],
        },
      },
      {
        test: {
          ...shared,
          name: 'package',
          // Some of them install, and start one program after the other.
          testTimeout: 120_000,
          include: ['test/package/**/*.test.ts'],
          globalSetup: './test/package/support/install-once.ts',
        },
      },
      {
        test: {
          ...shared,
          name: 'other-programs',
          include: ['test/other-editors/**/*.test.ts', 'test/shells/**/*.test.ts'],
          globalSetup: './test/support/build-once.ts',
        },
      },
    ],
  },
});
