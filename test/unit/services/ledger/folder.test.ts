import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerOfFile, ledgerPlace, workspaceOf } from '../../../../services/machine/ledger-folder';

let root = '';

beforeEach(() => {
  root = realpathSync.native(mkdtempSync(path.join(os.tmpdir(), 'elan-workspace-')));
  mkdirSync(path.join(root, 'repo/.git'), { recursive: true });
  mkdirSync(path.join(root, 'repo/saker/juni'), { recursive: true });
  mkdirSync(path.join(root, 'plain/saker'), { recursive: true });
  writeFileSync(path.join(root, 'repo/saker/juni/sak.json'), '{}');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...parts: string[]): string => path.join(root, ...parts);

describe('the workspace of a file', () => {
  it('is the nearest folder above it with a .git', async () => {
    expect(await workspaceOf(at('repo/saker/juni'), at('plain'))).toBe(at('repo'));
    expect(await workspaceOf(at('repo'), at('plain'))).toBe(at('repo'));
  });

  it('may have a .git that is a file, as work trees have', async () => {
    writeFileSync(at('plain/.git'), 'gitdir: elsewhere');
    expect(await workspaceOf(at('plain/saker'), at('repo'))).toBe(at('plain'));
  });

  it('is the folder that is given where there is none', async () => {
    expect(await workspaceOf(at('plain/saker'), at('plain'))).toBe(at('plain'));
  });
});

describe('the ledger of a file', () => {
  it('is the same however the file is reached, and whichever folders are open', async () => {
    symlinkSync(at('repo'), at('link'), 'dir');
    const own = await ledgerOfFile(at('repo/saker/juni/sak.json'), [at('repo')]);
    expect(own.file).toBe('saker/juni/sak.json');
    expect(await ledgerOfFile(at('link/saker/juni/sak.json'), [at('link/saker')])).toEqual(own);
    expect(await ledgerOfFile(at('repo/saker/juni/sak.json'), [])).toEqual(own);
  });

  it('is that of the folder where the file stands, also where that is a link to another file', async () => {
    symlinkSync(at('plain/saker/sak.json'), at('repo/saker/lenke.json'));
    const { file, workspace } = await ledgerOfFile(at('repo/saker/lenke.json'), [at('plain')]);
    expect({ file, workspace }).toEqual({ file: 'saker/lenke.json', workspace: at('repo') });
  });

  it('is that of the innermost open folder that the file is in', async () => {
    const { file, workspace } = await ledgerOfFile(at('plain/saker/sak.json'), [
      root,
      at('plain'),
      at('repo'),
    ]);
    expect({ file, workspace }).toEqual({ file: 'saker/sak.json', workspace: at('plain') });
  });

  it('is that of its own folder where it is in none', async () => {
    const { file, workspace } = await ledgerOfFile(at('plain/saker/sak.json'), [at('repo'), at('pla')]);
    expect({ file, workspace }).toEqual({ file: 'sak.json', workspace: at('plain/saker') });
  });

  it('is outside the workspace, in a folder of its own', () => {
    const [one, other] = [ledgerPlace(at('repo'), ''), ledgerPlace(at('plain'), '')];
    expect(one.folder).toMatch(/[\\/]elan[\\/](Data[\\/])?workspaces[\\/][0-9a-f]{16}$/);
    expect(one.folder).not.toBe(other.folder);
    expect(one.folder.startsWith(at('repo'))).toBe(false);
  });

  it('may be put elsewhere', async () => {
    const place = await ledgerOfFile(at('repo/saker/juni/sak.json'), [], at('elsewhere'));
    expect(place).toEqual({ folder: at('elsewhere'), workspace: at('repo'), file: 'saker/juni/sak.json' });
  });
});
