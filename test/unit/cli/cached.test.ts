import fs from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cached } from '../../../cli/check/cache/cached';
import { ThisThread } from '../../../cli/check/this-thread';
import type { CheckSetup, CheckTask, Outcome } from '../../../cli/check/setup';
import { formatNames } from '../../../cli/check/formats/format';
import { severities } from '../../../engine/findings/findings';
import { LedgerFiles } from '../../../services/machine/ledger-files';
import { thisProcess } from '../../../services/machine/this-process';
import { Ledger } from '../../../services/ledger/ledger';
import { cliFolder } from '../../support/cli-folder';
import { rightText } from '../../support/examples';
import { submissionFacts } from '../../support/ledger';
import { documentOf, ruleFixtures } from '../../support/rule-fixture';
import { runs, seed } from '../../support/runs';

const folder = cliFolder();

const setup: CheckSetup = {
  ...{ model: 'auto', target: 'test', today: '2026-06-15', lang: 'nb', severity: 'hint' },
  ...{ formats: ['text'], colour: false, excerpts: false, openapi: [] },
};

interface RunResult {
  readonly outcomes: readonly Outcome[];
  /** The files that were not known. */
  readonly checked: readonly string[];
  readonly notKept: string | undefined;
}

/** Checks files as one run of `elan check --cache` does. */
async function run(tasks: readonly CheckTask[], changes: Partial<CheckSetup> = {}): Promise<RunResult> {
  const checked: string[] = [];
  const inner = new ThisThread({ ...setup, ...changes });
  const counting = {
    notice: () => inner.notice(),
    close: () => inner.close(),
    check: (task: CheckTask) => {
      checked.push(path.basename(task.found.file));
      return inner.check(task);
    },
  };
  const cached = await Cached.open({
    setup: { ...setup, ...changes },
    open: () => Promise.resolve(counting),
    location: folder.place('kept'),
  });
  const outcomes = await Promise.all(tasks.map((task) => cached.check(task)));
  const notKept = await cached.keep();
  await cached.close();
  return { outcomes, checked, notKept };
}

function task(name: string, text: string | Buffer, more: Partial<CheckTask> = {}): CheckTask {
  const file = folder.place(name);
  fs.writeFileSync(file, text);
  return { found: { file, named: true }, input: undefined, overrides: undefined, ...more };
}

const right = rightText('2.1');
const texts = ruleFixtures().flatMap(({ cases }) => cases.map((each) => documentOf(each, each).text));

