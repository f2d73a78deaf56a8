import { hidden, type KnownSecrets } from './known-secrets';

/** Names whose values are hidden whatever they are, at the end of any longer name, such as `clientSecret`. */
const secretNames =
  'password|passwd|passphrase|passord|pwd|secret|token|assertion|(?:private|api|access|subscription)[-_ ]?key|cookie|credentials?|foedselsnummer|foedselsnr';

/** Members of a JSON Web Key that make it private, and the certificate of a grant. */
const keyMembers = 'd|p|q|dp|dq|qi|k|oth|x5c';

/** What stands between a name and its value, also percent-encoded once or twice. */
const separator = '(?:[:=]|%(?:25)?3[ad])';

/** A value after its name: quoted, quoted within a text that is quoted itself, a list, or up to the next space. */
const value =
  '(?:"(?:[^"\\\\]|\\\\[\\s\\S])*(?:"|$)|\'[^\']*(?:\'|$)|\\\\+"[^"]*(?:"|$)|\\[[^\\]]*(?:\\]|$)|[^\\s,;&"\'}\\]]+)';

/** The rest of a line that is neither quoted nor a list of what is. */
const unquoted = '(?!["\'\\\\]|\\[\\s*["\'\\\\])\\S[^\\r\\n]*';

/** What the names of environment variables with secrets end with. */
const secretVariables =
  'PASSWORD|PASSWD|PASSPHRASE|PASSORD|PWD|SECRET|TOKEN|ASSERTION|COOKIE|CREDENTIALS?|KEY|JWK|PFX|P12';

const isSecretName = new RegExp(`(?:${secretNames})$|^authorization$|^(?:${keyMembers})$`, 'i');

type Replacement = readonly [RegExp, string];

