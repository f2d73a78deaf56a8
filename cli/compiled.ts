import { createHash } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag, deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';

/** What V8 has compiled of a file. */
interface Compiled {
  /** Of the file: V8 itself would run what was compiled of another text of the same length. */
  readonly hash: string;
  readonly code: Uint8Array;
  /** Of a file with several parts those that had been run: of others little is compiled. */
  readonly parts: readonly string[];
}

/** What is loaded from a file, and as what. */
interface Loaded {
  readonly hash: string;
  readonly script: Script;
  readonly module: NodeJS.Module;
  /** What an earlier run has compiled of it, where that was taken over. */
  readonly earlier: Compiled | undefined;
}

type Load = (loaded: NodeJS.Module, file: string) => void;

/** How Node loads files, by what their names end with. */
const { _extensions: loads } = module as unknown as { readonly _extensions: Record<string, Load> };

const before = module.wrap('\0').indexOf('\0');

/**
 * Keeps what is compiled of a program's `.cjs` files for its next run, as Node does itself from version 22 on: compiling takes
 * longer than most of what a short run does otherwise. Where nothing can be kept, the program runs without it; Node's own variable
 * `NODE_DISABLE_COMPILE_CACHE` turns it off.
 * @param program the folder of the program
 * @param folder of the user's own, since what stands there is run
 */
export function keepCompiled(program: string, folder: string): void {
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return;
  const place = path.join(folder, sha256(Buffer.from(program)).slice(0, 16));
  const kept = read(place);
  const all = new Map<string, Loaded>();
  const flags = cachedDataVersionTag();
  loads['.cjs'] = (loaded, file) => {
    if (!file.startsWith(program + path.sep)) {
      loads['.js']?.(loaded, file);
      return;
    }
    const content = fs.readFileSync(file);
    const hash = sha256(content);
    const known = kept.get(file);
    const earlier = known?.hash === hash ? known : undefined;
    const script = new Script(module.wrap(content.toString()), {
      filename: file,
      columnOffset: -before,
      ...(earlier ? { cachedData: earlier.code } : {}),
    });
    const isKept = script.cachedDataRejected === false;
    all.set(file, { hash, script, module: loaded, earlier: isKept ? earlier : undefined });
    const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
    run.call(loaded.exports, loaded.exports, loaded.require.bind(loaded), loaded, file, path.dirname(file));
  };
  const keep = (): void => {
    // What is compiled under other flags than those that a run begins with is refused by the next one.
    if (cachedDataVersionTag() !== flags) return;
    const compiled = new Map([...all].map(([file, each]) => [file, compiledOf(each)]));
    if (![...all].some(([file, { earlier }]) => compiled.get(file) !== earlier)) return;
    const others = [...kept].filter(([file]) => !compiled.has(file) && fs.existsSync(file));
    write(place, new Map([...others, ...compiled]));
  };
  // Only then is all compiled that a run needs.
  process.on('exit', () => asFarAsPossible(keep));
}

/** V8 throws away what has not been run for long: what was compiled before stays, as long as no other part has been run. */
function compiledOf({ hash, script, module, earlier }: Loaded): Compiled {
  const parts = [...new Set([...(earlier?.parts ?? []), ...partsRun(module)])];
  if (earlier && parts.length === earlier.parts.length) return earlier;
  return { hash, code: script.createCachedData(), parts };
}

/** @returns the parts of a file that have been run, where it has several (scripts/build/together.mjs) */
function partsRun({ exports }: NodeJS.Module): readonly string[] {
  return Object.keys((exports as { readonly partsRun?: object } | null | undefined)?.partsRun ?? {});
}

/** V8 would run what is damaged: a checksum stands before it. */
function read(place: string): ReadonlyMap<string, Compiled> {
  try {
    if (!isOwn(fs.statSync(place))) return new Map();
    const all = fs.readFileSync(place);
    const content = all.subarray(checksumLength);
    if (sha256(content) !== all.toString('latin1', 0, checksumLength)) return new Map();
    return deserialize(content) as Map<string, Compiled>;
  } catch {
    return new Map();
  }
}

/** What another user has written, or may write, is not run. */
function isOwn({ uid, mode }: fs.Stats): boolean {
  return process.getuid === undefined || (process.getuid() === uid && (mode & 0o022) === 0);
}

function write(place: string, files: ReadonlyMap<string, Compiled>): void {
  const draft = `${place}.${process.pid}`;
  asFarAsPossible(() => {
    fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
    removeOldest(path.dirname(place));
    const content = serialize(files);
    fs.writeFileSync(draft, Buffer.concat([Buffer.from(sha256(content)), content]), { mode: 0o600 });
    fs.renameSync(draft, place);
  });
  asFarAsPossible(() => fs.rmSync(draft, { force: true }));
}

/** The program has done what it was asked for: that its next run takes longer is nothing to tell. */
function asFarAsPossible(action: () => void): void {
  try {
    action();
  } catch {
    return;
  }
}

/** Each place that the program is installed in has a file of its own, and so has one that is gone. */
const mostFiles = 10;

function removeOldest(folder: string): void {
  const names = fs.readdirSync(folder).filter((name) => /^[0-9a-f]{16}(?:\.\d+)?$/.test(name));
  const files = names.map((name) => path.join(folder, name));
  const written = new Map(files.map((file) => [file, fs.statSync(file).mtimeMs]));
  const newestFirst = files.toSorted((a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0));
  for (const file of newestFirst.slice(mostFiles - 1)) fs.rmSync(file, { force: true });
}

const checksumLength = 64;

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
