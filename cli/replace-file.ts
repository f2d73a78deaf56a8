import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../engine/findings/findings';
import { hasByteOrderMark } from '../services/machine/read-text';
import { draftIsBegun, draftIsDone } from './drafts';

/** Why a file was left as it was. */
type Obstacle = 'protected' | 'folder' | 'changed';

class NotReplaced extends Error {
  constructor(
    readonly obstacle: Obstacle,
    options?: ErrorOptions,
  ) {
    super(obstacle, options);
  }
}

const texts: Readonly<Record<Language, Readonly<Record<Obstacle | 'other', string>>>> = {
  nb: {
    protected: 'Filen er skrivebeskyttet, og er som den var.',
    folder: 'Det kan ikke skrives i mappen til filen. Filen er som den var.',
    changed: 'Filen ble endret imens, og er ikke overskrevet. Prøv igjen.',
    other: 'Filen kunne ikke skrives, og er som den var: ',
  },
  en: {
    protected: 'The file is protected against writing, and was left as it was.',
    folder: 'The folder of the file cannot be written to. The file was left as it was.',
    changed: 'The file was changed meanwhile, and was not overwritten. Try again.',
    other: 'The file could not be written, and was left as it was: ',
  },
};

/** @returns in words why {@link replaceFile} has thrown */
export function notReplacedText(error: unknown, language: Language): string {
  if (error instanceof NotReplaced) return texts[language][error.obstacle];
  return texts[language].other + (error instanceof Error ? error.message : String(error));
}

/** @returns whether {@link replaceFile} has thrown because the file may not be replaced, and not because the system failed */
export function wasRefused(error: unknown): boolean {
  return error instanceof NotReplaced;
}

/** @returns whether {@link replaceFile} has thrown because somebody else had written the file */
export function wasChanged(error: unknown): boolean {
  return error instanceof NotReplaced && error.obstacle === 'changed';
}

/** Whoever may write, by the permissions of a file. */
const anyWrite = 0o222;
const permissions = 0o7777;
const noAccess: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Gives a file another text, all or nothing: whoever reads it meanwhile has the one or the other. Its permissions, its
 * owner as far as that may be, a byte-order mark and a link that leads to it stay.
 * @param before the text that was read, without a byte-order mark; what is not that any more is not overwritten
 * @throws where it cannot be written, where it is protected against writing (renaming alone would not mind), and where it was
 *   changed; {@link notReplacedText} says it in words
 */
export async function replaceFile(file: string, before: string, text: string): Promise<void> {
  const target = await realpath(file);
  const status = await stat(target);
  await refuseProtected(target, status);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}`);
  draftIsBegun(draft);
  try {
    const mark = hasByteOrderMark(await readFile(target)) ? '\uFEFF' : '';
    await writeDraft(draft, status, mark + text);
    if (!(await readFile(target)).equals(Buffer.from(mark + before))) throw new NotReplaced('changed');
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    draftIsDone(draft);
  }
}

async function refuseProtected(target: string, { mode }: Stats): Promise<void> {
  if ((mode & anyWrite) === 0) throw new NotReplaced('protected');
  await access(target, constants.W_OK).catch((error: unknown) => {
    throw new NotReplaced('protected', { cause: error });
  });
}

async function writeDraft(draft: string, { mode, uid, gid }: Stats, text: string): Promise<void> {
  const handle = await open(draft, 'wx', mode).catch((error: unknown) => {
    const isRefused = error instanceof Error && 'code' in error && noAccess.has(error.code);
    throw isRefused ? new NotReplaced('folder', { cause: error }) : error;
  });
  try {
    await handle.writeFile(text);
    // Who is not the superuser may not give files away, and need not.
    await handle.chown(uid, gid).catch(() => undefined);
    await handle.chmod(mode & permissions);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
