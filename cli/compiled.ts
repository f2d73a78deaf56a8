import { createHash } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { cachedDataVersionTag, deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';

/** What V8 has compiled of a file, and what tells whether the file is still the same. */
interface Compiled {
  readonly size: number;
  readonly written: number;
  readonly code: Uint8Array;
  /** Of a file with several parts those that had been run: others are not compiled yet. */
  readonly parts: readonly string[];
}

/** What is loaded from a file, and as what. */
interface Loaded {
  readonly size: number;
  readonly written: number;
  readonly script: Script;
  readonly module: NodeJS.Module;
  /** The parts that an earlier run has compiled of it. */
  readonly parts: readonly string[];
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
  let isNew = false;
  loads['.cjs'] = (loaded, file) => {
    if (!file.startsWith(program + path.sep)) {
      loads['.js']?.(loaded, file);
      return;
    }
    const { size, mtimeMs: written } = fs.statSync(file);
    const known = kept.get(file);
    const earlier = known?.size === size && known.written === written ? known : undefined;
    const text = module.wrap(fs.readFileSync(file, 'utf8'));
    const script = new Script(text, {
      filename: file,
      columnOffset: -before,
      ...(earlier ? { cachedData: earlier.code } : {}),
    });
    const isKept = script.cachedDataRejected === false;
    isNew ||= !isKept;
    all.set(file, { size, written, script, module: loaded, parts: (isKept && earlier?.parts) || [] });
    const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
    run.call(loaded.exports, loaded.exports, loaded.require.bind(loaded), loaded, file, path.dirname(file));
  };
  process.on('exit', () => {
    isNew ||= [...all.values()].some((each) => partsRun(each).length > each.parts.length);
    // What is compiled under other flags than those that a run begins with is refused by the next one.
    if (!isNew || cachedDataVersionTag() !== flags) return;
    const files = new Map([...kept].filter(([file]) => fs.existsSync(file)));
    // Only now is all compiled that a run needs.
    for (const [file, each] of all) {
      const { size, written, script } = each;
      files.set(file, { size, written, code: script.createCachedData(), parts: partsRun(each) });
    }
    write(place, files);
  });
}

/** @returns the parts of a file that have been run, now or before (scripts/build/together.mjs) */
function partsRun({ module: { exports }, parts }: Loaded): readonly string[] {
  const made = (exports as { readonly made?: object } | null | undefined)?.made;
  return [...new Set([...parts, ...Object.keys(made ?? {})])];
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
