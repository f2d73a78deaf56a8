import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Checked, Checker, CheckSetup } from '../../../cli/check/setup';
import { littleInlining, Threads } from '../../../cli/check/threads/threads';
import { cliFolder } from '../../support/cli-folder';

const folder = cliFolder();

const setup: CheckSetup = {
  ...{ model: 'auto', target: 'test', today: '2026-06-15', lang: 'nb', severity: 'hint' },
  ...{ formats: ['text'], colour: false, excerpts: false, openapi: [] },
};

/** What a thread runs here: what it finds in a file is its name; `throw` stops the thread, and `end` ends it. */
const script = `
  import { parentPort } from 'node:worker_threads';
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  parentPort.postMessage({ notice: { notes: [] } });
  parentPort.on('message', ({ id, task: { found } }) => {
    const text = found.file;
    if (text === 'throw') throw new Error('out of luck');
    if (text === 'end') process.exit(3);
    parentPort.postMessage({ id, outcome: { parts: [text], counts, remarks: [] } });
  });`;

function threads(count: number, text = script, otherwise?: Checker): Threads {
  const url = pathToFileURL(folder.write('thread.mjs', text));
  const started = new Threads({
    ...{ setup, count, script: url },
    otherwise: () => (otherwise ? Promise.resolve(otherwise) : Promise.reject(new Error('not needed'))),
  });
  onTestFinished(() => started.close());
  return started;
}

async function outcomes(checker: Checker, files: readonly string[]): Promise<readonly unknown[]> {
  const tasks = files.map((file) => ({
    ...{ found: { file, named: true }, input: undefined, overrides: undefined },
  }));
  const found = await Promise.all(tasks.map((task) => checker.check(task)));
  return found.map((outcome) => (outcome && 'parts' in outcome ? outcome.parts[0] : outcome));
}

it('how threads compile is said in a way that V8 knows', () => {
  const { status, stderr } = spawnSync(process.execPath, [littleInlining, '-e', '0'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe.each([1, 3])('of %i threads', (count) => {
  it('each gives what it finds to whoever asked', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => String(i));
    expect(await outcomes(threads(count), texts)).toEqual(texts);
  });

  it('one that stops tells of the file that it was at, and the others are checked', async () => {
    const texts = ['a', 'b', 'throw', 'c', 'd', 'throw', 'throw', 'e'];
    const told = { file: 'throw', problem: 'stopped', reason: 'out of luck' };
    expect(await outcomes(threads(count), texts)).toEqual([...['a', 'b', told, 'c', 'd', told, told, 'e']]);
  });

  it('one that ends without a word does not keep anybody waiting', async () => {
    const [first, second] = await outcomes(threads(count), ['end', 'a']);
    expect(first).toEqual({ file: 'end', problem: 'stopped', reason: 'exit 3' });
    expect(second).toBe('a');
  });

  it('that cannot be started, the work is done by this one', async () => {
    const checked: Checked = {
      ...{ file: 'a', model: '2.1', codes: [], parts: ['here'], remarks: [] },
      counts: { error: 0, warning: 0, information: 0, hint: 0 },
    };
    const here: Checker = {
      notice: () => Promise.resolve({ notes: ['a note'] }),
      check: () => Promise.resolve(checked),
      close: () => Promise.resolve(),
    };
    const broken = threads(count, 'throw new Error("no thread")', here);
    expect(await outcomes(broken, ['a', 'b', 'c'])).toEqual(['here', 'here', 'here']);
    expect(await broken.notice()).toEqual({ notes: ['a note'] });
  });
});
