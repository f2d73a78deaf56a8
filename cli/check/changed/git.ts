import { execFile } from 'node:child_process';
import { changedWords, type ChangedWords } from './words';
import { CheckRefusal } from '../refusal';
import type { Language } from '../../../engine/findings/findings';

/** What git says is otherwise than it was, by paths from the top of the working tree. */
export interface GitChanges {
  /** The top of the working tree, absolute, as git writes it. */
  readonly top: string;
  /** Files, those that are gone too. */
  readonly files: readonly string[];
  /** Folders that are repositories of their own: git says no more of them than that something in them has changed. */
  readonly repositories: readonly string[];
}

/** How git tells a repository within another: by its mode before or now. */
const ofRepository = /^:(?:160000|\d{6} 160000) /;

/**
 * Asks git what is changed in the working tree, untracked files included.
 * @param ref what it is compared with: where its history and that of HEAD part
 * @throws CheckRefusal where git cannot say
 */
export async function gitChanges(ref: string, language: Language): Promise<GitChanges> {
  const words = changedWords[language];
  const top = await topOfTree(words);
  const git = (...args: readonly string[]): Promise<string> => succeed(args, top, words);
  const base = await baseOf(ref, top, words);
  const untracked = split(await git('ls-files', '-z', '--others', '--exclude-standard'));
  // Where nothing is committed yet, everything that is staged is new.
  const since = base === undefined ? ['--cached'] : [base];
  const raw = await git('diff', '--raw', '-z', '--no-renames', '--no-ext-diff', ...since, '--');
  return { top, ...told([...tracked(raw), ...untracked.map(untrackedEntry)]) };
}

interface Entry {
  readonly path: string;
  readonly isRepository: boolean;
}

function told(entries: readonly Entry[]): Omit<GitChanges, 'top'> {
  return {
    files: entries.filter(({ isRepository }) => !isRepository).map(({ path }) => path),
    repositories: entries.filter(({ isRepository }) => isRepository).map(({ path }) => path),
  };
}

/** Each entry is `:mode mode hash hash status`, and after it the path. */
function tracked(raw: string): Entry[] {
  const fields = split(raw);
  return fields.flatMap((path, position) => {
    const before = position % 2 === 1 ? fields[position - 1] : undefined;
    return before === undefined ? [] : [{ path, isRepository: ofRepository.test(before) }];
  });
}

/** A folder among the untracked files is a repository that is no submodule. */
function untrackedEntry(path: string): Entry {
  return path.endsWith('/') ? { path: path.slice(0, -1), isRepository: true } : { path, isRepository: false };
}

const split = (output: string): string[] => output.split('\0').filter((field) => field !== '');

async function topOfTree(words: ChangedWords): Promise<string> {
  const { code, stdout, stderr } = await run(['rev-parse', '--show-toplevel'], '.', words);
  if (code === 0) return stdout.replace(/\r?\n$/, '');
  throw new CheckRefusal(/not a git repository/.test(stderr) ? words.noRepository : words.failed(stderr));
}

/** @returns the commit to compare with; undefined where there is none yet */
async function baseOf(ref: string, top: string, words: ChangedWords): Promise<string | undefined> {
  const commit = await commitOf(ref, top, words);
  const head = await commitOf('HEAD', top, words);
  const isShallow = async (): Promise<boolean> =>
    (await run(['rev-parse', '--is-shallow-repository'], top, words)).stdout.trim() === 'true';
  if (commit === undefined) {
    if (ref === 'HEAD') return undefined;
    throw new CheckRefusal(words.unknownRef(ref, await isShallow()));
  }
  if (commit === head || head === undefined) return commit;
  const { code, stdout, stderr } = await run(['merge-base', commit, head], top, words);
  if (code === 0) return stdout.trim();
  if (stderr.trim() !== '') throw new CheckRefusal(words.failed(stderr));
  throw new CheckRefusal((await isShallow()) ? words.shallow(ref) : words.nothingInCommon(ref));
}

async function commitOf(ref: string, top: string, words: ChangedWords): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout } = await run(args, top, words);
  return code === 0 ? stdout.trim() : undefined;
}

async function succeed(args: readonly string[], cwd: string, words: ChangedWords): Promise<string> {
  const { code, stdout, stderr } = await run(args, cwd, words);
  if (code !== 0) throw new CheckRefusal(words.failed(stderr));
  return stdout;
}

interface GitRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** More than the paths of any repository take, in bytes. */
const mostOutput = 1_000_000_000;

/** Nothing that a repository's own settings name is started to watch its files, and messages are those that are looked for. */
function run(args: readonly string[], cwd: string, words: ChangedWords): Promise<GitRun> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve, reject) => {
    const given = ['-c', 'core.fsmonitor=false', ...args];
    execFile('git', given, { cwd, env, maxBuffer: mostOutput }, (error, stdout, stderr) => {
      if (!error) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(new CheckRefusal(error.code === 'ENOENT' ? words.noGit : words.failed(error.message)));
    });
  });
}
