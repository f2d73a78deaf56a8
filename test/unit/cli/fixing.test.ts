import fs from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Fixing } from '../../../cli/check/fixing/fixing';
import { noFindings } from '../../../cli/check/formats/format';
import type { Checked, Checker } from '../../../cli/check/setup';
import { cliFolder } from '../../support/cli-folder';

const folder = cliFolder();

/** Has read `old` in every file, and makes `new` of it. */
function checker(): Checker {
  return {
    notice: () => Promise.resolve({ notes: [] }),
    close: () => Promise.resolve(),
    check: ({ found: { file }, fix }) => {
      const checked: Checked = {
        ...{ file, model: '2.1', counts: noFindings, codes: [], remarks: [] },
        parts: [fix ? 'as fixed' : 'as it is'],
      };
      const fixed = { before: 'old', after: 'new', isMarked: false, fixes: 2 };
      return Promise.resolve(fix ? { ...checked, fixed } : checked);
    },
  };
}

function fixing(): Fixing {
  const made = new Fixing(checker(), { lang: 'en', dryRun: false, colour: false });
  onTestFinished(() => made.close());
  return made;
}

const task = (file: string): Parameters<Checker['check']>[0] => ({
  ...{ found: { file, named: true }, input: undefined, overrides: undefined },
});

describe('a file that is fixed', () => {
  it('is written, and reported as it is then', async () => {
    const file = folder.write('a.json', 'old');
    const made = fixing();
    expect(await made.check(task(file))).toMatchObject({ parts: ['as fixed'] });
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(made.summary()).toBe('2 fixed in 1 file.');
  });

  it('is not overwritten where somebody else has written it meanwhile, and is reported as it is', async () => {
    const file = folder.write('a.json', 'other');
    const made = fixing();
    expect(await made.check(task(file))).toMatchObject({
      parts: ['as it is'],
      notFixed: 'The file was changed meanwhile, and was not overwritten. Try again.',
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('other');
    expect(made.summary()).toBe('0 fixed in 0 files.');
  });

  it('is looked at again, and nothing said, where it was written under another of its names', async () => {
    const file = folder.write('a.json', 'old');
    const link = folder.place('link.json');
    fs.symlinkSync('a.json', link);
    const made = fixing();
    const outcomes = await Promise.all([made.check(task(file)), made.check(task(link))]);
    const told = outcomes.map((outcome) => outcome && 'parts' in outcome && outcome.parts[0]);
    expect(told.toSorted()).toEqual(['as fixed', 'as it is']);
    expect(outcomes.filter((outcome) => outcome && 'notFixed' in outcome)).toEqual([]);
    expect(made.summary()).toBe('2 fixed in 1 file.');
  });

  it('is not written any more once it is over', async () => {
    const file = folder.write('a.json', 'old');
    const made = fixing();
    const writing = made.check(task(file));
    await made.close();
    await writing;
    expect(fs.readFileSync(file, 'utf8')).toBe('old');
    expect(made.signal.aborted).toBe(true);
  });
});
