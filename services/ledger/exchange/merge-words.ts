import { outcomeInWords } from '../call-words';
import type { LedgerEntry } from '../records';
import type { Conflict, MergePlan } from './merge';

type Language = 'nb' | 'en';

/**
 * @returns in lines what taking over an exported ledger does: what is new, what stays unclear, and what two ledgers tell
 *   differently
 */
export function mergeInWords(plan: MergePlan, language: Language): string[] {
  const { newCalls, knownCalls, payloads, unclear, conflicts } = plan;
  const say = texts[language];
  return [
    say.calls(newCalls, knownCalls),
    ...(payloads.size > 0 ? [say.payloads(payloads.size)] : []),
    ...unclear.map((entry) => say.unclear(nameOf(entry))),
    ...conflicts.map((conflict) => conflictInWords(conflict, language)),
  ];
}

function conflictInWords(conflict: Conflict, language: Language): string {
  const say = texts[language];
  const word = (outcome: LedgerEntry['outcome']): string => outcomeInWords(outcome, language);
  switch (conflict.kind) {
    case 'outcome': {
      const { call, here, there, becomes } = conflict;
      return say.outcome(nameOf(call), word(here), word(there), word(becomes));
    }
    case 'sameCase':
      return say.sameCase(conflict.eksternSaksreferanse, conflict.calls.length);
    case 'submittedTwice':
      return say.twice(
        nameOf(conflict.here),
        conflict.here.result?.eksternSaksreferanse ?? '–',
        conflict.there.result?.eksternSaksreferanse ?? '–',
      );
  }
}

function nameOf({ innsenderReferanse, file, id }: LedgerEntry): string {
  return innsenderReferanse ?? file ?? id;
}

interface Texts {
  calls(added: number, known: number): string;
  payloads(count: number): string;
  unclear(name: string): string;
  outcome(name: string, here: string, there: string, becomes: string): string;
  sameCase(reference: string, calls: number): string;
  twice(name: string, here: string, there: string): string;
}

const texts: Readonly<Record<Language, Texts>> = {
  nb: {
    calls: (added, known) =>
      `Nye kall: ${added}. Kall som er kjent her, og som det fortelles mer om: ${known}.`,
    payloads: (count) => `Innhold som følger med: ${count}.`,
    unclear: (name) => `${name}: Ingen vet hva som ble av den. Finn det ut før den sendes igjen.`,
    outcome: (name, here, there, becomes) =>
      `${name}: her «${here}», i den andre loggen «${there}». Det blir «${becomes}».`,
    sameCase: (reference, calls) =>
      `Saken ${reference} er endret begge steder (${calls} innsendinger). Se etter at den siste er den som skal gjelde.`,
    twice: (name, here, there) =>
      `${name} er sendt inn begge steder: som ${here} her og som ${there} der. Spør Skatteetaten hvilken som skal bli stående.`,
  },
  en: {
    calls: (added, known) =>
      `New calls: ${added}. Calls that are known here and of which more is told: ${known}.`,
    payloads: (count) => `Payloads that come along: ${count}.`,
    unclear: (name) => `${name}: Nobody knows what became of it. Find out before it is sent again.`,
    outcome: (name, here, there, becomes) =>
      `${name}: “${here}” here, “${there}” in the other log. It becomes “${becomes}”.`,
    sameCase: (reference, calls) =>
      `The case ${reference} was changed in both places (${calls} submissions). See to it that the last is the one that is to hold.`,
    twice: (name, here, there) =>
      `${name} was submitted in both places: as ${here} here and as ${there} there. Ask Skatteetaten which one is to stay.`,
  },
};
