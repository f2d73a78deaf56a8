import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completedFiles, completions, fileToFind, runShell, writeScript } from '../support/completions';

let folder = '';
let script = '';

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-zsh-'));
  script = await writeScript('zsh', folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const capture = path.join(import.meta.dirname, 'support/capture.zsh');
const offered = (line: string): Promise<string[]> => runShell('zsh', ['-f', capture, script, line], folder);

describe('elan completion zsh', () => {
  it.each(completions)('offers what the commands declare: %s', async (line, expected) => {
    expect((await offered(line)).sort()).toEqual([...expected].sort());
  });

  it.each(completedFiles)('offers files where files may stand: %s', async (line) => {
    expect(await offered(line)).toEqual([fileToFind]);
  });

  it('offers a file behind a format and an equals sign', async () => {
    expect(await offered('elan check --format sarif=sa')).toEqual([fileToFind]);
  });
});
