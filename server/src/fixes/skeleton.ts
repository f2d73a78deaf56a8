import { modelOf } from '../model/model';
import type { Model, ModelType, Property } from '../model/model-types';

/** What stands for an attachment that has not been uploaded yet: right in form, and refused by the service. */
export const noUuid = '00000000-0000-0000-0000-000000000000';

/** What rules ask for besides what the model requires. */
const askedByRules: Readonly<Record<string, readonly string[]>> = {
  AdresseFrittFormatInnland: ['adressetekst'],
  AdresseFrittFormatUtland: ['poststedUtland', 'landkode'],
  Krav: ['kravforfall'],
  SkriftligMeddelelse: ['paastand', 'kanBehandlesIForliksraadet'],
};

/**
 * A value that is right by the schema, for a person to fill in: only what the model or a rule requires, of a choice its
 * first member, and examples for the simple values.
 * @param typeName a type, code list or scalar of the version's model
 */
export function skeletonOf(version: string, typeName: string, today: string): unknown {
  return valueOf(modelOf(version), typeName, today);
}

function valueOf(model: Model, typeName: string, today: string): unknown {
  const type = model.types[typeName];
  if (type) return objectOf(model, typeName, type, today);
  const codeList = model.codeLists[typeName];
  if (codeList) return Object.keys(codeList.values)[0];
  const scalar = model.scalars[typeName];
  switch (scalar?.schema['format']) {
    case 'dato':
      return today;
    case 'uuid':
      return noUuid;
    case 'beloep':
    case 'prosent':
      return 0;
    default:
      return scalar?.schema['type'] === 'boolean' ? false : (scalar?.example ?? '');
  }
}

function objectOf(model: Model, typeName: string, type: ModelType, today: string): Record<string, unknown> {
  const chosen = new Set([
    ...(askedByRules[typeName] ?? []),
    ...Object.values(type.choices ?? {}).flatMap(({ members, optional }) =>
      optional ? [] : (members[0] ?? []),
    ),
  ]);
  const entries = Object.entries(type.properties)
    .filter(([name, { required }]) => required === true || chosen.has(name))
    .map(([name, property]) => [name, propertyValue(model, property, today)] as const);
  return Object.fromEntries(entries);
}

function propertyValue(model: Model, { type, list, example }: Property, today: string): unknown {
  const value = example ?? valueOf(model, type, today);
  return list ? [value] : value;
}
