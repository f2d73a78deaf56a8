import { textOf } from '../../values/json';
import { countries } from '#generated/iso-codes.mjs';
import type { CodeList } from '../../model/model-types';
import { labelOf } from '../../rules/naming';
import { uuidCandidates } from './attachments';
import type { Candidate, CompletionContext, ValuePlace } from './context';
import { referenceCandidates } from './references';
import { words } from './words';

/** What is already in a file and could stand elsewhere in it, and what a code list has: for simple values. */
export function simpleCandidates(context: CompletionContext, place: ValuePlace): Candidate[] {
  const codeList = context.model.codeLists[place.type];
  if (codeList) return codes(codeList, context);
  switch (place.type) {
    case 'Boolsk':
      return [true, false].map((draft) => ({ label: String(draft), kind: 'value', draft }));
    case 'Dato':
      return dates(context, place);
    case 'InnsendersKravreferanse':
      return referenceCandidates(context, place);
    case 'TaxIdentificationNumber':
      return identifiers(context);
    case 'UUID':
      return uuidCandidates(context, place);
    case 'LandkodeIsoAlfa2':
      return countryCodes(context);
    case 'Valutakode':
      return [{ label: 'NOK', kind: 'value', draft: 'NOK' }];
    case 'PrioritetISak':
      return [priorityCandidate(context)];
    default:
      return [];
  }
}

function codes({ values }: CodeList, { language }: CompletionContext): Candidate[] {
  return Object.entries(values).map(([label, about]) => ({
    label,
    kind: 'code',
    draft: label,
    // A code of several words says itself what it means.
    summary: label.includes(' ') ? undefined : firstSentence(about[language]),
    documentation: about[language],
  }));
}

function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/, 1)[0] ?? text;
}

function dates({ index, today, language }: CompletionContext, { name }: ValuePlace): Candidate[] {
  const begjaeringsdato = name === 'begjaeringsdato' ? undefined : textOf(index.root, 'begjaeringsdato');
  return [
    { label: today, kind: 'value', draft: today, detail: words[language].today },
    ...(begjaeringsdato !== undefined && begjaeringsdato !== today
      ? [
          {
            label: begjaeringsdato,
            kind: 'value',
            draft: begjaeringsdato,
            detail: 'begjaeringsdato',
          } as const,
        ]
      : []),
  ];
}

function identifiers({ index }: CompletionContext): Candidate[] {
  const found = index.parties().flatMap((party): Candidate[] =>
    party.identifier
      ? [
          {
            label: party.identifier.number,
            kind: 'reference',
            draft: party.identifier.number,
            detail: labelOf(party),
          },
        ]
      : [],
  );
  return eachOnce(found);
}

/** Norway first, since nearly all are there. */
function countryCodes({ language }: CompletionContext): Candidate[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return ['NO', ...countries.filter((code) => code !== 'NO')].map((code) => ({
    label: code,
    kind: 'code',
    draft: code,
    detail: names.of(code) ?? '',
    decided: true,
  }));
}

function priorityCandidate({ index, language }: CompletionContext): Candidate {
  const next = nextPriority(index.root);
  return { label: String(next), kind: 'value', draft: next, detail: words[language].nextPriority };
}

/** @returns the place in the order of coverage after all that are taken in a begjæring */
export function nextPriority(root: unknown): number {
  return Math.min(99, Math.max(0, ...prioritiesOf(root)) + 1);
}

/** @returns the places in the order of coverage that are given in a begjæring */
export function prioritiesOf(root: unknown): number[] {
  const found: number[] = [];
  JSON.stringify(root, (name, value: unknown) => {
    if (name.startsWith('prioritetISak')) found.push(Number(value));
    return value;
  });
  return found.filter(Number.isFinite);
}

function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.draft, candidate])).values()];
}
