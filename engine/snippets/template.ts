import { laterByMonths } from '../values/dates';
import { Stop, type Draft } from './draft';

/** Words in both languages. */
interface Words {
  readonly nb: string;
  readonly en: string;
}

/**
 * A template as it stands in `snippets/`: JSON in which a text of the form `${name:value}` is a place to fill in.
 * `${#name:value}` is a number or truth value, `${name|a,b|}` a choice, and a value that begins with `@` a date from
 * today on: `@`, `@-14d`, `@-4m`. `${name}` is for whoever uses the template to put something there.
 */
export interface Template {
  readonly id: string;
  readonly label: Words;
  readonly description: Words;
  readonly body: unknown;
}

/** What a place of a template is to be instead, by its name and by what it would begin with. */
export type Bindings = (name: string, value: string) => Draft | undefined;

const stopPattern = /^\$\{(#?)([\w-]*)(?::(.*)\}|\|(.*)\|\}|\})$/s;
const datePattern = /^@(?:([+-]\d+)([dm]))?$/;
const dayMilliseconds = 86_400_000;

/**
 * @param body of a template
 * @param today `YYYY-MM-DD`
 * @param bind what to put in named places
 * @returns the draft that it stands for on that day
 */
export function draftOf(body: unknown, today: string, bind: Bindings = () => undefined): Draft {
  if (typeof body === 'string') return leafOf(body, today, bind);
  if (typeof body === 'number' || typeof body === 'boolean' || body === null) return body;
  if (Array.isArray(body)) return body.map((item) => draftOf(item, today, bind));
  if (typeof body !== 'object') return null;
  return Object.fromEntries(
    Object.entries(body).map(([name, member]: [string, unknown]) => [name, draftOf(member, today, bind)]),
  );
}

function leafOf(text: string, today: string, bind: Bindings): Draft {
  const [, typed, name, value, choices] = stopPattern.exec(text) ?? [];
  if (name === undefined) return text;
  const bound = bind(name, value ?? '');
  if (bound !== undefined) return bound;
  const read = (written: string): string | number | boolean =>
    typed === '#' ? (JSON.parse(written) as number | boolean) : dateOr(written, today);
  const offered = choices?.split(',').map(read);
  return new Stop(offered?.[0] ?? read(value ?? ''), name === '' ? undefined : name, offered);
}

function dateOr(text: string, today: string): string {
  const [isDate, count = '0', unit = 'd'] = datePattern.exec(text) ?? [];
  if (isDate === undefined) return text;
  if (unit === 'm') return laterByMonths(today, Number(count));
  return new Date(Date.parse(today) + Number(count) * dayMilliseconds).toISOString().slice(0, 10);
}
