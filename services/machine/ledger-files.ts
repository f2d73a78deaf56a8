import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKeyId, keyId, sha256 as hashOf } from '../ledger/hash';
import { lockedPayload, lockId, lockOf, unlockedPayload, type LogKey } from '../ledger/payload-lock';
import { largestLedger, LedgerTooLarge, PayloadLocked, type LedgerStore } from '../ledger/store';
import { writeNew, endsOpen, writeWhole, linkOrCopy, syncFolder, ifThere } from './durable-files';
import type { LedgerPlace } from './ledger-folder';

const keyLength = 32;
const draftPrefix = '.draft-';
/** What has not got its right name within this has been left by a crash, in milliseconds. */
const longestDraft = 600_000;
/** Where payloads are, and where they are put aside: that folder is next to empty, however many payloads there are. */
type PayloadFolder = 'payloads' | 'payloads-aside';
/** The hash, and who has put it aside. */
const payloadName = /^([^.]+)\.json(?:\.([^.]+)\.old)?$/;

/** The ledger as files in a folder, which is made when the first of them is written; `workspace.json` says of what. */
export class LedgerFiles implements LedgerStore {
  readonly place: string;
  private readonly lines: string;
  private readonly markFile: string;
  private keysFound: Promise<readonly LogKey[]> | undefined;

  /** @param findKeys gives what locked payloads are opened with; called once, with the first payload that is locked */
  constructor(
    private readonly where: LedgerPlace,
    private readonly findKeys: () => Promise<readonly LogKey[]> = () => Promise.resolve([]),
  ) {
    this.place = where.folder;
    this.lines = path.join(where.folder, 'ledger.jsonl');
    this.markFile = path.join(where.folder, 'ledger.marks');
  }

  async stamp(): Promise<string | undefined> {
    const found = await ifThere(stat(this.lines, { bigint: true }));
    return found && `${found.ino} ${found.size} ${found.mtimeNs}`;
  }

  async read(): Promise<string> {
    const { size = 0 } = (await ifThere(stat(this.lines))) ?? {};
    if (size > largestLedger) throw new LedgerTooLarge(size);
    return (await ifThere(readFile(this.lines, 'utf8'))) ?? '';
  }

  async append(line: string): Promise<void> {
    await this.prepare();
    await this.addTo(this.lines, line);
  }

  async marks(): Promise<string> {
    return (await ifThere(readFile(this.markFile, 'utf8'))) ?? '';
  }

  async mark(line: string): Promise<void> {
    await this.prepare();
    await this.addTo(this.markFile, line);
  }

  async payloadHashes(): Promise<readonly string[]> {
    // What is put aside or back meanwhile is in one of the three.
    const names = [
      ...(await this.namesIn('payloads')),
      ...(await this.namesIn('payloads-aside')),
      ...(await this.namesIn('payloads')),
    ];
    return [...new Set(names.flatMap((name) => payloadName.exec(name)?.[1] ?? []))];
  }

  async keepCopy(): Promise<string> {
    await this.prepare();
    const moment = new Date().toISOString().replaceAll(':', '-');
    const folder = await mkdtemp(path.join(this.where.folder, `damaged-${moment}-`));
    for (const file of [this.lines, this.markFile]) {
      const content = await ifThere(readFile(file));
      if (content) await writeNew(path.join(folder, path.basename(file)), content);
    }
    await syncFolder(folder);
    await syncFolder(this.where.folder);
    return folder;
  }

  async payload(sha256: string): Promise<string | undefined> {
    const target = this.payloadPath(sha256);
    const kept =
      (await ifThere(readFile(target, 'utf8'))) ??
      (await this.keptAside(sha256)) ??
      // It may have been put back meanwhile.
      (await ifThere(readFile(target, 'utf8')));
    return kept === undefined ? undefined : this.opened(sha256, kept);
  }

  async keepPayload(sha256: string, payload: string): Promise<void> {
    await this.prepare();
    // A crash may have left one in the clear; that it cannot be removed now is no reason to keep nothing.
    await this.removeDrafts().catch(() => undefined);
    // These are known before the target is looked at: what is put aside after that may be all there is.
    const aside = await this.namesAside(sha256);
    const publicHalf = await this.lock();
    if (aside.length === 0 && (await this.isKeptAsWanted(sha256, publicHalf))) return;
    await this.putInto(
      this.payloadPath(sha256),
      Buffer.from(publicHalf ? await lockedPayload(sha256, payload, publicHalf) : payload),
    );
    for (const name of aside) await rm(this.pathIn('payloads-aside', name), { force: true });
  }

  async setPayloadsAside(hashes: readonly string[], by: string): Promise<void> {
    await mkdir(this.pathIn('payloads-aside'), { recursive: true, mode: 0o700 });
    // This comes before what others have put aside: once that is under the own name, it may be the only one.
    for (const hash of hashes) await ifThere(rename(this.payloadPath(hash), this.asidePath(hash, by)));
    const wanted = new Set(hashes);
    for (const name of await this.namesIn('payloads-aside')) {
      const [, hash = '', other] = payloadName.exec(name) ?? [];
      if (other === undefined || other === by || !wanted.has(hash)) continue;
      await ifThere(rename(this.pathIn('payloads-aside', name), this.asidePath(hash, by)));
    }
  }

  async putPayloadBack(sha256: string, by: string): Promise<void> {
    const target = this.payloadPath(sha256);
    if (await ifThere(stat(target))) return this.removePayloadAside(sha256, by);
    await ifThere(rename(this.asidePath(sha256, by), target));
  }

  async removePayloadAside(sha256: string, by: string): Promise<void> {
    const target = this.asidePath(sha256, by);
    await rm(target, { force: true });
    await syncFolder(path.dirname(target));
  }

