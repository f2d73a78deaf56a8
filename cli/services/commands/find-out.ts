import type { LedgerEntry } from '../../../services/ledger/records';
import type { FoundOut } from '../../../services/workflow/find-out';
import type { Workflow } from '../../../services/workflow/workflow';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { printable } from '../report-text';
import type { WordName, Words } from '../words/words';

/** What was found out of one submission. */
export interface FoundOutEntry {
  readonly id: string;
  readonly found: FoundOut;
}

/**
 * Finds out what became of submissions whose answers were lost.
 * @param payload of the file that they may have been made of, where the ledger has not kept it
 */
export async function findOutAll(
  entries: readonly LedgerEntry[],
  workflow: Workflow,
  { signal, say, tell, settings: { patience } }: Context,
  payload?: string,
): Promise<FoundOutEntry[]> {
  const found: FoundOutEntry[] = [];
  for (const { id, outcome } of entries) {
    if (outcome !== 'unknown') continue;
    const one = { id, found: await workflow.findOut(id, { signal, payload, patience }) };
    tell(foundOutText(one, say));
    found.push(one);
  }
  return found;
}

/** What is said where it cannot be found out at once: that depends on what is to be done then. */
export interface FoundOutWords {
  readonly candidates: WordName;
  readonly withoutReference: WordName;
  readonly undecided: (found: Extract<FoundOut, { kind: 'undecided' }>) => WordName;
}

const ofLostAnswer: FoundOutWords = {
  candidates: 'foundCandidates',
  withoutReference: 'foundWithoutReference',
  undecided: ({ because }) => `undecided_${because}`,
};

/** @returns what was found out, for a person */
export function foundOutText({ id: given, found }: FoundOutEntry, say: Words, words = ofLostAnswer): string {
  // It may come from another log, and references from the service.
  const id = printable(given);
  switch (found.kind) {
    case 'received':
      return say('foundReceived', { id, reference: printable(found.eksternSaksreferanse) });
    case 'notReceived':
      return say('foundNotReceived', { id });
    case 'candidates': {
      const references = found.cases
        .map(({ eksternSaksreferanse }) => printable(eksternSaksreferanse))
        .join(', ');
      return say(words.candidates, { id, references });
    }
    case 'receivedWithoutReference':
      return say(words.withoutReference, { id, correlationId: found.correlationId });
    case 'tooSoon':
      return say('foundTooSoon', { id, at: new Date(found.askAgainAt).toISOString() });
    case 'undecided':
      return say(words.undecided(found), { id });
  }
}

/** @returns whether it is known now what became of it */
export function isSettled({ found }: FoundOutEntry): boolean {
  return found.kind === 'received' || found.kind === 'notReceived';
}

/** @returns the result of a command that sends nothing, since it is not known what an earlier attempt came to */
export function unclearResult(
  file: string,
  entries: readonly LedgerEntry[],
  { say }: Context,
): CommandResult {
  const lines = entries.map(({ id, at, outcome, correlationId }) =>
    printable(
      say(outcome === 'underway' ? 'attemptUnderway' : 'attemptUnclear', { file, id, at, correlationId }),
    ),
  );
  const [first] = entries.filter(({ outcome }) => outcome === 'unknown');
  const ways = first ? [say('waysToFindOut', { id: printable(first.id) })] : [];
  return {
    code: exitCodes.unknown,
    result: {
      file,
      sent: false,
      unclear: entries.map(({ id, at, operation, outcome, correlationId }) => ({
        ...{ id, at, operation, outcome, correlationId },
      })),
    },
    text: `${[...lines, say('notSent'), ...ways].join('\n')}\n`,
  };
}
