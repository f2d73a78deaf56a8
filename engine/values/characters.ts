import characterData from '#schemas/tegn.json';

/** What may stand in a text of some kind although it cannot be seen. */
export interface Permitted {
  /** Line breaks and tabs, and spaces that keep words together: in text that is set in lines. */
  readonly layout: boolean;
}

const entities = characterData.entities as Readonly<Record<string, string>>;
const plain = characterData.plain as Readonly<Record<string, string>>;
const lookalikes = characterData.lookalikes as Readonly<Record<string, string>>;
const bytes = characterData.windows1252 as Readonly<Record<string, number>>;
const misread = new Set(characterData.misread);

/** Characters without a width of their own: they are not seen wherever they stand. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** What ends or begins a word in other scripts, and what changes the direction of theirs. */
const joiner = /[\u200c\u200d]/;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const otherScript = /\p{L}|\p{M}|\p{Extended_Pictographic}/u;
const latin = /\p{Script=Latin}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const control = /[\p{Cc}\u2028\u2029]/gu;
const otherSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** @returns whether a text has nothing in it that can be seen */
export function isBlank(text: string): boolean {
  return (
    text === '' || (!/^[!-~]/.test(text) && text.replace(invisible, '').replace(control, '').trim() === '')
  );
}

/** @returns a text without what cannot be seen in it; what separates words becomes a space */
export function withoutInvisible(text: string, { layout }: Permitted): string {
  const seen = text.replace(invisible, (character, at: number) =>
    isMeant(text, character, at) ? character : '',
  );
  if (layout)
    return seen.replace(control, (c) => (/[\n\r\t]/.test(c) ? c : /[\u2028\u2029]/.test(c) ? '\n' : ''));
  return seen.replace(control, (c) => (/[\n\r\t\u2028\u2029]/.test(c) ? ' ' : '')).replace(otherSpace, ' ');
}

/** Joiners are part of words in other scripts and of pictures, marks of direction of texts that run to the left. */
function isMeant(text: string, character: string, at: number): boolean {
  if (direction.test(character)) return rightToLeft.test(text);
  if (!joiner.test(character)) return false;
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  return otherScript.test(before) && !latin.test(before);
}

/** @returns a text with its accents put together with their letters, where there is one character for both */
export const composed = (text: string): string => text.normalize('NFC');

/** @returns a text with the quotation marks and dashes that a keyboard has */
export function withPlainMarks(text: string): string {
  return text.replace(/[\u2010-\u201f\u2212]/g, (mark) => plain[mark] ?? mark);
}

/** Characters that come of reading UTF-8 as another encoding: the first byte of a letter, and those after it. */
const misreadLetters = /[Â-Åâ][\u0080-\u00bf\u0152-\u02dc\u2013-\u20ac\u2122]{1,2}/g;
const entity = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,6}));/g;

/** A text that was written by a program that had misread it may be read by another that does so too. */
const mostReadings = 3;

/** @returns a text with its letters as they were before programs misread them or wrote them for HTML */
export function repaired(text: string): string {
  let current = text;
  for (let reading = 0; reading < mostReadings; reading++) {
    const next = current.replace(misreadLetters, asUtf8).replace(entity, meaningOfEntity);
    if (next === current) break;
    current = next;
  }
  return current;
}

function asUtf8(characters: string, at: number, text: string): string {
  // A letter of its own, as the place Å is, with the space that keeps it with the next word.
  if (characters.startsWith('Å\u00a0') && !/\p{L}$/u.test(text.slice(0, at))) return characters;
  for (const length of [characters.length, 2]) {
    const letter = decoded(characters.slice(0, length));
    if (letter !== undefined && misread.has(letter)) return letter + characters.slice(length);
  }
  return characters;
}

/** @returns the one character whose UTF-8 these are, each read as a byte of Windows-1252 or Latin-1 */
function decoded(characters: string): string | undefined {
  const [first = 0, ...rest] = Array.from(characters, (c) => bytes[c] ?? c.charCodeAt(0));
  if (rest.length !== (first >= 0xe0 ? 2 : 1) || rest.some((byte) => byte < 0x80 || byte > 0xbf))
    return undefined;
  const start = first >= 0xe0 ? first & 0x0f : first & 0x1f;
  return String.fromCodePoint(rest.reduce((point, byte) => (point << 6) | (byte & 0x3f), start));
}

function meaningOfEntity(all: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? all) : all;
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return point < 0x20 || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff
    ? all
    : String.fromCodePoint(point);
}

/**
 * @returns what texts have in common that look alike or differ only by what cannot be seen, by case, or by white space:
 *   letters of other alphabets count as the Latin ones that they look like, O as nought, I and l as one
 */
export function likeness(text: string): string {
  const tidy = withPlainMarks(composed(withoutInvisible(repaired(text), { layout: false })));
  return tidy
    .replace(/\s/g, '')
    .replace(/[\u0370-\u04ff]/g, (letter) => lookalikes[letter] ?? letter)
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}

/** @returns a text as a message shows it: what cannot be seen in it by its number, as `[U+200B]` */
export function visible(text: string): string {
  if (/^[ -~\u00a1-\u00ac\u00ae-\u00ff]*$/.test(text)) return text;
  const marked = composed(text) === text ? text : text.replace(/\p{M}/gu, codePoint);
  return marked
    .replace(invisible, (character, at: number) =>
      isMeant(marked, character, at) ? character : codePoint(character),
    )
    .replace(control, (c) => (/[\n\r\t]/.test(c) ? c : codePoint(c)))
    .replace(otherSpace, codePoint);
}

/** @returns what cannot be seen in a text and should not stand there, by number, each once */
export function unseenIn(text: string, permitted: Permitted): string[] {
  const numbers = Array.from(text).filter((c) => withoutInvisible(`a${c}a`, permitted) !== `a${c}a`);
  return [...new Set(numbers)].map((c) => codePoint(c).slice(1, -1));
}

/** @returns the number of a character, in brackets */
export function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