/** Secrets that are known by their form, and what is left of them. */
const byForm: readonly Replacement[] = [
  [/-----BEGIN [A-Z0-9 ]{1,40}-----(?:(?!-----END)[\s\S])*(?:-----END[A-Z0-9 ]{0,40}-{0,5})?/g, hidden],
  // Headers with parts, and all that follows in their line. What is quoted has its end, and is known by its name.
  [/\b((?:proxy-)?authorization["']?\s*[:=]\s*)[^\r\n]+/gi, `$1${hidden}`],
  [new RegExp(`\\b((?:set-)?cookie2?\\s*[:=]\\s*)${unquoted}`, 'gi'), `$1${hidden}`],
  // An assignment of the environment ends with its line: nothing else tells where its value does.
  [new RegExp(`\\b([A-Z0-9_]{0,80}(?:${secretVariables}) ?= ?)${unquoted}`, 'g'), `$1${hidden}`],
  [/\b(Bearer|Basic|DPoP|Negotiate|NTLM)(?:\s|%20|\+)+[\w.~+/=%-]{8,}/gi, `$1 ${hidden}`],
  // A token without its signature is still nobody's business.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, hidden],
  // Longer than any hash.
  [/\b[0-9a-f]{129,}\b/gi, hidden],
];

/** Secrets that are known by the name before them. */
const byName: readonly Replacement[] = [
  [new RegExp(`((?:${secretNames})\\\\*(?:["']|%22)?\\s*${separator}\\s*)${value}`, 'gi'), `$1${hidden}`],
  [new RegExp(`(--[\\w-]{0,40}(?:${secretNames})\\s+)${value}`, 'gi'), `$1${hidden}`],
  [new RegExp(`(["'](?:${keyMembers})\\\\*["']\\s*:\\s*)${value}`, 'g'), `$1${hidden}`],
  // As programs show an object: without quotes around the names.
  [new RegExp(`((?:^|[{,\\n])\\s{0,40}(?:${keyMembers})\\s?:\\s?)${value}`, 'g'), `$1${hidden}`],
];

/** An address, as far as it may go: a password may hold any character. */
const address = /(:\/\/|%3A%2F%2F)([^\s"'<>]*)/gi;

/** A host: no user before it, and nothing but a port after it. */
const host = /^(?:[^:@%]*|\[[^\]@]*\])(:\d{0,5})?$/;

/**
 * @param rest of an address, after its scheme
 * @returns it without its user and password. Where it does not begin with a host alone, all up to the last `@` belongs
 *   to them. A port may also be the beginning of a password with a slash in it.
 */
function withoutUser(rest: string): string {
  const [authority = ''] = /^[^/?#]*/.exec(rest) ?? [];
  const named = host.exec(authority);
  const ends = [...rest.matchAll(named ? /(?<!\/)@/g : /@|%40/gi)];
  const last = named && named[1] === undefined ? undefined : ends.at(-1);
  return last ? `${hidden}${rest.slice(last.index)}` : rest;
}

/** No name or path that is read aloud is that long. */
const surelyLong = 200;

/** A long line of base64, and the lines that go on from it. */
const base64 = /(?:[\w+/-]|%2[bf]){32,}(?:=|%3d){0,2}(?:(?:\r?\n|\\r\\n|\\n)[\w+/-]+={0,2})*/gi;

const hexOrUuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}';

/** What may stand between the parts of a number: spaces, dots, dashes and strokes, and what is not seen. */
const gap = '(?:[\\p{Z}\\s.+/\\p{Pd}\\p{Cf}]{1,2}|%20|%2[BD])';
const digit = '\\p{Nd}';
/** `ddmmyy`, whole or in parts. Nine digits in a row are an organisation, whatever comes after them. */
const birth = `(?!${digit}{9}(?!${digit}))${digit}{2}${gap}?${digit}{2}${gap}?${digit}{2}`;
/** The five digits after it. */
const individual = `(?:${digit}{5}|${digit}{3}${gap}${digit}{2}|${digit}{2}${gap}${digit}{3})`;
const account = `${digit}{4}[ .]${digit}{2}[ .]${digit}{5}`;

/**
 * Eleven digits identify a person or a bank account, also as they are often typed. Nine digits identify an
 * organisation, which is public: without them a log could not say on whose behalf something was done. Digits within a
 * hash or a UUID identify nobody.
 */
const numbers = new RegExp(
  `((?<![0-9a-z])(?:${hexOrUuid})(?![0-9a-z]))|(?<!${digit})(?:${birth}${gap}?${individual}|${account})(?!${digit})`,
  'giu',
);

/**
 * @param something anything, also what refers to itself or cannot be read
 * @param secrets that are known
 * @returns it as text without secrets and without identifiers of persons: tokens, keys, certificates of grants,
 *   passwords and numbers of eleven digits are replaced
 */
export function redact(something: unknown, secrets?: KnownSecrets): string {
  const text = textOf(something);
  return redactText(secrets ? secrets.hide(text) : text);
}

/**
 * @param name what a value is called
 * @returns whether a value of that name is hidden whatever it is
 */
export function namesSecret(name: string): boolean {
  return isSecretName.test(name);
}

/** What a name stands before comes last: of a value with a space in it, only the first word is taken for the value. */
function redactText(text: string): string {
  const withoutForms = replaceAll(text, byForm)
    .replace(address, (_, scheme: string, rest: string) => `${scheme}${withoutUser(rest)}`)
    .replace(base64, (blob) => (isRandom(blob) ? hidden : blob))
    .replace(numbers, (match, hash: string | undefined) =>
      hash !== undefined || !mayBePerson(match) ? match : hidden,
    );
  return replaceAll(withoutForms, byName);
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((rest, [pattern, left]) => rest.replace(pattern, left), text);
}

/** Where it is written in parts as usual, it is taken for one; in other parts only if they begin as a date does. */
function mayBePerson(text: string): boolean {
  const digits = text.normalize('NFKC').replaceAll(/%2[0BD]|\D/gi, '');
  const isUsual = /^\d{6}\D{0,3}\d{5}$/.test(text) || /^\d{4}\D\d{2}\D\d{5}$/.test(text);
  if (isUsual || digits.length !== 11) return true;
  // Days of D numbers are counted from 41, months of synthetic numbers from 41, 66 or 81.
  const [day, month] = [Number(digits.slice(0, 2)) % 40, Number(digits.slice(2, 4))];
  const beginsYear = [0, 40, 65, 80].some((before) => month > before && month <= before + 12);
  return day >= 1 && day <= 31 && beginsYear;
}

/** Tells base64 from hashes and from long paths: short ones change from one kind of character to another all the time. */
function isRandom(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) return false;
  if (text.length >= surelyLong) return true;
  const runs = text.match(/[a-z]+|[A-Z]+|\d+|[^a-zA-Z\d]+/g) ?? [];
  return runs.length / text.length > 0.4;
}

/** What is neither text nor a number is only named: nobody knows what an object carries. */
function textOf(something: unknown): string {
  if (something instanceof Error) return messageOf(something);
  switch (typeof something) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'undefined':
      return String(something);
    default:
      return something === null ? 'null' : `[${typeof something}]`;
  }
}

function messageOf(error: Error): string {
  try {
    return `${error.name}: ${error.message}`;
  } catch {
    return '[error]';
  }
}
