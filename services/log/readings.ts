/**
 * A text as it may be read: in UTF-8 with a character for each byte, and for each of them what it was read from, as
 * places in the bytes of the original.
 */
export interface Reading {
  readonly text: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Whether it was read without its spaces. */
  readonly squeezed: boolean;
}

/** How many layers of escaping are taken off: percent-encoding twice within a JSON text, say. */
const layers = 3;

/** A way of escaping: what it looks like, and what it stands for. */
interface Escaping {
  readonly pattern: RegExp;
  readonly read: (match: string) => string;
}

const escapings: readonly Escaping[] = [
  { pattern: /%[0-9a-f]{2}/gi, read: (match) => byteOf(match.slice(1)) },
  { pattern: /\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\["'\\/bfnrtv0]/gi, read: ofString },
  { pattern: /&(?:amp|lt|gt|quot|apos|nbsp);|&#(?:\d{1,7}|x[0-9a-f]{1,6});/gi, read: ofEntity },
  // Quoted-printable, with its line breaks that are none.
  {
    pattern: /=(?:\r?\n|[0-9a-f]{2})/gi,
    read: (match) => (match.endsWith('\n') ? '' : byteOf(match.slice(1))),
  },
];

/** A byte that is no ASCII may be part of a character. */
const space = /[\t-\r \0]+/g;

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '0': '\0' },
};

/**
 * @param bytes of a text in UTF-8
 * @returns the ways to read it: as it stands, with escapes undone layer by layer (percent-encoding, those of JSON and of
 *   HTML, quoted-printable, in any order), and each of these without spaces and line breaks
 */
export function readingsOf(bytes: Buffer): Reading[] {
  const readings = new Map<string, Reading>();
  let layer = [plain(bytes)];
  for (let depth = 0; depth <= layers; depth++) {
    const fresh = new Map(layer.map((reading) => [reading.text, reading]));
    for (const text of readings.keys()) fresh.delete(text);
    for (const [text, reading] of fresh) readings.set(text, reading);
    if (depth < layers) layer = [...fresh.values()].flatMap(unescaped);
  }
  const all = [...readings.values()];
  const squeezed = all.flatMap((each) => existing(replaced(each, space, () => '')));
  return [...all, ...squeezed.map((each) => ({ ...each, squeezed: true }))];
}

function unescaped(reading: Reading): Reading[] {
  return escapings.flatMap(({ pattern, read }) => existing(replaced(reading, pattern, read)));
}

function existing(reading: Reading | undefined): Reading[] {
  return reading ? [reading] : [];
}

function plain(bytes: Buffer): Reading {
  const from = new Uint32Array(bytes.length);
  for (let place = 0; place < from.length; place++) from[place] = place;
  return { text: bytes.toString('latin1'), from, to: from.map((place) => place + 1), squeezed: false };
}

/** @returns a reading in which every match is read as something else; undefined where there is no match */
function replaced(
  { text, from, to, squeezed }: Reading,
  pattern: RegExp,
  read: (match: string) => string,
): Reading | undefined {
  const parts: string[] = [];
  const [froms, tos] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  let [length, rest] = [0, 0];
  const keep = (end: number): void => {
    parts.push(text.slice(rest, end));
    froms.set(from.subarray(rest, end), length);
    tos.set(to.subarray(rest, end), length);
    length += end - rest;
  };
  for (const { 0: match, index } of text.matchAll(pattern)) {
    keep(index);
    const part = read(match);
    parts.push(part);
    rest = index + match.length;
    froms.fill(from[index] ?? 0, length, length + part.length);
    tos.fill(to[rest - 1] ?? 0, length, length + part.length);
    length += part.length;
  }
  if (rest === 0) return undefined;
  keep(text.length);
  return { text: parts.join(''), from: froms.subarray(0, length), to: tos.subarray(0, length), squeezed };
}

function byteOf(digits: string): string {
  return String.fromCharCode(parseInt(digits, 16));
}

function ofString(match: string): string {
  const [, kind = '', ...digits] = match;
  if (digits.length === 4) return utf8(parseInt(digits.join(''), 16));
  if (digits.length === 2) return byteOf(digits.join(''));
  return named[kind.toLowerCase()] ?? kind;
}

function ofEntity(match: string): string {
  const name = match.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? '';
  return utf8(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

/** Halves of a character beyond the basic plane are read as what a decoder without the other half would read. */
function utf8(code: number): string {
  return code > 0x10_ff_ff ? '' : Buffer.from(String.fromCodePoint(code)).toString('latin1');
}