  async lock(): Promise<string | undefined> {
    return (await ifThere(readFile(this.lockPath(), 'utf8')))?.trim();
  }

  async lockWith(publicHalf: string): Promise<void> {
    await this.prepare();
    await this.draft(Buffer.from(`${publicHalf}\n`), (draft) => rename(draft, this.lockPath()));
    await syncFolder(this.where.folder);
  }

  async removeDrafts(): Promise<void> {
    const names = (await ifThere(readdir(this.where.folder))) ?? [];
    for (const name of names.filter((each) => each.startsWith(draftPrefix))) {
      const draft = path.join(this.where.folder, name);
      const { mtimeMs = Infinity } = (await ifThere(stat(draft))) ?? {};
      if (mtimeMs < Date.now() - longestDraft) await rm(draft, { force: true });
    }
  }

  private async keptAside(sha256: string): Promise<string | undefined> {
    for (const name of await this.namesAside(sha256)) {
      const kept = await ifThere(readFile(this.pathIn('payloads-aside', name), 'utf8'));
      if (kept !== undefined) return kept;
    }
    return undefined;
  }

  private async namesAside(sha256: string): Promise<string[]> {
    const beginning = `${path.basename(sha256)}.json.`;
    return (await this.namesIn('payloads-aside')).filter((name) => name.startsWith(beginning));
  }

  private async namesIn(folder: PayloadFolder): Promise<string[]> {
    return (await ifThere(readdir(this.pathIn(folder)))) ?? [];
  }

  /** @throws PayloadLocked */
  private async opened(sha256: string, kept: string): Promise<string | undefined> {
    const lock = lockOf(kept);
    if (lock === undefined) return kept;
    const key = await this.keyOf(lock);
    if (!key) throw new PayloadLocked(lock);
    return unlockedPayload(sha256, kept, key);
  }

  private async keyOf(lock: string): Promise<LogKey | undefined> {
    return (await (this.keysFound ??= this.findKeys())).find(({ id }) => id === lock);
  }

  /** One that is damaged is written anew, and so is one that is to be locked and is not. */
  private async isKeptAsWanted(sha256: string, publicHalf: string | undefined): Promise<boolean> {
    const kept = await ifThere(readFile(this.payloadPath(sha256), 'utf8'));
    if (kept === undefined) return false;
    const lock = lockOf(kept);
    if (publicHalf && lock !== lockId(publicHalf)) return false;
    // What cannot be opened here cannot be looked at.
    if (lock !== undefined && !(await this.keyOf(lock))) return true;
    const payload = await this.opened(sha256, kept);
    return payload !== undefined && hashOf(payload) === sha256;
  }

  async key(): Promise<Uint8Array> {
    const file = path.join(this.where.folder, 'key');
    const key = (await ifThere(readFile(file))) ?? (await this.makeKey(file));
    if (key.length !== keyLength) throw new Error(`${file} is damaged`);
    return key;
  }

  async otherKey(id: string): Promise<Uint8Array | undefined> {
    if (!isKeyId(id)) return undefined;
    const key = await ifThere(readFile(this.otherKeyPath(id)));
    return key && keyId(key) === id ? key : undefined;
  }

  async keepOtherKey(id: string, key: Uint8Array): Promise<void> {
    await this.prepare();
    if (!(await this.otherKey(id))) await this.putInto(this.otherKeyPath(id), key);
  }

  /** Of two processes that make one at the same time, both get the one that was there first. */
  private async makeKey(file: string): Promise<Uint8Array> {
    await this.prepare();
    await this.draft(randomBytes(keyLength), (draft) => linkOrCopy(draft, file));
    await syncFolder(this.where.folder);
    return readFile(file);
  }

  private async prepare(): Promise<void> {
    const { folder, workspace } = this.where;
    const named = path.join(folder, 'workspace.json');
    if (await ifThere(stat(named))) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const content = Buffer.from(`${JSON.stringify({ workspace }, null, 2)}\n`);
    await this.draft(content, (draft) => rename(draft, named));
    await syncFolder(path.dirname(folder));
  }

  private async addTo(file: string, line: string): Promise<void> {
    const handle = await open(file, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      // A line that a crash has torn must not swallow the next one.
      const separator = (await endsOpen(handle, size)) ? '\n' : '';
      const content = Buffer.from(`${separator}${line}\n`);
      if (size + content.length > largestLedger) throw new LedgerTooLarge(size + content.length);
      await writeWhole(handle, content);
      if (size === 0) await syncFolder(this.where.folder);
    } finally {
      await handle.close();
    }
  }

  /** Writes a file of the folder under a name of its own, so that it gets its right name only when it is whole. */
  private async draft(content: Uint8Array, name: (draft: string) => Promise<void>): Promise<void> {
    const draft = path.join(this.where.folder, `${draftPrefix}${randomUUID()}`);
    try {
      await writeNew(draft, content);
      await name(draft);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Gives a file of a folder within this one its content as a whole. */
  private async putInto(target: string, content: Uint8Array): Promise<void> {
    const made = await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    if (made) await syncFolder(this.where.folder);
    await this.draft(content, (draft) => rename(draft, target));
    await syncFolder(path.dirname(target));
  }

  private otherKeyPath(id: string): string {
    return path.join(this.where.folder, 'keys', path.basename(id));
  }

  private lockPath(): string {
    return path.join(this.where.folder, 'payload-key');
  }

  private asidePath(sha256: string, by: string): string {
    return this.pathIn('payloads-aside', `${path.basename(sha256)}.json.${by}.old`);
  }

  private payloadPath(sha256: string): string {
    return this.pathIn('payloads', `${path.basename(sha256)}.json`);
  }

  private pathIn(folder: PayloadFolder, name = ''): string {
    return path.join(this.where.folder, folder, name);
  }
}
