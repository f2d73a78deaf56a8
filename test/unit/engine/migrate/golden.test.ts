import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrated } from '../../../support/migrating';

const folder = new URL('../../../fixtures/migrering/', import.meta.url);

// What each file becomes is in NAME-til-VERSION.json, and what is said of it in NAME-til-VERSION.txt.
describe.each([
  ['0.9', '1.0'],
  ['0.9', '2.1'],
  ['1.0', '1.1'],
  ['1.0', '2.0'],
  ['1.0', '2.1'],
])('the file in model %s, brought to %s', (from, to) => {
  const result = migrated(fs.readFileSync(new URL(`${from}.json`, folder), 'utf8'), { to });
  const file = (ending: string): string => new URL(`${from}-til-${to}.${ending}`, folder).pathname;

  it('was read as what it is', () => {
    expect(result.from).toBe(from);
  });

  it('becomes what it is known to become', async () => {
    await expect(result.text).toMatchFileSnapshot(file('json'));
  });

  it('is told of as it is known to be', async () => {
    const { removed, undecided } = result;
    const told = [
      ...removed.map(
        ({ name, rangeBefore, message }) => `removed ${placeOf(rangeBefore)} ${name}: ${message}`,
      ),
      ...undecided.map(
        ({ pointer, range, rangeBefore, message }) =>
          `undecided ${pointer} ${placeOf(rangeBefore)} -> ${placeOf(range)}: ${message}`,
      ),
    ];
    await expect(told.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(file('txt'));
  });
});

function placeOf({ start, end }: { start: Place; end: Place }): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

interface Place {
  readonly line: number;
  readonly character: number;
}
