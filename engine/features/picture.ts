import type { Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../begjaering/index';
import { partyNamings } from '../begjaering/occurrences';
import type { Party } from '../begjaering/parties';
import { placesIn } from '../begjaering/places';
import { parentOf, type Pointer } from '../begjaering/pointer';
import { sumsOf } from '../begjaering/summary';
import { textOf } from '../values/json';
import type { Diagnostic } from '../check/diagnostic';
import { compareSeverities, type Language, type Severity } from '../findings/findings';
import { groundsOf } from '../rules/references/relation';
import { groundTotals, remainingText, totalText } from './amount-words';
import { rangeOf } from './locations';
import { outlineWords, type OutlineWords } from './outline-words';

/** The parts of a begjæring and how they hang together, for a client to draw. */
export interface Picture {
  /** The version of the document that this is true of. */
  readonly version: number;
  /** The begjæring itself first, then parties, grounds and claims in the order of the file. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export type PictureNodeKind = 'case' | 'party' | 'ground' | 'claim';

export interface PictureNode {
  /** Where it stands; no two nodes have the same. */
  readonly pointer: string;
  readonly kind: PictureNodeKind;
  readonly title: string;
  /** What is told of it below the title; never an identifier of a person. */
  readonly lines: readonly string[];
  readonly range: Range;
  /** Of the worst that is wrong within it; left out where nothing is. */
  readonly severity?: Severity;
  /** What is wrong within it, the worst first. */
  readonly problems: readonly string[];
}

export type PictureEdgeKind =
  /** From a party to the begjæring. */
  | 'party'
  /** From a representative to the party that it represents. */
  | 'represents'
  /** From a ground to a party that it names. */
  | 'names'
  /** From the begjæring to a ground. */
  | 'ground'
  /** From a ground to a claim that rests on it. */
  | 'claim'
  /** From a claim to the one that it relates to. */
  | 'related';

/** Both ends are pointers of nodes. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: PictureEdgeKind;
}

type Part = Pick<PictureNode, 'pointer' | 'kind' | 'title' | 'lines'>;

const inNoGround: Readonly<Record<Language, string>> = {
  nb: 'ikke i noe tvangsgrunnlag',
  en: 'in no ground',
};

/**
 * Tells what to draw of a begjæring: the parts that a person thinks of, how they hang together, and what is wrong in each.
 * @param diagnostics of this version of the document
 * @returns as much as can be read; of a text that is no begjæring the root only
 */
export function picture(
  document: BegjaeringDocument,
  diagnostics: readonly Diagnostic[],
  language: Language,
): Picture {
  const { index } = document;
  const parts = partsOf(index, language);
  const places = placesIn(
    document,
    parts.map(({ pointer }) => pointer),
  );
  const problems = problemsOf(parts, diagnostics);
  const nodes = parts.map(({ pointer, kind, title, lines }): PictureNode => {
    const found = problems.get(pointer) ?? [];
    const range = rangeOf(document, places.get(pointer)?.value ?? { offset: 0, end: 0 });
    const messages = found.map(({ message }) => message);
    const node = { pointer, kind, title, lines, range, problems: messages };
    return found[0] ? { ...node, severity: found[0].severity } : node;
  });
  return { version: document.source.version, nodes, edges: edgesOf(document) };
}

function partsOf(index: BegjaeringIndex, language: Language): Part[] {
  const words = outlineWords[language];
  const totalOf = groundTotals(index);
  return [
    {
      pointer: '',
      kind: 'case',
      title: `${words.begjaering} ${textOf(index.root, 'innsenderReferanse') ?? ''}`.trim(),
      lines: told(words.count(index.krav.length), totalText(sumsOf(index.krav))),
    },
    ...index.parties().map((party) => partyPart(party, words)),
    ...index.tvangsgrunnlag.map((ground): Part => {
      const { claims, total } = totalOf(ground);
      const lines = told(words.count(claims), total);
      return { pointer: ground.pointer, kind: 'ground', title: ground.title, lines };
    }),
    ...index.krav.map((krav) => claimPart(krav, index, language)),
  ];
}

/** Identifiers are for nobody who looks over a shoulder, or at a picture that is passed on. */
function partyPart({ role, name, holder }: Party, words: OutlineWords): Part {
  return { pointer: holder.pointer, kind: 'party', title: words.roles[role], lines: told(name.whole) };
}

function claimPart(krav: Krav, index: BegjaeringIndex, language: Language): Part {
  const { kind, reference, position, pointer, value } = krav;
  const rests = groundsOf(index, reference).length > 0;
  return {
    pointer,
    kind: 'claim',
    title: `${kind || outlineWords[language].claim} ${reference || `#${position + 1}`}`,
    lines: told(
      remainingText(krav),
      rests ? '' : inNoGround[language],
      textOf(value, 'kravbeskrivelse')?.trim() ?? '',
    ),
  };
}

function told(...lines: readonly string[]): string[] {
  return lines.filter(Boolean);
}

/** A problem belongs to the innermost part around it. */
function problemsOf(
  parts: readonly Part[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<Pointer, readonly Diagnostic[]> {
  const problems = new Map<Pointer, Diagnostic[]>(parts.map(({ pointer }) => [pointer, []]));
  for (const diagnostic of diagnostics) {
    let holder = diagnostic.pointer;
    while (holder !== '' && !problems.has(holder)) holder = parentOf(holder);
    problems.get(holder)?.push(diagnostic);
  }
  for (const list of problems.values()) list.sort((a, b) => compareSeverities(a.severity, b.severity));
  return problems;
}

function edgesOf(document: BegjaeringDocument): PictureEdge[] {
  const { index } = document;
  return [
    ...partyEdges(index.parties()),
    ...namedParties(index),
    ...index.tvangsgrunnlag.flatMap((ground) => groundEdges(ground, index)),
    ...index.krav.flatMap((krav) => relationEdges(krav, index)),
  ];
}

function partyEdges(parties: readonly Party[]): PictureEdge[] {
  const holders = new Set(parties.map(({ holder }) => holder.pointer));
  return parties.map(({ holder: { pointer } }) => {
    const represented = parentOf(pointer);
    return holders.has(represented)
      ? { from: pointer, to: represented, kind: 'represents' }
      : { from: pointer, to: '', kind: 'party' };
  });
}

/** The debtors, creditors and obliged that grounds name by their identifiers. */
function namedParties(index: BegjaeringIndex): PictureEdge[] {
  const namings = partyNamings(index);
  const holders = new Map(index.parties().map(({ pointer, holder }) => [pointer, holder.pointer]));
  const named = new Map<string, Pointer>();
  for (const { key, pointer, defines } of namings) {
    const holder = defines ? holderOf(pointer, holders) : undefined;
    if (holder !== undefined && !named.has(key)) named.set(key, holder);
  }
  const grounds = new Map(index.tvangsgrunnlag.map(({ pointer }) => [pointer, pointer]));
  return once(
    namings.flatMap(({ key, pointer }) => {
      const [from, to] = [holderOf(pointer, grounds), named.get(key)];
      return from === undefined || to === undefined ? [] : [{ from, to, kind: 'names' }];
    }),
  );
}

function holderOf(pointer: Pointer, holders: ReadonlyMap<Pointer, Pointer>): Pointer | undefined {
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    const holder = holders.get(at);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

function groundEdges({ pointer, entries }: Tvangsgrunnlag, index: BegjaeringIndex): PictureEdge[] {
  const claims = toClaims(pointer, entries, 'claim', index);
  return [{ from: '', to: pointer, kind: 'ground' }, ...claims];
}

function relationEdges({ pointer, relations }: Krav, index: BegjaeringIndex): PictureEdge[] {
  if (relations.length === 0) return [];
  return toClaims(pointer, relations, 'related', index).filter(({ to }) => to !== pointer);
}

/** Of claims that share a reference, the first is meant: which one really is, nobody can know. */
function toClaims(
  from: Pointer,
  entries: readonly { readonly reference: string }[],
  kind: PictureEdgeKind,
  { kravByReference }: BegjaeringIndex,
): PictureEdge[] {
  return once(
    entries.flatMap(({ reference }) => {
      const to = kravByReference.get(reference)?.[0]?.pointer;
      return to === undefined ? [] : [{ from, to, kind }];
    }),
  );
}

function once(edges: PictureEdge[]): PictureEdge[] {
  // as of nearly every claim
  if (edges.length < 2) return edges;
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
}
