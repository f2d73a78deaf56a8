import { modelOf } from '../model/model';
import { visible } from '../values/characters';
import { jsonTypes, listWords, officialRule, ownCheck, relatedNotes } from './catalogue';
import type { Arguments, Finding, Language, RelatedNote, Term } from '../findings/findings';

/**
 * The message of a finding: of an official rule the authority's own text with its placeholders filled in (where it
 * has no deviation text, its description), of a check of ours our own.
 * @param version the version of the model that the file is read as
 */
export function messageOf(finding: Finding, language: Language, version: string): string {
  const words = new Map(
    Object.entries(finding.args).map(([name, value]) => [name, argumentText(name, value, language, version)]),
  );
  const official = officialRule(finding.code);
  if (official) {
    const texts = official[language];
    return fillOfficial(texts.deviation || texts.description, official.placeholders, words);
  }
  const texts = ownCheck(finding.code)?.[language];
  const variant = finding.variant && texts?.[finding.variant];
  return fillOwn(variant ?? texts?.message ?? finding.code, words);
}

/** @returns what a place beside a finding has to do with it */
export function noteText(note: RelatedNote, language: Language): string {
  return relatedNotes[language][note] ?? note;
}

type Placeholders = Readonly<Record<string, string | readonly string[]>>;

/** In one pass, so that a value that looks like a placeholder is left as it is. */
function fillOfficial(text: string, placeholders: Placeholders, words: ReadonlyMap<string, string>): string {
  const longestFirst = Object.keys(placeholders).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return text;
  const times = new Map<string, number>();
  return text.replace(new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g'), (placeholder) => {
    const time = times.get(placeholder) ?? 0;
    times.set(placeholder, time + 1);
    const names = [placeholders[placeholder] ?? []].flat();
    return words.get(names[time] ?? names[0] ?? '') ?? placeholder;
  });
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function fillOwn(text: string, words: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => words.get(name) ?? placeholder);
}

function argumentText(name: string, value: Arguments[string], language: Language, version: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return visible(value);
  if ('term' in value) return termText(value, language, version);
  const shown = name === 'naermeste' ? value.slice(0, 1) : value;
  const written = shown.map(visible);
  return joined(name === 'andre' ? written : written.map(quoted), language);
}

function termText({ term, names }: Term, language: Language, version: string): string {
  if (term === 'jsonType') {
    return joined(
      names.map((name) => jsonTypes[language][name] ?? name),
      language,
    );
  }
  const [owner = '', property = ''] = names;
  const model = modelOf(version);
  if (term === 'format') return model.scalars[owner]?.format[language] ?? owner;
  return model.types[owner]?.properties[property]?.deprecated?.[language] ?? '';
}

const quoted = (name: string): string => `\`${name}\``;

/** @returns the words as one reads them aloud: "a, b or c" */
function joined(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${listWords[language].or} ${last}`;
}
