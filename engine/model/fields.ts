import type { BegjaeringIndex } from '../begjaering/index';
import { Way } from '../begjaering/paths';
import { below, segmentsOf, type Pointer } from '../begjaering/pointer';
import { isObject, type JsonObject } from '../values/json';
import { kindOf, type FieldKind } from './field-kinds';
import { modelOf, typeAt, usualSpelling } from './model';
import type { Model, Property } from './model-types';
import { lazy } from '../values/lazy';
import { rememberedByName } from '../values/remembered';

/** The value of a field: what stands in the file, which need not be of the type that the model wants. */
export type FieldValue = string | number | boolean;

/** A simple value where the model has one: what stands in the file, and what the model says of it. */
export class Field extends Way {
  constructor(
    override readonly value: FieldValue,
    holder: Way,
    step: string | number,
    /** The object that has the property; for an item of a list the object that has the list. */
    readonly object: JsonObject,
    private readonly planned: PlannedProperty,
  ) {
    super(value, holder, step);
  }

  /** The property's usual name, also where it is written in another accepted way; a list's for its items. */
  get name(): string {
    return this.planned.name;
  }

  /** The type of the model that has the property. */
  get owner(): string {
    return this.planned.owner;
  }

  /** The scalar or the code list of the model that the value should be of. */
  get scalar(): string {
    return this.planned.property.type;
  }

  get kind(): FieldKind {
    return this.planned.kind;
  }

  /** Whether it is an item of a list of simple values. */
  get inList(): boolean {
    return this.planned.property.list ?? false;
  }

  get required(): boolean {
    return this.planned.property.required ?? false;
  }
}

/** The fields of a begjæring, by what they are for. */
export interface Fields {
  /**
   * Walks along those types of the model that lead to fields of these kinds, once for each choice of kinds.
   * @returns them in the order of the model, each list in the order of the file
   */
  of(...kinds: readonly FieldKind[]): readonly Field[];
}

interface PlannedProperty {
  readonly name: string;
  readonly owner: string;
  readonly property: Property;
  readonly kind: FieldKind;
}

/** What is looked for in an object, each under one way of writing its name. */
export interface TypePlan {
  readonly fields: { readonly written: string; readonly planned: PlannedProperty }[];
  /** Properties that lead on to fields. */
  readonly inner: { readonly written: string; readonly plan: TypePlan }[];
}

const plans = new Map<string, TypePlan>();

/**
 * The simple values of a begjæring. What the model has nothing for is passed over, and so is a value of another shape
 * than the model's.
 * @param version one of the versions of the model
 */
export const fieldsOf = rememberedByName(
  (index: BegjaeringIndex, version): Fields => new FieldsOfRoot(index.root, version),
);

/** @returns what a place in a begjæring is for, a list's for its items; undefined where the model has no field there */
export function kindAt(model: Model, at: Pointer): FieldKind | undefined {
  const segments = segmentsOf(at).filter((segment) => !/^\d+$/.test(segment));
  const owner = typeAt(model, below('', ...segments.slice(0, -1)));
  return kindOf(model, owner, usualSpelling(model, owner, segments.at(-1) ?? ''));
}

/** Of these a begjæring has few: they are read together, since what takes time is to pass by everything else. */
const fewFields: readonly FieldKind[] = [
  'identifier',
  'account',
  'kid',
  'email',
  'telephone',
  'postcode',
  'foreignPostcode',
  'municipality',
  'country',
];

class FieldsOfRoot implements Fields {
  private readonly found = new Map<string, readonly Field[]>();
  private readonly few = lazy(() => this.read(fewFields));

  constructor(
    private readonly root: unknown,
    private readonly version: string,
  ) {}

  of(...kinds: readonly FieldKind[]): readonly Field[] {
    const key = kinds.join(' ');
    const fields = this.found.get(key) ?? this.find(kinds);
    this.found.set(key, fields);
    return fields;
  }

  private find(kinds: readonly FieldKind[]): readonly Field[] {
    if (kinds.every((kind) => fewFields.includes(kind)))
      return this.few().filter(({ kind }) => kinds.includes(kind));
    return this.read(kinds);
  }

  private read(kinds: readonly FieldKind[]): Field[] {
    const fields: Field[] = [];
    readObject(this.root, new Way(this.root), planOf(this.version, kinds), fields);
    return fields;
  }
}

function readObject(object: unknown, at: Way, plan: TypePlan, into: Field[]): void {
  if (!isObject(object)) return;
  for (const { written, planned } of plan.fields) {
    const value = object[written];
    if (value === undefined) continue;
    if (!Array.isArray(value)) readValue(object, value, at, written, planned, into);
    else readList(object, value, new Way(value, at, written), planned, into);
  }
  for (const { written, plan: inner } of plan.inner) {
    const value = object[written];
    if (value === undefined) continue;
    const place = new Way(value, at, written);
    if (!Array.isArray(value)) readObject(value, place, inner, into);
    // No list of the model holds lists, so that one level of them is all that is followed.
    else
      for (let i = 0; i < value.length; i++) readObject(value[i], new Way(value[i], place, i), inner, into);
  }
}

function readList(
  object: JsonObject,
  list: readonly unknown[],
  at: Way,
  planned: PlannedProperty,
  into: Field[],
): void {
  for (let i = 0; i < list.length; i++) readValue(object, list[i], at, i, planned, into);
}

function readValue(
  object: JsonObject,
  value: unknown,
  at: Way,
  step: string | number,
  planned: PlannedProperty,
  into: Field[],
): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
  into.push(new Field(value, at, step, object, planned));
}

/** @returns where the model has fields of these kinds, from the root on */
export function planOf(version: string, kinds: readonly FieldKind[]): TypePlan {
  const key = [version, ...kinds].join(' ');
  const plan = plans.get(key) ?? planType(version, modelOf(version).root, kinds, new Map());
  plans.set(key, plan);
  return plan;
}

function planType(
  version: string,
  owner: string,
  kinds: readonly FieldKind[],
  done: Map<string, TypePlan>,
): TypePlan {
  const earlier = done.get(owner);
  if (earlier) return earlier;
  const plan: TypePlan = { inner: [], fields: [] };
  done.set(owner, plan);
  for (const { written, type, planned } of propertiesOf(version, owner)) {
    if (planned) {
      if (!kinds.includes(planned.kind)) continue;
      for (const name of written) plan.fields.push({ written: name, planned });
      continue;
    }
    const inner = planType(version, type, kinds, done);
    if (inner.fields.length + inner.inner.length === 0) continue;
    for (const name of written) plan.inner.push({ written: name, plan: inner });
  }
  return plan;
}

/** A property of a type: a field, or what leads on to another type. */
interface KnownProperty {
  /** Its usual name and the other accepted ways of writing it. */
  readonly written: readonly string[];
  readonly type: string;
  /** Only where it is a field. */
  readonly planned?: PlannedProperty;
}

const properties = new Map<string, readonly KnownProperty[]>();

/** Asked for anew with each choice of kinds, and the same for all of them. */
function propertiesOf(version: string, owner: string): readonly KnownProperty[] {
  const key = `${version} ${owner}`;
  const known = properties.get(key) ?? readProperties(modelOf(version), owner);
  properties.set(key, known);
  return known;
}

const readProperties = (model: Model, owner: string): KnownProperty[] =>
  Object.entries(model.types[owner]?.properties ?? {}).map(([name, property]) => {
    const kind = kindOf(model, owner, name);
    const written = [name, ...(property.spellings ?? [])];
    return { written, type: property.type, ...(kind ? { planned: { name, owner, property, kind } } : {}) };
  });
