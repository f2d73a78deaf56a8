import type { ExportOptions } from '../../services/ledger/exchange/export';

/** What a user chooses of an export. */
export interface ExportChoices {
  /** What others are to know the log by. */
  readonly name: string;
  readonly payloads: ExportOptions['payloads'];
  /** Empty where the key is not to come along. */
  readonly password: string;
}

const payloadChoices: readonly unknown[] = ['none', 'test', 'all'] satisfies ExportOptions['payloads'][];

/** @returns the choices that a caller of the command gives; undefined where it gives none or something else: then the user is asked */
export function exportChoices(given: unknown): ExportChoices | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { name, payloads, password = '' }: { name?: unknown; payloads?: unknown; password?: unknown } = given;
  if (typeof name !== 'string' || name.trim() === '' || typeof password !== 'string') return undefined;
  return isPayloads(payloads) ? { name: name.trim(), payloads, password } : undefined;
}

function isPayloads(value: unknown): value is ExportOptions['payloads'] {
  return payloadChoices.includes(value);
}
