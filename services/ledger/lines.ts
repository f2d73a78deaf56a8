import { parsedJson } from '../../engine/values/json';
import { isKeyId } from './hash';
import type { LedgerRecord } from './records';
import { sealOf, type Seal } from './seal';

type Members = Readonly<Record<string, unknown>>;

/** What a line of a ledger is. */
export interface ReadLine {
  /** `other`: it is whole, and of a later version. */
  readonly kind: 'record' | 'other' | 'unreadable';
  readonly record?: LedgerRecord;
  readonly seal?: Seal;
}

/**
 * @param text the lines of a ledger
 * @returns the records, in the order of the lines; what is torn, damaged or of a later version is passed over
 */
export function recordsIn(text: string): LedgerRecord[] {
  return text.split('\n').flatMap((line) => parsedLine(line.replace(/\r$/, '')).record ?? []);
}

/** @param line without its line break */
export function parsedLine(line: string): ReadLine {
  const value = parsedJson(line);
  if (!isMembers(value)) return { kind: 'unreadable' };
  const seal = sealOf(line, value);
  if (seal === 'broken') return { kind: 'unreadable' };
  const sealed = seal ? { seal } : {};
  if (isRecord(value)) return { kind: 'record', record: value, ...sealed };
  const isOfLaterVersion = seal !== undefined || (isLine(value) && !types.has(value['type']));
  return isOfLaterVersion ? { kind: 'other', ...sealed } : { kind: 'unreadable' };
}

/** @returns whether a value is a line of the ledger as this version writes it, sealed or not */
export function isRecord(value: unknown): value is LedgerRecord {
  if (!isMembers(value) || !isLine(value) || !mayHaveOrigin(value)) return false;
  switch (value['type']) {
    case 'begun':
      return isFacts(value) && isProcess(value['process']);
    case 'called':
    case 'recovered':
      return isFacts(value) && isResult(value);
    case 'reopened':
      return true;
    case 'repaired':
      return (
        hasTexts(value, ['environment', 'by']) &&
        mayHaveTexts(value, ['customer']) &&
        isTexts(value['damage'])
      );
    case 'pruned':
      return isTexts(value['payloads']);
    case 'ended':
    case 'settled':
      return isResult(value);
    default:
      return false;
  }
}

/** Of every version. */
function isLine(value: Members): boolean {
  return hasTexts(value, ['type', 'id', 'at']);
}

const types: ReadonlySet<unknown> = new Set<LedgerRecord['type']>([
  'begun',
  'called',
  'ended',
  'settled',
  'reopened',
  'recovered',
  'repaired',
  'pruned',
]);

function mayHaveOrigin({ from }: Members): boolean {
  return (
    from === undefined ||
    (isMembers(from) && hasTexts(from, ['name', 'line', 'key']) && isKeyId(String(from['key'])))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isFacts(value: Members): boolean {
  return (
    hasTexts(value, ['operation', 'environment', 'profile', 'correlationId']) &&
    mayHaveTexts(value, [
      ...['customer', 'file', 'eksternSaksreferanse', 'innsenderReferanse', 'begjaeringsdato'],
    ]) &&
    (value['payload'] === undefined || isPayload(value['payload'])) &&
    (value['attachment'] === undefined || isAttachment(value['attachment'])) &&
    (value['test'] === undefined || isTestMark(value['test'])) &&
    (value['event'] === undefined || isEvent(value['event']))
  );
}

function isPayload(value: unknown): boolean {
  return (
    isMembers(value) &&
    hasTexts(value, ['sha256']) &&
    isMembers(value['elements']) &&
    Array.isArray(value['attachments'])
  );
}

function isAttachment(value: unknown): boolean {
  return isMembers(value) && hasTexts(value, ['fileName', 'sha256']);
}

function isTestMark(value: unknown): boolean {
  return isMembers(value) && hasTexts(value, ['run', 'case']);
}

function isEvent(value: unknown): boolean {
  return (
    isMembers(value) && hasTexts(value, ['id', 'kind', 'at']) && mayHaveTexts(value, ['dialog', 'pointer'])
  );
}

function isProcess(value: unknown): boolean {
  return isMembers(value) && typeof value['pid'] === 'number' && hasTexts(value, ['host', 'instance']);
}

function isResult(value: Members): boolean {
  const { regelverk } = value;
  return (
    hasTexts(value, ['outcome']) &&
    mayHaveTexts(value, ['correlationId', 'eksternSaksreferanse', 'uuid', 'state']) &&
    (regelverk === undefined || isMembers(regelverk))
  );
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(value: Members, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function mayHaveTexts(value: Members, names: readonly string[]): boolean {
  return names.every((name) => value[name] === undefined || typeof value[name] === 'string');
}
