import { BegjaeringDocument } from '../../engine/begjaering/document';
import { check, type CheckOptions, type CheckResult } from '../../engine/check/check';
import { newestVersion } from '../../engine/model/model';

/** A check as most tests want it. */
export const usualOptions: CheckOptions = {
  model: newestVersion,
  target: 'test',
  today: '2026-06-15',
  language: 'nb',
  syntax: true,
};

/**
 * @param text a JSON text, or a value that is written as one
 */
export function checked(text: unknown, options: Partial<CheckOptions> = {}): CheckResult {
  const written = typeof text === 'string' ? text : JSON.stringify(text, null, 2);
  return check(BegjaeringDocument.of(written), { ...usualOptions, ...options });
}

/** @returns the codes of what is found, in the order of the file */
export function codesIn(text: unknown, options: Partial<CheckOptions> = {}): string[] {
  return checked(text, options).diagnostics.map(({ code }) => code);
}

/** @returns the code and the pointer of everything that is found, in the order of the file */
export function placesIn(text: unknown, options: Partial<CheckOptions> = {}): string[] {
  return checked(text, options).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}
