import { attemptsOf, caseOf } from '../attempts';
import type { CallFacts, LedgerEntry } from '../records';

/**
 * @returns {@link attemptsOf} for many calls: only entries that have something in common with one are looked at
 * @param entries of which the attempts are
 */
export function attemptsIn(entries: readonly LedgerEntry[]): (facts: CallFacts) => LedgerEntry[] {
  const places = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    for (const key of identitiesOf(entry, caseOf(entry))) {
      const found = places.get(key);
      if (found) found.push(place);
      else places.set(key, [place]);
    }
  }
  return (facts) => {
    const keys = identitiesOf(facts, facts.eksternSaksreferanse);
    const found = new Set(keys.flatMap((key) => places.get(key) ?? []));
    const inOrder = [...found].toSorted((a, b) => a - b);
    return attemptsOf(
      facts,
      inOrder.flatMap((place) => entries[place] ?? []),
    );
  };
}

/** @returns whatever calls that are about the same begjæring have at least one of in common */
function identitiesOf(
  { file, payload, innsenderReferanse }: CallFacts,
  ofCase: string | undefined,
): string[] {
  const named = { file, ofCase, payload: payload?.sha256, innsenderReferanse };
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`));
}
