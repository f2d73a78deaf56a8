import { lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import type { Language } from '../findings/findings';
import { modelOf, typeAt, usualSpelling, versions } from '../model/model';
import type { Model, ModelType, Property } from '../model/model-types';
import type { HoverWords } from './hover-words';
import { code, plain } from './markdown';

/** What the text of a field is made for. */
interface FieldContext {
  readonly version: string;
  readonly language: Language;
  readonly words: HoverWords;
}

/**
 * @param pointer to any place of a begjæring
 * @param value what stands there
 * @returns what it means in the model, as Markdown; undefined where no version of the model has it
 */
export function fieldText(pointer: Pointer, value: unknown, context: FieldContext): string | undefined {
  const { version, language } = context;
  const model = modelOf(version);
  const at = /^\d+$/.test(lastOf(pointer)) ? parentOf(pointer) : pointer;
  if (at === '') return plain(model.types[model.root]?.description[language] ?? '');
  const holder = typeAt(model, parentOf(at));
  const name = usualSpelling(model, holder, lastOf(at));
  const having = versions.filter((each) => propertyIn(modelOf(each), holder, name));
  const best = having.includes(version) ? version : having.at(-1);
  const property = best === undefined ? undefined : propertyIn(modelOf(best), holder, name);
  if (best === undefined || !property) return undefined;
  const parts = [
    plain(property.description[language]),
    ...typeLines(modelOf(best), property.type, value, context),
    best === version
      ? aboutProperty(model.types[holder], name, property, having, context)
      : plain(context.words.notIn(version, spanOf(having))),
  ];
  // A property and its code list may be described in the same words.
  return [...new Set(parts)].filter(Boolean).join('\n\n');
}

function propertyIn(model: Model, type: string, name: string): Property | undefined {
  const properties = model.types[type]?.properties ?? {};
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The format, or what the code list is and its value means. */
function typeLines(model: Model, type: string, value: unknown, context: FieldContext): string[] {
  const { language } = context;
  const format = model.scalars[type]?.format[language];
  if (format !== undefined) return [plain(format)];
  const list = model.codeLists[type];
  if (!list) return [];
  return [plain(list.description[language]), valueText(type, value, context)];
}

function valueText(list: string, value: unknown, { language, version, words }: FieldContext): string {
  if (typeof value !== 'string') return '';
  const valueIn = (each: string) => {
    const values = modelOf(each).codeLists[list]?.values ?? {};
    return Object.hasOwn(values, value) ? values[value] : undefined;
  };
  const having = versions.filter((each) => valueIn(each) !== undefined);
  const best = having.includes(version) ? version : having.at(-1);
  const meaning = best === undefined ? undefined : valueIn(best)?.[language];
  if (best === undefined || meaning === undefined) return '';
  const since = best === version ? sinceAndUntil(having, words) : [words.notIn(version, spanOf(having))];
  const note = since.length > 0 ? ` _${plain(since.join(', '))}_` : '';
  return `${code(value)}: ${plain(meaning)}${note}`;
}

function aboutProperty(
  type: ModelType | undefined,
  name: string,
  { required, deprecated }: Property,
  having: readonly string[],
  { language, words }: FieldContext,
): string {
  const facts = [
    ...(required ? [words.required] : []),
    ...choicesWith(type, name, words),
    ...sinceAndUntil(having, words).map(plain),
  ];
  const line = facts.length > 0 ? `_${facts.join(' · ')}_` : '';
  const warning = deprecated ? `**${words.deprecated}** ${plain(deprecated[language])}` : '';
  return [line, warning].filter(Boolean).join('\n\n');
}

function choicesWith(type: ModelType | undefined, name: string, words: HoverWords): string[] {
  return Object.values(type?.choices ?? {})
    .filter(({ members }) => members.includes(name))
    .map(({ members, optional }) => {
      const names = members.map(code).join(', ');
      return optional ? words.atMostOneOf(names) : words.oneOf(names);
    });
}

function sinceAndUntil(having: readonly string[], { since, until }: HoverWords): string[] {
  const [first = ''] = having;
  const last = having.at(-1) ?? '';
  return [
    ...(first === versions[0] ? [] : [since(first)]),
    ...(last === versions.at(-1) ? [] : [until(last)]),
  ];
}

function spanOf(having: readonly string[]): string {
  const [first = ''] = having;
  const last = having.at(-1) ?? '';
  return first === last ? first : `${first}–${last}`;
}