describe('a result that is kept', () => {
  it('is what a check gives, whatever is checked and however', { timeout: 600_000 }, async () => {
    const written = fc.array(fc.constantFrom(...texts, '{', '[]'), { minLength: 1, maxLength: 8 });
    const overrides = fc.constantFrom(undefined, {
      levels: { 'elan/ukjent-egenskap': 'off' } as const,
      exceptions: [],
    });
    const accepting = fc.constantFrom(undefined, { fingerprints: [], all: true });
    const ways = fc.record({
      lang: fc.constantFrom('nb' as const, 'en' as const),
      severity: fc.constantFrom(...severities),
      formats: fc.subarray([...formatNames]),
      excerpts: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        written,
        overrides,
        accepting,
        fc.boolean(),
        ways,
        async (some, turnedDown, accepted, named, way) => {
          const more = { overrides: turnedDown, ...(accepted && { accepting: accepted }) };
          const tasks = some.map((text, position) => {
            const made = task(`${position}.json`, text, more);
            return { ...made, found: { ...made.found, named } };
          });
          const plain = new ThisThread({ ...setup, ...way });
          const expected = await Promise.all(tasks.map((each) => plain.check(each)));
          expect((await run(tasks, way)).outcomes).toEqual(expected);
          const again = await run(tasks, way);
          expect(again).toEqual({ outcomes: expected, checked: [], notKept: undefined });
        },
      ),
      { seed, numRuns: runs(8, 1000) },
    );
  });

  it('is of use as long as the file is the same', async () => {
    const [one, other] = [task('one.json', right), task('other.json', right)];
    expect((await run([one, other])).checked).toEqual(['one.json', 'other.json']);
    fs.writeFileSync(other.found.file, `${right}\n`);
    fs.writeFileSync(one.found.file, right);
    expect((await run([one, other])).checked).toEqual(['other.json']);
    expect((await run([one, other])).checked).toEqual([]);
  });

  it('is of use no more where a file was moved', async () => {
    await run([task('one.json', right)]);
    expect((await run([task('moved.json', right)])).checked).toEqual(['moved.json']);
  });

  const one = (more: Partial<CheckTask> = {}): CheckTask => task('one.json', right, more);
  it.each<[string, Partial<CheckSetup>]>([
    ['on another day', { today: '2026-06-16' }],
    ['in another language', { lang: 'en' }],
    ['for another environment', { target: 'production' }],
    ['as another version of the model', { model: '2.0' }],
    ['with another report', { formats: ['json'] }],
    ['with what is less serious left out', { severity: 'error' }],
    ['in colours', { colour: true }],
  ])('is of use no more %s', async (_, changes) => {
    await run([one()]);
    expect((await run([one()], changes)).checked).toEqual(['one.json']);
  });

  it.each<[string, Partial<CheckTask>]>([
    ['turned down', { overrides: { levels: { KRAV_IKKE_BENYTTET: 'off' }, exceptions: [] } }],
    ['accepted', { accepting: { fingerprints: ['x'], all: false } }],
    ['fixed', { fix: true }],
  ])('is of use no more where something else is %s', async (_, changes) => {
    await run([one()]);
    expect((await run([one(changes)])).checked).toEqual(['one.json']);
  });

  it('stays while other files are checked, and leaves with its file', async () => {
    const [first, second, third] = [task('1.json', right), task('2.json', right), task('3.json', right)];
    await run([first, second]);
    await run([third]);
    expect((await run([first, second, third])).checked).toEqual([]);
    fs.rmSync(second.found.file);
    await run([task('4.json', right)]);
    expect(fs.readFileSync(folder.place('kept'), 'utf8')).not.toContain('2.json');
  });
});

describe('nothing is kept', () => {
  it('of a file that a log of submissions tells of', async () => {
    const store = new LedgerFiles({ folder: folder.place('ledger'), workspace: folder.place('') });
    const file = task('sak.json', right);
    await run([file]);
    const ledger = new Ledger(store, { now: Date.now, uuid: randomUUID }, thisProcess);
    await ledger.begin(submissionFacts());
    expect((await run([file])).checked).toEqual(['sak.json']);
    expect((await run([file])).checked).toEqual(['sak.json']);
  });

  it('of a file that cannot be checked', async () => {
    const files = [task('latin1.json', Buffer.from('{ "a": "Å" }', 'latin1')), task('gone.json', '')];
    fs.rmSync(folder.place('gone.json'));
    await run(files);
    expect((await run(files)).checked).toEqual(['latin1.json', 'gone.json']);
  });

  it('of a text that was fixed, before it is as it was written', async () => {
    const file = task('space.json', right.replace('"underskrift": "', '"underskrift": " '), { fix: true });
    await run([file]);
    const { checked, outcomes } = await run([file]);
    expect({ checked, outcomes }).toEqual({
      checked: ['space.json'],
      outcomes: [expect.objectContaining({ fixed: expect.objectContaining({ fixes: 1 }) as object })],
    });
  });
});

describe('a file of kept results that is damaged', () => {
  const damages: readonly [string, (text: string) => string][] = [
    ['is cut off', (text) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['has another letter in it', (text) => text.replace('"files"', '"filer"')],
    ['has lost its beginning but for its name', () => 'elan check --cache'],
    ['is of another version', (text) => text.replace('--cache 1 ', '--cache 2 ')],
  ];
  it.each(damages)('is written anew where it %s', async (_, damage) => {
    const file = task('one.json', right);
    const { outcomes } = await run([file]);
    const whole = fs.readFileSync(folder.place('kept'), 'utf8');
    fs.writeFileSync(folder.place('kept'), damage(whole));
    expect(await run([file])).toEqual({ outcomes, checked: ['one.json'], notKept: undefined });
    expect(fs.readFileSync(folder.place('kept'), 'utf8')).toBe(whole);
  });
});
