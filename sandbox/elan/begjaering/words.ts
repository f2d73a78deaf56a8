import { officialRule } from '../../../engine/check/catalogue';
import type { Arguments } from '../../../engine/findings/findings';
import { messageOf } from '../../../engine/check/messages';
import { newestVersion } from '../../../engine/model/model';
import type { Violation } from '../../refusal';

/** @returns a violation with the authority's own text */
export function violation(kode: string, melding: string, sti: string): Violation {
  return { kode, melding, beskrivelse: officialRule(kode)?.nb.description ?? '', sti };
}

/** @returns a violation of a rule that only the service decides, with its text filled in */
export function decidedHere(code: string, at: string, args: Arguments = {}): Violation {
  return violation(code, messageOf({ code, at, severity: 'error', args }, 'nb', newestVersion), at);
}

/**
 * @param line which of the texts applies, of a rule that has several
 * @param words what its placeholders are filled in with, in their order
 */
export function oneOfSeveral(code: string, at: string, line: number, words: readonly string[]): Violation {
  const [, ...lines] = (officialRule(code)?.nb.deviation ?? '').split('\n- ');
  const left = [...words];
  return violation(
    code,
    (lines[line] ?? '').replaceAll('%s', () => left.shift() ?? ''),
    at,
  );
}
