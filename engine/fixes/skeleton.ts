import { noUuid } from '../begjaering/attachments';
import type { BegjaeringIndex } from '../begjaering/index';
import { isObject } from '../values/json';
import { modelOf } from '../model/model';
import type { Model, Property } from '../model/model-types';
import { attachmentTypeAt } from '../rules/attachments/attachments';
import { referencesOfNoClaim, unnamedClaims } from './references/lookup';

/** What a skeleton depends on besides the type. */
export interface SkeletonContext {
  readonly version: string;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The begjæring that it is for. */
  readonly index: BegjaeringIndex;
}

/** What rules ask for besides what the model requires. */
const askedByRules: Readonly<Record<string, readonly string[]>> = {
  AdresseFrittFormatInnland: ['adressetekst'],
  AdresseFrittFormatUtland: ['poststedUtland', 'landkode'],
  Kontoinformasjon: ['kontonummer'],
  Krav: ['kravforfall'],
  SkriftligMeddelelse: ['paastand', 'kanBehandlesIForliksraadet'],
};

/**
 * A value that is right by the schema, for a person to fill in: only what the model or a rule requires, of a choice
 * its first member, and examples for the simple values.
 * @param typeName a type, code list or scalar of the version's model
 */
export function skeletonOf(context: SkeletonContext, typeName: string): unknown {
  return valueOf(modelOf(context.version), typeName, context);
}

/**
 * What a property may be set to, for a person to fill in; undefined for one that the type does not have.
 * @param owner the type that has the property
 */
export function skeletonOfProperty(context: SkeletonContext, owner: string, name: string): unknown {
  const model = modelOf(context.version);
  const property = model.types[owner]?.properties[name];
  return property && propertyValue(model, owner, name, property, context);
}

function valueOf(model: Model, typeName: string, context: SkeletonContext): unknown {
  if (model.types[typeName]) return objectOf(model, typeName, context);
  const codeList = model.codeLists[typeName];
  if (codeList) return Object.keys(codeList.values)[0];
  const scalar = model.scalars[typeName];
  switch (scalar?.schema['format']) {
    case 'dato':
      return context.today;
    case 'uuid':
      return noUuid;
    case 'beloep':
    case 'prosent':
      return 0;
    default:
      return scalar?.schema['type'] === 'boolean' ? false : (scalar?.example ?? '');
  }
}

function objectOf(model: Model, typeName: string, context: SkeletonContext): Record<string, unknown> {
  const { properties = {}, choices = {} } = model.types[typeName] ?? {};
  const chosen = new Set([
    ...(askedByRules[typeName] ?? []),
    ...Object.values(choices).flatMap(({ members, optional }) => (optional ? [] : (members[0] ?? []))),
  ]);
  const entries = Object.entries(properties)
    .filter(([name, { required }]) => required === true || chosen.has(name))
    .map(([name, property]) => [name, propertyValue(model, typeName, name, property, context)] as const);
  return Object.fromEntries(entries);
}

function propertyValue(
  model: Model,
  owner: string,
  name: string,
  { type, list, example }: Property,
  context: SkeletonContext,
): unknown {
  const references = name === 'innsendersKravreferanse' ? referencesFor(owner, context) : [];
  const [reference] = references;
  if (reference !== undefined) return list ? references : reference;
  const usual = type === 'UUID' ? noUuid : (example ?? valueOf(model, type, context));
  const fileType = attachmentTypeAt(name);
  const value = fileType !== undefined && isObject(usual) ? { ...usual, type: fileType } : usual;
  return list ? [value] : value;
}

/** References are not made up: a ground names the claims that none names yet, a claim is called what a ground names. */
function referencesFor(owner: string, { index }: SkeletonContext): readonly string[] {
  return owner === 'BegjaeringensTvangsgrunnlag' ? unnamedClaims(index) : referencesOfNoClaim(index);
}
