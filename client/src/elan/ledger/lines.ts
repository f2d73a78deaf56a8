import type { LedgerRecord } from './records';

type Members = Readonly<Record<string, unknown>>;

/** @returns a record as it is written: on one line, without the line break */
export function lineOf(record: LedgerRecord): string {
  return JSON.stringify(record);
}

/**
 * @param text the lines of a ledger
 * @returns the records, in the order of the lines; what is torn, damaged or of a later version is passed over
 */
export function recordsIn(text: string): LedgerRecord[] {
  return text.split('\n').flatMap((line) => {
    const value = parsed(line);
    return isRecord(value) ? [value] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LedgerRecord {
  if (!isMembers(value) || !hasTexts(value, ['id', 'at'])) return false;
  switch (value['type']) {
    case 'begun':
      return isFacts(value) && isProcess(value['process']);
    case 'called':
      return isFacts(value) && isResult(value);
    case 'reopened':
      return true;
    case 'ended':
    case 'settled':
      return isResult(value);
    default:
      return false;
  }
}

function isFacts(value: Members): boolean {
  return (
    hasTexts(value, ['operation', 'environment', 'profile', 'correlationId']) &&
    mayHaveTexts(value, ['file', 'eksternSaksreferanse', 'innsenderReferanse', 'begjaeringsdato']) &&
    (value['payload'] === undefined || isPayload(value['payload'])) &&
    (value['attachment'] === undefined || isAttachment(value['attachment']))
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
