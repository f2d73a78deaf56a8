import { describe, expect, it } from 'vitest';
import { Progress } from '../../../cli/check/progress';

interface Shown {
  readonly text: string;
}

/** Runs through files that take so many milliseconds each. */
function run(
  files: number,
  each: number,
  { isTTY = true, env = {} }: { isTTY?: boolean; env?: object } = {},
): Shown {
  let [text, now] = ['', 0];
  const terminal = { isTTY, write: (more: string) => (text += more) };
  const progress = new Progress(terminal, files, 'nb', { env: { ...env }, now: () => now });
  for (let i = 0; i < files; i++) {
    now += each;
    progress.step();
  }
  progress.erase();
  return { text };
}

const erased = '\r\u001B[K';

describe('the line of progress', () => {
  it('says how far the run has come, and is erased at the end', () => {
    expect(run(2, 500).text).toBe(
      `${erased}Kontrollert 1 av 2 filer${erased}Kontrollert 2 av 2 filer${erased}`,
    );
  });

  it('is not shown where the run is over before anybody wonders', () => {
    expect(run(300, 1).text).toBe('');
  });

  it('is not written for every file', () => {
    expect(run(1000, 1).text.split('Kontrollert').length - 1).toBe(7);
  });

  it('makes room for what is printed, and is shown again', () => {
    let text = '';
    let now = 0;
    const terminal = { isTTY: true, write: (more: string) => (text += more) };
    const progress = new Progress(terminal, 3, 'en', { env: {}, now: () => now });
    now = 500;
    progress.step();
    progress.erase();
    text += 'a line\n';
    progress.erase();
    now = 700;
    progress.step();
    expect(text).toBe(`${erased}Checked 1 of 3 files${erased}a line\n${erased}Checked 2 of 3 files`);
  });

  it.each([
    ['a pipe', { isTTY: false }],
    ['a terminal without colour', { env: { NO_COLOR: '1' } }],
    ['the log of a build', { env: { CI: 'true' } }],
    ['a terminal that knows no control characters', { env: { TERM: 'dumb' } }],
  ])('is not shown on %s', (_, surroundings) => {
    expect(run(3, 500, surroundings).text).toBe('');
  });
});
