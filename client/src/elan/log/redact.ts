const hidden = '[hidden]';

/** Names whose values are hidden whatever they are, at the end of any longer name, such as `clientSecret`. */
const secretNames =
  'password|passwd|passphrase|passord|pwd|secret|token|assertion|private_?key|api_?key|cookie|foedselsnummer|foedselsnr';

/** Members of a JSON Web Key that make it private, and the certificate of a grant. */
const keyMembers = 'd|p|q|dp|dq|qi|k|oth|x5c';

/** A value after its name: quoted, quoted within a text that is quoted itself, a list, or up to the next space. */
const value =
  '(?:"(?:[^"\\\\]|\\\\.)*(?:"|$)|\'[^\']*(?:\'|$)|\\\\+"[^"]*(?:"|$)|\\[[^\\]]*(?:\\]|$)|[^\\s,;&"\'}\\]]+)';

const isSecretName = new RegExp(`(?:${secretNames})$|^authorization$|^(?:${keyMembers})$`, 'i');

type Replacement = readonly [RegExp, string];

/** Secrets that are known by their form, and what is left of them. */
const byForm: readonly Replacement[] = [
  [/-----BEGIN [A-Z0-9 ]+-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z0-9 ]+-----|$)/g, hidden],
  [/\b(authorization["']?\s*[:=]\s*)[^\r\n]+/gi, `$1${hidden}`],
  [/\b(Bearer|Basic|DPoP|Negotiate)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  // A token without its signature is still nobody's business.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, hidden],
  [/(:\/\/)[^\s/@"']*@/g, `$1${hidden}@`],
  // Longer than any hash.
  [/\b[0-9a-f]{129,}\b/gi, hidden],
];

/** Secrets that are known by the name before them. */
const byName: readonly Replacement[] = [
  [new RegExp(`((?:${secretNames})\\\\*["']?\\s*[:=]\\s*)${value}`, 'gi'), `$1${hidden}`],
  [new RegExp(`(--[\\w-]{0,40}(?:${secretNames})\\s+)${value}`, 'gi'), `$1${hidden}`],
  [new RegExp(`(["'](?:${keyMembers})\\\\*["']\\s*:\\s*)${value}`, 'g'), `$1${hidden}`],
];

/** A long line of base64, and the lines that go on from it. */
const base64 = /[\w+/-]{60,}={0,2}(?:(?:\r?\n|\\r\\n|\\n)[\w+/-]+={0,2})*/g;

const hexOrUuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}';

/**
 * Eleven digits identify a person or a bank account, also as they are often typed. Nine digits identify an
 * organisation, which is public: without them a log could not say on whose behalf something was done. Digits within a
 * hash or a UUID identify nobody.
 */
const person =
  '(?<!\\d)(?:\\d{6}(?:[\\s+-]{0,2}|%20)\\d{5}|\\d{4}[ .]\\d{2}[ .]\\d{5}|\\d{6}[ .]\\d{2}[ .]\\d{3})(?!\\d)';

const numbers = new RegExp(`((?<![0-9a-z])(?:${hexOrUuid})(?![0-9a-z]))|${person}`, 'gi');

/**
 * @param something anything, also what refers to itself or cannot be read
 * @returns it as text without secrets and without identifiers of persons: tokens, keys, certificates of grants,
 *   passwords and numbers of eleven digits are replaced
 */
export function redact(something: unknown): string {
  return redactText(textOf(something));
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
    .replace(base64, (blob) => (isRandom(blob) ? hidden : blob))
    .replace(numbers, (_, hash: string | undefined) => hash ?? hidden);
  return replaceAll(withoutForms, byName);
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((rest, [pattern, left]) => rest.replace(pattern, left), text);
}

/** Tells base64 from hashes and from long paths in small letters. */
function isRandom(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
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
