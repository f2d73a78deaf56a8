import { constants, inflateSync } from 'node:zlib';
import { longest } from './longest';
import { isList, Name, type Dictionary, type Value } from './syntax';

/** One for the size and one for letters is what is met with. */
const mostFilters = 4;

/** @returns whether a stream with this dictionary is packed in a way that texts are */
export function canUnpack(dictionary: Dictionary): boolean {
  return waysOf(dictionary) !== undefined;
}

/**
 * @param dictionary of the stream
 * @returns what a stream consists of; undefined where it is packed in a way that texts are not, torn, or too long
 */
export function unpacked(dictionary: Dictionary, packed: Buffer): string | undefined {
  const all = waysOf(dictionary);
  if (!all) return undefined;
  let content: Buffer | undefined = packed;
  for (const unpack of all) content = content && unpack(content);
  return content?.toString('latin1');
}

type Unpack = (packed: Buffer) => Buffer | undefined;

function waysOf(dictionary: Dictionary): readonly Unpack[] | undefined {
  const filters = listOf(dictionary.get('Filter') ?? dictionary.get('F'));
  if (filters.length > mostFilters) return undefined;
  const all = filters.flatMap((filter) => (filter instanceof Name ? (ways.get(filter.text) ?? []) : []));
  return all.length === filters.length ? all : undefined;
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The ways of packing that programs choose for texts. */
const ways: ReadonlyMap<string, Unpack> = new Map([
  ['FlateDecode', inflated],
  ['ASCII85Decode', fromAscii85],
  ['ASCIIHexDecode', fromHex],
]);

function inflated(packed: Buffer): Buffer | undefined {
  try {
    // What is torn at its end is read as far as it came.
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: longest.unpacked });
  } catch {
    return undefined;
  }
}

function fromHex(packed: Buffer): Buffer {
  return Buffer.from(packed.toString('latin1').replaceAll(/[^\da-f]/gi, ''), 'hex');
}

/** Five digits, of which `!` is the lowest, are four bytes; `z` is four noughts, and the last group may be shorter. */
function fromAscii85(packed: Buffer): Buffer | undefined {
  const [text = ''] = packed
    .toString('latin1')
    .replaceAll(/[\0\s]|^<~/g, '')
    .split('~', 1);
  const bytes = Buffer.alloc(Math.min(text.length * 4, longest.unpacked));
  let length = 0;
  for (const [group] of text.matchAll(/z|[!-u]{1,5}/g)) {
    const size = group === 'z' ? 4 : group.length - 1;
    if (length + size > bytes.length) return undefined;
    if (group !== 'z' && size > 0) bytes.writeUIntBE(valueOf(group, size), length, size);
    length += size;
  }
  return bytes.subarray(0, length);
}

/** @returns the first bytes of what a group of digits stands for */
function valueOf(group: string, size: number): number {
  let value = 0;
  for (const digit of group.padEnd(5, 'u')) value = value * 85 + digit.charCodeAt(0) - 33;
  return Math.floor((value % 2 ** 32) / 256 ** (4 - size));
}
