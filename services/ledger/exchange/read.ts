import { ElanError } from '../../errors';
import type { Secret } from '../../log/secret';
import { keyId, sha256 } from '../hash';
import type { AdoptedLine } from '../ledger';
import { opensCall } from '../records';
import { after, sealOf, start, type Point } from '../seal';
import {
  bodyIn,
  endIn,
  exportVersion,
  isHeader,
  isSentPayload,
  membersIn,
  type Body,
  type Header,
  type SentPayload,
} from './file-lines';
import { openedBox, passwordKeys, voucherFor, type PasswordKeys } from './under-password';

/** What an exported ledger holds. */
export interface ReadExport {
  readonly from: string;
  readonly writtenAt: string;
  readonly lines: readonly AdoptedLine[];
  /** By their hashes. */
  readonly payloads: ReadonlyMap<string, string>;
  /** By their ids. */
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param text of an exported ledger
 * @param password that it was exported under
 * @throws ElanError which says on which line it is torn or changed, or what is wrong with the password
 */
export async function readExport(text: string, password?: Secret): Promise<ReadExport> {
  const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
  const header = headerIn(rows[0] ?? '');
  const last = rows.length - 2;
  const end = rows.at(-1) === '' && last > 0 ? endIn(membersIn(rows[last] ?? '')) : undefined;
  const body = bodiesIn(end ? rows.slice(0, last) : rows.filter((row) => row !== ''), end !== undefined);
  const whole = `${rows.slice(0, last).join('\n')}\n`;
  if (end?.lines !== last || end.sha256 !== sha256(whole)) throw changed(last + 1);
  const secret = await secretFor(header, password);
  const keys = keysIn(header, secret);
  if (secret && end.voucher !== voucherFor(whole, secret)) throw new ElanError('logFileForged');
  const lines = body.flatMap((each) => ('record' in each ? each.record : []));
  const payloads = body.flatMap((each) => payloadIn(each, secret) ?? []);
  return {
    from: header.from,
    writtenAt: header.writtenAt,
    lines,
    payloads: new Map(payloads.map((payload) => [payload.sha256, payload.text])),
    keys,
  };
}

function headerIn(row: string): Header {
  const header = membersIn(row);
  if (!isHeader(header)) throw new ElanError('logFileForeign');
  if (header.elanLog > exportVersion)
    throw new ElanError('logFileLater', { args: { version: header.elanLog } });
  return header;
}

/**
 * @param rows those before the last
 * @param isWhole whether the last line is there
 */
function bodiesIn(rows: readonly string[], isWhole: boolean): Body[] {
  let point: Point = start;
  const begun = new Set<string>();
  const bodies: Body[] = [];
  for (const [i, row] of rows.entries()) {
    const isLast = i === rows.length - 1;
    const members = membersIn(row);
    if (isLast && !isWhole && (!members || endIn(members))) throw torn(i + 1);
    const seal = members && sealOf(row, members);
    if (!members || !seal || seal === 'broken' || seal.lines !== point.lines || seal.chain !== point.chain)
      throw changed(i + 1);
    point = after(point, row);
    if (i === 0) continue;
    const body = bodyIn(members);
    if (!body || !isSound(body, begun)) throw changed(i + 1);
    bodies.push(body);
  }
  if (!isWhole) throw torn(rows.length + 1);
  return bodies;
}

/** A call is begun before more is told of it. */
function isSound(body: Body, begun: Set<string>): boolean {
  if (!('record' in body)) return true;
  if (opensCall(body.record)) begun.add(body.record.id);
  return begun.has(body.record.id);
}

/** Who knows the password has vouched for what is hidden; where it is no payload all the same, it is none of ours. */
function payloadIn(body: Body, secret: PasswordKeys | undefined): SentPayload | undefined {
  if ('payload' in body) return body.payload;
  if (!('hidden' in body) || !secret) return undefined;
  const opened = membersIn(openedBox(body.hidden, secret) ?? '');
  return opened && isSentPayload(opened) ? opened : undefined;
}

async function secretFor({ keys }: Header, password: Secret | undefined): Promise<PasswordKeys | undefined> {
  if (!keys && !password) return undefined;
  // Somebody who cannot vouch for what they have changed would leave the password out.
  if (!keys) throw new ElanError('logFileOpen');
  if (!password) throw new ElanError('logFilePassword');
  return passwordKeys(password, Buffer.from(keys.salt, 'base64'));
}

function keysIn({ keys }: Header, secret: PasswordKeys | undefined): Map<string, Uint8Array> {
  if (!keys || !secret) return new Map();
  const opened = openedBox(keys, secret);
  if (opened === undefined) throw new ElanError('logFilePasswordWrong');
  const found = Object.entries(membersIn(opened) ?? {}).map(
    ([id, key]) => [id, Buffer.from(String(key), 'base64')] as const,
  );
  return new Map(found.filter(([id, key]) => keyId(key) === id));
}

function changed(line: number): ElanError {
  return new ElanError('logFileChanged', { args: { line } });
}

function torn(line: number): ElanError {
  return new ElanError('logFileTorn', { args: { line } });
}
