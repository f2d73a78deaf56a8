import { below, type Pointer } from '../begjaering/pointer';
import type { FixProposal } from './fix';

/** A property that is missing gets a value. */
export function insertion(at: Pointer, name: string, value: unknown, preferred = false): FixProposal {
  const operations = [{ kind: 'setProperty', at, name, value } as const];
  const shown = typeof value === 'object' ? '' : JSON.stringify(value);
  return shown === ''
    ? { id: 'insertObject', args: { egenskap: name }, operations, preferred }
    : { id: 'insertValue', args: { egenskap: name, verdi: shown }, operations, preferred };
}

/** A value gives way to another. */
export function replacement(at: Pointer, value: string | number | boolean, preferred = false): FixProposal {
  const operations = [{ kind: 'replace', at, value } as const];
  return { id: 'replaceValue', args: { verdi: String(value) }, operations, preferred };
}

/** A property or an item of a list goes away. */
export function removal(at: Pointer, name: string, preferred = false): FixProposal {
  return { id: 'removeProperty', args: { egenskap: name }, operations: [{ kind: 'remove', at }], preferred };
}

/** Two dates, or any two values, of one object change places. */
export function exchange(
  holder: Pointer,
  [first, second]: readonly [string, string],
  values: readonly [unknown, unknown],
): FixProposal {
  return {
    id: 'exchangeValues',
    args: { foerste: first, andre: second },
    operations: [
      { kind: 'replace', at: below(holder, first), value: values[1] },
      { kind: 'replace', at: below(holder, second), value: values[0] },
    ],
    preferred: true,
  };
}
