import { differences as generatedDifferences } from '#generated/differences.mjs';
import { below, lastOf, parentOf, valueAt, type Pointer } from '../begjaering/pointer';
import { isObject } from '../values/json';
import { lazy } from '../values/lazy';
import type { Arguments, Finding, Severity, Term } from '../findings/findings';
import { modelOf, typeAt, usualSpelling, versions } from './model';
import type { Choice, Model } from './model-types';
import { nearest } from './nearest';

/** The part of ajv's error object that is read here. */
interface SchemaError {
  readonly instancePath: Pointer;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Validator = ((value: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

/** One error together with what it is about. */
export interface Context {
  readonly error: SchemaError;
  readonly at: Pointer;
  /** The type, code list or scalar that the value at `at` should be of. */
  readonly owner: string;
  readonly model: Model;
  readonly version: string;
  readonly value: unknown;
}

/** What all validators do besides: they look at each value of whose field somebody has said what it means. */
interface Looking {
  look: Look;
  /** All flags together since it was last set to none. */
  seen: number;
}

/** Each validator is loaded when it is first asked for. */
const validators = lazy(
  () =>
    require('#generated/validators/index.cjs') as Readonly<Record<string, Validator>> & {
      readonly shared: { readonly looking: Looking };
    },
);
const differences = generatedDifferences as Readonly<Record<string, { versions: string[] } | undefined>>;

const handlers: Readonly<Record<string, (context: Context) => Finding | undefined>> = {
  required: missingProperty,
  additionalProperties: unknownProperty,
  type: wrongType,
  enum: valueOutsideList,
  knownValues: unknownValue,
  format: wrongFormat,
  pattern: wrongFormat,
  maxLength: tooLong,
  minItems: emptyList,
  minimum: outsideLimits,
  maximum: outsideLimits,
  oneOf: wrongChoice,
  deprecated: deprecatedProperty,
  spellingOf: otherSpelling,
  preferredType: otherType,
};

/** Looks at a value, and is told what its field means to it; gives flags. */
export type Look = (value: unknown, meaning: number) => number;

/** Where values are looked at while they are validated. */
export interface Glance {
  readonly look: Look;
  /** All flags together; undefined where something could not be looked at, since it is not of the shape of the model. */
  seen: number | undefined;
}

const lookAtNothing: Look = () => 0;

/**
 * Checks a value against the JSON Schema of a model version.
 * @param root any JSON value
 * @param version one of the versions of the model
 * @param glance looks at all values on the way, and is told what has been seen
 * @returns what is wrong, one finding for one mistake; their codes begin with `elan/`
 */
export function schemaFindings(root: unknown, version: string, glance?: Glance): Finding[] {
  const validate = validators()[version];
  if (typeof validate !== 'function') throw new RangeError(`no schema of model version ${version}`);
  const { looking } = validators().shared;
  looking.look = glance?.look ?? lookAtNothing;
  looking.seen = 0;
  const isValid = validate(root);
  if (glance && (isValid || validate.errors?.every(isOnlyAdvice))) glance.seen = looking.seen;
  if (isValid) return [];
  const errors = (validate.errors ?? []).filter(isOfItsOwn);
  const mistyped = new Set(errors.filter((e) => e.keyword === 'type').map((e) => e.instancePath));
  const misshapen = new Set(errors.filter((e) => e.keyword === 'pattern').map((e) => e.instancePath));
  const findings: Finding[] = [];
  for (const error of errors) {
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) continue;
    if (error.keyword === 'preferredType' && misshapen.has(error.instancePath)) continue;
    const finding = handlers[error.keyword]?.(contextOf(error, root, version));
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What is said of a value that the model has and that is of the right type: it has been looked at all the same. */
const advice = ['deprecated', 'spellingOf', 'preferredType', 'knownValues'];
const isOnlyAdvice = ({ keyword }: SchemaError): boolean => advice.includes(keyword);

/** ajv reports the branches of a choice as well as the choice: only the choice is a mistake. */
function isOfItsOwn(error: SchemaError): boolean {
  return !/\/(?:oneOf|anyOf|not)\//.test(error.schemaPath);
}

function contextOf(error: SchemaError, root: unknown, version: string): Context {
  const at = error.instancePath;
  const model = modelOf(version);
  return { error, at, owner: typeAt(model, at), version, model, value: valueAt(root, at) };
}

/** @returns a finding, from its parts */
export function found(
  code: string,
  severity: Severity,
  at: Pointer,
  args: Arguments,
  more?: Partial<Finding>,
): Finding {
  return { code, severity, at, args, ...more };
}

function missingProperty({ error, at, owner, model, value }: Context): Finding | undefined {
  const missing = String(error.params['missingProperty']);
  const spellings = model.types[owner]?.properties[missing]?.spellings ?? [];
  if (isObject(value) && spellings.some((name) => Object.hasOwn(value, name))) return undefined;
  return found('elan/mangler-egenskap', 'error', at, { egenskap: missing, type: owner }, { missing });
}

function unknownProperty({ error, at, owner, model, version, value }: Context): Finding | undefined {
  const egenskap = String(error.params['additionalProperty']);
  if (at === '' && egenskap === '$schema') return undefined;
  const place = below(at, egenskap);
  const others = differences[`${owner}.${egenskap}`]?.versions;
  if (others) {
    const args = { egenskap, modell: version, andre: others };
    return found('elan/egenskap-i-annen-versjon', 'warning', place, args, { onKey: true });
  }
  const known = Object.keys(model.types[owner]?.properties ?? {});
  const free = known.filter((name) => !isObject(value) || !Object.hasOwn(value, name));
  const naermeste = nearest(egenskap, free);
  return withNearest('elan/ukjent-egenskap', place, { egenskap }, naermeste, { onKey: true });
}

/** @returns a warning about a word that is not known, with the words that may be meant, where there are any */
export function withNearest(
  code: string,
  at: Pointer,
  args: Arguments,
  naermeste: string[],
  more?: Partial<Finding>,
): Finding {
  if (naermeste.length === 0) {
    return found(code, 'warning', at, args, { ...more, variant: 'messageWithoutNearest' });
  }
  return found(code, 'warning', at, { ...args, naermeste }, more);
}

/** @returns what to say of a value of another JSON type than the schema wants */
export function wrongType({ error, at, value }: Context): Finding {
  const names = [error.params['type']].flat().map(String);
  // Beyond what a number holds, JSON.parse gives infinity, which ajv takes for no number at all.
  if (value === Infinity || value === -Infinity) return found('elan/tall-for-stort', 'error', at, {});
  const forventet: Term = { term: 'jsonType', names };
  const faktisk: Term = { term: 'jsonType', names: [typeName(value)] };
  return found('elan/feil-type', 'error', at, { forventet, faktisk });
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueOutsideList({ at, owner, model, version, value }: Context): Finding {
  const written = shown(value);
  const others = typeof value === 'string' ? differences[`${owner}.${value}`]?.versions : undefined;
  const verdier = Object.keys(model.codeLists[owner]?.values ?? {});
  const naermeste = nearest(written, verdier);
  if (others) {
    const args = { verdi: written, modell: version, andre: others, verdier, naermeste };
    return found('elan/kodeverdi-i-annen-versjon', 'error', at, args);
  }
  return found('elan/ugyldig-kodeverdi', 'error', at, {
    verdi: written,
    egenskap: nameAt(at),
    verdier,
    naermeste,
  });
}

/** A short list is named where nothing in it looks like the value. */
function unknownValue({ at, owner, model, value }: Context): Finding {
  const verdi = shown(value);
  const verdier = Object.keys(model.codeLists[owner]?.values ?? {});
  const naermeste = nearest(verdi, verdier);
  if (naermeste.length > 0 || verdier.length > longestNamedList) {
    return withNearest('elan/ukjent-kodeverdi', at, { verdi }, naermeste);
  }
  return found('elan/ukjent-kodeverdi', 'warning', at, { verdi, verdier }, { variant: 'messageWithKnown' });
}

const longestNamedList = 8;

function wrongFormat({ at, owner, value }: Context): Finding {
  return found('elan/ugyldig-format', 'error', at, {
    verdi: shown(value),
    format: { term: 'format', names: [owner] },
  });
}

/** @returns what to say of a text that is too long */
export function tooLong({ error, at, value }: Context): Finding {
  const lengde = typeof value === 'string' ? Array.from(value).length : 0;
  return found('elan/for-lang-tekst', 'error', at, { grense: Number(error.params['limit']), lengde });
}

/** @returns what to say of a list that has to have something in it */
export function emptyList({ at }: Context): Finding {
  return found('elan/tom-liste', 'error', at, { egenskap: lastOf(at) });
}

function outsideLimits({ at, owner, model, value }: Context): Finding {
  const { minimum, maximum } = model.scalars[owner]?.schema ?? {};
  const args = { verdi: shown(value), minste: String(minimum), stoerste: String(maximum) };
  return found('elan/utenfor-grenser', 'error', at, args);
}

function wrongChoice(context: Context): Finding | undefined {
  const choice = choiceOf(context);
  if (!choice || !isObject(context.value)) return undefined;
  const value = context.value;
  const spellings = (member: string) => [
    member,
    ...(context.model.types[context.owner]?.properties[member]?.spellings ?? []),
  ];
  const funnet = choice.members.flatMap(spellings).filter((name) => Object.hasOwn(value, name));
  const alternativer = choice.members;
  const last = funnet.at(-1);
  if (last === undefined) return found('elan/valg-mangler', 'error', context.at, { alternativer });
  const at = below(context.at, last);
  return found('elan/flere-valg', 'warning', at, { alternativer, funnet }, { onKey: true });
}

function choiceOf({ error, owner, model }: Context): Choice | undefined {
  const position = Number(/allOf\/(\d+)\/oneOf$/.exec(error.schemaPath)?.[1]);
  return Object.values(model.types[owner]?.choices ?? {})[position];
}

function deprecatedProperty({ at, model, version }: Context): Finding {
  const egenskap = lastOf(at);
  const owner = typeAt(model, parentOf(at));
  const grunn: Term = { term: 'deprecation', names: [owner, egenskap] };
  const args = { egenskap, siden: deprecatedSince(owner, egenskap, version), grunn };
  return found('elan/foreldet-egenskap', 'hint', at, args, { onKey: true, deprecated: true });
}

/** The first of the versions that mark the property as deprecated. */
function deprecatedSince(owner: string, egenskap: string, version: string): string {
  return versions.find((v) => modelOf(v).types[owner]?.properties[egenskap]?.deprecated) ?? version;
}

function otherSpelling({ at, model }: Context): Finding {
  const egenskap = lastOf(at);
  const foretrukket = usualSpelling(model, typeAt(model, parentOf(at)), egenskap);
  return found('elan/skrivemaate', 'hint', at, { egenskap, foretrukket }, { onKey: true });
}

function otherType({ at, value }: Context): Finding {
  return found('elan/foretrukket-type', 'hint', at, { egenskap: lastOf(at), verdi: shown(value) });
}

/** @returns the property that a value belongs to, for a list item the list's */
export function nameAt(at: Pointer): string {
  const last = lastOf(at);
  return /^\d+$/.test(last) ? lastOf(parentOf(at)) : last;
}

const longestShown = 60;

/** @returns a value as a message shows it: not longer than a line */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
