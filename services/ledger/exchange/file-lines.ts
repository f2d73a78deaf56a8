import { parsedJson } from '../../../engine/values/json';
import { sha256 as hashOf } from '../hash';
import type { AdoptedLine } from '../ledger';
import { isRecord } from '../lines';
import { isOfCall } from '../records';
import type { Box } from './under-password';

/** The version of the format of exported ledgers. */
export const exportVersion = 1;

/** The first line of an exported ledger. */
export interface Header {
  readonly elanLog: number;
  /** What whoever exported it called it. */
  readonly from: string;
  readonly writtenAt: string;
  /** The keys of keyed hashes by their ids, in base64, under a password; left out where they do not come along. */
  readonly keys?: Box;
}

/** The last line: how many stand before it, and the digest of them all. */
export interface End {
  readonly lines: number;
  readonly sha256: string;
  /** Made with the password; left out where there is none. */
  readonly voucher?: string;
}

/** What was sent, and the hash of it. */
export interface SentPayload {
  readonly sha256: string;
  readonly text: string;
}

/** What a line between them has; `hidden`: a payload under the password. */
export type Body =
  { readonly record: AdoptedLine } | { readonly payload: SentPayload } | { readonly hidden: Box };

type Members = Readonly<Record<string, unknown>>;

/** @returns the object that a line is; undefined where it is none */
export function membersIn(line: string): Members | undefined {
  const value = parsedJson(line);
  return isMembers(value) ? value : undefined;
}

/** @returns whether a line begins an exported ledger, of whatever version */
export function isHeader(value: Members | undefined): value is Members & Header {
  return (
    value !== undefined &&
    typeof value['elanLog'] === 'number' &&
    typeof value['from'] === 'string' &&
    isMoment(value['writtenAt']) &&
    (value['keys'] === undefined || isBox(value['keys']))
  );
}

/** @returns the last line; undefined where it is another */
export function endIn(value: Members | undefined): End | undefined {
  const end = value?.['end'];
  if (!isMembers(end)) return undefined;
  const { lines, sha256, voucher } = end;
  if (typeof lines !== 'number' || typeof sha256 !== 'string') return undefined;
  return { lines, sha256, ...(typeof voucher === 'string' ? { voucher } : {}) };
}

/** @returns what a line has; undefined where it is none of an exported ledger */
export function bodyIn({ record, payload, hidden }: Members): Body | undefined {
  if (isBox(hidden)) return { hidden };
  if (isMembers(payload)) return isSentPayload(payload) ? { payload } : undefined;
  if (!isRecord(record) || !isOfCall(record) || !isMoment(record.at) || !isFromElsewhere(record))
    return undefined;
  return { record };
}

function isFromElsewhere(record: { readonly from?: unknown }): record is AdoptedLine {
  return record.from !== undefined;
}

/** Moments are compared as texts, so they have to be written in one way, with years of four digits. */
function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return false;
  const moment = Date.parse(value);
  return !Number.isNaN(moment) && new Date(moment).toISOString() === value;
}

/** @returns whether an object is a payload, and what its hash says */
export function isSentPayload(value: Members): value is Members & SentPayload {
  const { sha256, text } = value;
  return typeof text === 'string' && sha256 === hashOf(text);
}

function isBox(value: unknown): value is Box {
  return (
    isMembers(value) && ['salt', 'nonce', 'tag', 'content'].every((name) => typeof value[name] === 'string')
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
