import { constants, inflateSync } from 'node:zlib';
import { longest } from './longest';
import { isList, Name, type Dictionary, type Value } from './syntax';

/**
 * @param dictionary of the stream
 * @returns what a stream consists of; undefined where it is packed in a way that texts are not, torn, or too long
 */
export function unpacked(dictionary: Dictionary, packed: Buffer): string | undefined {
  let content: Buffer | undefined = packed;
  for (const filter of listOf(dictionary.get('Filter') ?? dictionary.get('F'))) {
    const unpack = filter instanceof Name ? ways[filter.text] : undefined;
    content = content && unpack?.(content);
  }
  return content?.toString('latin1');
}

function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The ways of packing that programs choose for texts. */
const ways: Readonly<Record<string, ((packed: Buffer) => Buffer | undefined) | undefined>> = {
  FlateDecode: inflated,
  ASCII85Decode: fromAscii85,
  ASCIIHexDecode: fromHex,
};

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
function fromAscii85(packed: Buffer): Buffer {
  const [text = ''] = packed
    .toString('latin1')
    .replaceAll(/[\0\s]|^<~/g, '')
    .split('~', 1);
  return Buffer.concat((text.match(/z|[!-u]{1,5}/g) ?? []).map(fromGroup));
}

function fromGroup(group: string): Buffer {
  if (group === 'z') return Buffer.alloc(4);
  const digits = Array.from(group.padEnd(5, 'u'), (digit) => digit.charCodeAt(0) - 33);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(digits.reduce((sum, digit) => sum * 85 + digit, 0) % 2 ** 32);
  return bytes.subarray(0, group.length - 1);
}
