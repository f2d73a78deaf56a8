import { ElanError } from '../../errors';
import { limits } from '../../limits/limits';
import type { Secret } from '../../log/secret';
import { openDamage, type LedgerContent } from '../damage';
import { sha256 } from '../hash';
import type { AdoptedLine, Ledger, LedgerKeys } from '../ledger';
import { opensCall, isOfCall, type LedgerEntry, type LedgerRecord, type Origin } from '../records';
import { after, sealedLine, start, type Point } from '../seal';
import { exportVersion, type Body, type End, type Header } from './file-lines';
import { passwordKeys, sealedBox, voucherFor, type PasswordKeys } from './under-password';

/** How a ledger is exported. */
export interface ExportOptions {
  /** What others are to know it by, as its user has said. */
  readonly name: string;
  /** Which payloads come along; `test`: of whatever is not production. */
  readonly payloads: 'none' | 'test' | 'all';
  /** Hides the payloads, and takes the keys of keyed hashes along: the rules on changes then know of these submissions elsewhere too. */
  readonly password?: Secret;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** A ledger as a file. */
export interface Exported {
  readonly text: string;
  readonly calls: number;
  readonly payloads: number;
}

/**
 * @returns a whole ledger as a text, for another machine or another person
 * @param most that it may have, in bytes: what is larger nobody could import
 * @throws ElanError of reason `damagedNotExported` as long as it may have lost something, `exportTooLarge`, and where it
 *   cannot be read
 */
export async function exportLedger(
  ledger: Ledger,
  options: ExportOptions,
  most = limits.exportedLog.bytes,
): Promise<Exported> {
  refuseDamage(await ledger.content());
  await endAbandoned(ledger);
  const content = await ledger.content();
  const others = content.records.flatMap(({ record }) => record.from?.key ?? []);
  const keys = await ledger.keys(new Set(others));
  const records = linesOf(content, keys.own, options.name);
  const payloads = await payloadsOf(ledger, content.entries, options.payloads, most);
  const secret = options.password && (await passwordKeys(options.password));
  const body = [
    ...records.map((record) => ({ record })),
    ...payloads.map((payload) =>
      secret ? { hidden: sealedBox(JSON.stringify(payload), secret) } : { payload },
    ),
  ];
  return {
    text: fileOf(headerOf(options, keys, secret), body, secret, most),
    calls: records.filter(opensCall).length,
    payloads: payloads.length,
  };
}

function refuseDamage(content: LedgerContent): void {
  const environments = new Set(content.entries.map(({ environment }) => environment));
  const open =
    environments.size === 0
      ? content.damage
      : [...environments].flatMap((environment) => openDamage(content, environment, true));
  const [first] = open;
  if (first) throw new ElanError('damagedNotExported', { args: { line: first.line } });
}

/** Only this machine can tell that a process which was to tell how its call ended is not there any more. */
async function endAbandoned(ledger: Ledger): Promise<void> {
  for (const { id, outcome, result, from } of await ledger.entries()) {
    if (outcome === 'unknown' && !result && !from) await ledger.end(id, { outcome });
  }
}

/** What tells of the ledger itself, its repairs and what was deleted there, means nothing elsewhere. */
function linesOf({ records }: LedgerContent, ownKey: string, name: string): AdoptedLine[] {
  const begun = new Set(records.flatMap(({ record }) => (opensCall(record) ? record.id : [])));
  const lines = new Map<string, AdoptedLine>();
  for (const { record, origin } of records) {
    if (!isOfCall(record) || !begun.has(record.id) || lines.has(origin)) continue;
    lines.set(origin, withOrigin(record, record.from ?? { name, line: origin, key: ownKey }));
  }
  return callsFirst([...lines.values()]);
}

/** In a ledger whose lines have been moved, the end of a call may stand before its beginning, which nobody would take over. */
function callsFirst(lines: readonly AdoptedLine[]): AdoptedLine[] {
  return [...lines.filter(opensCall), ...lines.filter((line) => !opensCall(line))];
}

/** The machine that a call was made on is nobody else's business; its seal holds only where it was written. */
function withOrigin(record: LedgerRecord, from: Origin): AdoptedLine {
  const process = record.type === 'begun' ? { process: { pid: 0, host: '', instance: '' } } : {};
  const line = { ...record, ...process, from };
  Reflect.deleteProperty(line, 'seal');
  return line;
}

async function payloadsOf(
  ledger: Ledger,
  entries: readonly LedgerEntry[],
  wanted: ExportOptions['payloads'],
  most: number,
): Promise<{ readonly sha256: string; readonly text: string }[]> {
  if (wanted === 'none') return [];
  const kept = entries.filter(({ payload }) => payload?.kept);
  const ofProduction = new Set(
    kept.flatMap(({ environment, payload }) => (environment === 'production' ? payload?.sha256 : [])),
  );
  const found = [];
  const size = new Size(most);
  for (const hash of new Set(kept.flatMap(({ payload }) => payload?.sha256 ?? []))) {
    if (wanted !== 'all' && ofProduction.has(hash)) continue;
    const text = await ledger.payload(hash);
    if (text === undefined) continue;
    size.add(text);
    found.push({ sha256: hash, text });
  }
  return found;
}

function headerOf(
  { name, now }: ExportOptions,
  { known }: LedgerKeys,
  secret: PasswordKeys | undefined,
): Header {
  const keys = Object.fromEntries([...known].map(([id, key]) => [id, Buffer.from(key).toString('base64')]));
  return {
    elanLog: exportVersion,
    from: name,
    writtenAt: new Date(now).toISOString(),
    ...(secret ? { keys: sealedBox(JSON.stringify(keys), secret) } : {}),
  };
}

/** Each line is sealed with those before it, as in a ledger, so that who reads it can say where it was changed. */
function fileOf(
  header: Header,
  body: readonly Body[],
  secret: PasswordKeys | undefined,
  most: number,
): string {
  let point: Point = start;
  const size = new Size(most);
  const lines = [header, ...body].map((content, i) => {
    const line = sealedLine(content, { id: String(i + 1), ...point });
    point = after(point, line);
    size.add(line);
    return line;
  });
  const text = `${lines.join('\n')}\n`;
  const end: End = {
    lines: lines.length,
    sha256: sha256(text),
    ...(secret ? { voucher: voucherFor(text, secret) } : {}),
  };
  const last = JSON.stringify({ end });
  size.add(last);
  return `${text}${last}\n`;
}

/** How much there is of a file so far: what could not be imported is given up before all of it is held. */
class Size {
  private bytes = 0;

  constructor(private readonly most: number) {}

  add(text: string): void {
    this.bytes += Buffer.byteLength(text) + 1;
    if (this.bytes > this.most) throw new ElanError('exportTooLarge', { args: { most: this.most } });
  }
}
