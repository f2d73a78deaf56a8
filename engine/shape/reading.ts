import { buildIndex, type BegjaeringIndex, type WrittenNumbers } from '../begjaering/index';
import type { BegjaeringDocument } from '../begjaering/document';
import type { Pointer } from '../begjaering/pointer';
import type { Finding } from '../findings/findings';
import { begjaeringerIn, isBegjaering } from './find-begjaering';
import { repairsOf } from './find-repairs';
import { RepairedValue, type PlaceInFile } from './repair';

/** Where in a file the begjæring is, and what is wrong about that. */
export interface Envelope {
  /** The begjæring; undefined where there is not one that could be checked. */
  readonly value: unknown;
  readonly at: Pointer;
  readonly findings: readonly Finding[];
}

/** A begjæring as it is meant: what stands in it in another shape than the model's is read as if it had the right one. */
export interface Reading {
  readonly index: BegjaeringIndex;
  /** What the schema says of the begjæring as it is meant. */
  readonly ofSchema: readonly Finding[];
  /** What has been read in another way than it is written, at places of the file. */
  readonly findings: readonly Finding[];
  /** @returns a finding of the begjæring at its place in the file; undefined where no pointer leads there */
  readonly inFile: (finding: Finding) => Finding | undefined;
}

/** A name or a shape that is set right may uncover others below it; more rounds than this do not happen. */
const mostRounds = 8;

/** @returns the begjæring of a file, which is the file's value, or stands in something else that has been put around it */
export function envelopeOf(document: BegjaeringDocument): Envelope {
  const { value, whole } = document.parsed;
  const itself: Envelope = { value, at: '', findings: [] };
  if (!whole || isBegjaering(value)) return itself;
  const found = begjaeringerIn(value);
  const [first, second] = found;
  if (!first) return itself;
  const { pointer: at, inText, alone } = first;
  if (second) {
    const args = { antall: found.length };
    return nothing({ code: 'elan/flere-begjaeringer', severity: 'error', at: second.pointer, args });
  }
  if (inText) {
    const args = { egenskap: at === '' ? 'begjæring' : at.slice(1).replaceAll('/', '.') };
    return nothing({ code: 'elan/json-i-tekst', severity: 'error', at, args });
  }
  const args = { sted: at.slice(1).replaceAll('/', '.'), alene: alone ? 'ja' : 'nei' };
  const finding: Finding = { code: 'elan/pakket-inn', severity: 'error', at, onKey: true, args };
  return { value: first.value, at, findings: [finding] };
}

const nothing = (finding: Finding): Envelope => ({ value: undefined, at: finding.at, findings: [finding] });

/**
 * @param schemaFindings says what a schema finds in a value
 * @param repairable whether the schema is the model's, so that what it finds can be read as the model means it
 */
export function readAsMeant(
  document: BegjaeringDocument,
  { value, at }: Envelope,
  version: string,
  schemaFindings: (root: unknown, version: string) => Finding[],
  repairable: boolean,
): Reading {
  const ofSchema = schemaFindings(value, version);
  const asWritten = { ofSchema, findings: [] };
  const isRepairable = repairable && document.parsed.whole && ofSchema.length > 0 && !document.tooDeep;
  const first = isRepairable ? repairsOf(value, ofSchema, version) : [];
  if (first.length === 0 && at === '') return { ...asWritten, index: document.index, inFile: (f) => f };
  const repaired = new RepairedValue(value, at);
  const findings: Finding[] = [];
  let now = ofSchema;
  let repairs = first;
  for (let round = 0; repairs.length > 0 && round < mostRounds; round++) {
    findings.push(...repairs.flatMap(({ finding }) => placed(finding, repaired) ?? []));
    repaired.apply(repairs.map(({ repair }) => repair));
    now = schemaFindings(repaired.value, version);
    repairs = repairsOf(repaired.value, now, version);
  }
  const index = buildIndex(repaired.value, writtenIn(document, repaired));
  return { ofSchema: now, findings, index, inFile: (finding) => placed(finding, repaired) };
}

function placed(finding: Finding, repaired: RepairedValue): Finding | undefined {
  const { at, inText } = repaired.inFile(finding.at);
  if (inText) return undefined;
  const related = finding.related?.map((place) => ({ ...place, at: repaired.inFile(place.at).at }));
  return { ...finding, at, ...(related ? { related } : {}) };
}

/** Numbers as they are written in the file, by their places in the begjæring as it is meant. */
function writtenIn(document: BegjaeringDocument, repaired: RepairedValue): WrittenNumbers {
  return (pointers) => {
    const places = new Map<Pointer, PlaceInFile>([...pointers].map((at) => [at, repaired.inFile(at)]));
    const written = document.index.written([...places.values()].map(({ at }) => at));
    if (!written) return undefined;
    const found = new Map<Pointer, string>();
    for (const [pointer, { at }] of places) {
      const text = written.get(at);
      if (text !== undefined) found.set(pointer, text);
    }
    return found;
  };
}
