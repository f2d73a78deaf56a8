import { below, lastOf, parentOf, valueAt, type Pointer } from '../begjaering/pointer';
import type { Finding } from '../findings/findings';
import { modelOf, typeAt } from '../model/model';
import type { Model } from '../model/model-types';
import { nameAt } from '../model/schema-findings';
import { isObject } from '../values/json';
import { valueInText } from './find-begjaering';
import { fits, fitsItem, propertyAt, type PropertyPlace } from './fitting';
import type { Repair } from './repair';
import { meantName } from './spelling';
import { append } from '../values/groups';

/** A repair, and what to say of it; the place is that of the value before it. */
export interface FoundRepair {
  readonly repair: Repair;
  readonly finding: Finding;
}

/** So many mistakes of shape are no slips any more, and setting them right costs time. */
const mostRepairs = 2000;

/**
 * @param root a begjæring
 * @param findings what its schema says of it
 * @returns what is written in another shape than the model's and can be read in one way only, the deeper places first
 */
export function repairsOf(root: unknown, findings: readonly Finding[], version: string): FoundRepair[] {
  const model = modelOf(version);
  const found: FoundRepair[] = [];
  const lacking = lackingNames(findings);
  const taken = new Set<Pointer>();
  for (const finding of findings) {
    if (found.length >= mostRepairs) break;
    const one = oneRepair(finding, root, model, lacking);
    if (!one || isTaken(one.repair, taken)) continue;
    found.push(one);
  }
  return found.toSorted((a, b) => depthOf(b.repair.at) - depthOf(a.repair.at));
}

function oneRepair(
  finding: Finding,
  root: unknown,
  model: Model,
  lacking: ReadonlyMap<Pointer, readonly string[]>,
): FoundRepair | undefined {
  if (finding.code === 'elan/ukjent-egenskap') return misspelt(finding, root, model, lacking);
  return finding.code === 'elan/feil-type' ? misshapen(finding, root, model) : undefined;
}

/** Two names that are both meant for one: the first gets it. */
function isTaken(repair: Repair, taken: Set<Pointer>): boolean {
  if (repair.kind !== 'rename') return false;
  const place = below(parentOf(repair.at), repair.name);
  if (taken.has(place)) return true;
  taken.add(place);
  return false;
}

const depthOf = (pointer: Pointer): number => pointer.split('/').length;

/** The names that each object lacks, by where it stands. */
function lackingNames(findings: readonly Finding[]): Map<Pointer, readonly string[]> {
  const lacking = new Map<Pointer, string[]>();
  for (const { code, at, missing, args } of findings) {
    const members = code === 'elan/valg-mangler' ? args['alternativer'] : missing;
    if (members === undefined) continue;
    for (const name of [members].flat().map(String)) append(lacking, at, name);
  }
  return lacking;
}

const required = { code: 'elan/feilskrevet-egenskap', severity: 'error' } as const;
const optional = { code: 'elan/egenskap-i-annen-skrivemaate', severity: 'warning' } as const;

function misspelt(
  { at }: Finding,
  root: unknown,
  model: Model,
  lacking: ReadonlyMap<Pointer, readonly string[]>,
): FoundRepair | undefined {
  const holderAt = parentOf(at);
  const holder = valueAt(root, holderAt);
  if (!isObject(holder)) return undefined;
  const properties = model.types[typeAt(model, holderAt)]?.properties ?? {};
  const free = Object.keys(properties).filter((name) => !Object.hasOwn(holder, name));
  const missing = lacking.get(holderAt) ?? [];
  const egenskap = lastOf(at);
  const meant = meantName(egenskap, free, missing);
  const property = meant && properties[meant.name];
  if (!property || !(meant.isSpelling || fits(model, property, holder[egenskap]))) return undefined;
  return {
    repair: { kind: 'rename', at, name: meant.name },
    finding: {
      ...(missing.includes(meant.name) ? required : optional),
      at,
      onKey: true,
      args: { egenskap, foretrukket: meant.name },
    },
  };
}

function misshapen({ at }: Finding, root: unknown, model: Model): FoundRepair | undefined {
  const place = propertyAt(model, at);
  const repair = place && repairOfShape(valueAt(root, at), at, model, place);
  if (!repair) return undefined;
  const args = { egenskap: nameAt(at) };
  return { repair, finding: { code: codes[repair.kind], severity: 'error', at, args } };
}

const codes = {
  parse: 'elan/json-i-tekst',
  wrap: 'elan/skal-vaere-liste',
  unwrap: 'elan/skal-ikke-vaere-liste',
};

function repairOfShape(
  value: unknown,
  at: Pointer,
  model: Model,
  { property, isItem }: PropertyPlace,
): Exclude<Repair, { kind: 'rename' }> | undefined {
  const wantsList = property.list === true && !isItem;
  const isRight = (inner: unknown): boolean =>
    wantsList ? Array.isArray(inner) : fitsItem(model, property, inner);
  const inner = typeof value === 'string' ? valueInText(value) : undefined;
  if (inner !== undefined && isRight(inner)) return { kind: 'parse', at, value: inner };
  if (wantsList) return fitsItem(model, property, value) ? { kind: 'wrap', at } : undefined;
  const [only, ...others] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return others.length === 0 && isRight(only) ? { kind: 'unwrap', at } : undefined;
}
