// @ts-check
import fc from 'fast-check';

/**
 * @typedef {object} DamagePlan what happens to a ledger; places are parts of its length, from 0 up to 1
 * @property {'truncate' | 'truncateLine' | 'flip' | 'delete' | 'duplicate' | 'swap' | 'nul' | 'nulInserted' | 'gone'} kind
 * @property {number} at
 * @property {number} to
 * @property {number} count of bytes or lines
 */

const part = fc.integer({ min: 0, max: 9999 }).map((number) => number / 10_000);

/** @type {fc.Arbitrary<DamagePlan>} */
export const damagePlan = fc.record({
  kind: fc.constantFrom(
    .../** @type {const} */ ([
      'truncate',
      'truncateLine',
      'flip',
      'delete',
      'duplicate',
      'swap',
      'nul',
      'nulInserted',
      'gone',
    ]),
  ),
  at: part,
  to: part,
  count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 1500 })),
});

/**
 * @param {Buffer} ledger
 * @param {DamagePlan} plan
 * @returns {Buffer} the ledger as the damage leaves it; of the same content where there is nothing to damage
 */
export function damaged(ledger, { kind, at, to, count }) {
  if (ledger.length === 0) return ledger;
  const byte = Math.floor(at * ledger.length);
  const lines = linesOf(ledger);
  const [line, other] = [Math.floor(at * lines.length), Math.floor(to * lines.length)];
  switch (kind) {
    case 'truncate':
      return ledger.subarray(0, byte);
    case 'truncateLine': {
      const whole = lines[line] ?? Buffer.alloc(0);
      const kept = Buffer.concat([whole.subarray(0, Math.floor(to * whole.length)), Buffer.from('\n')]);
      return Buffer.concat(lines.with(line, kept));
    }
    case 'flip': {
      const flipped = Buffer.from(ledger);
      flipped[byte] = (ledger[byte] ?? 0) ^ (1 << (count % 8));
      return flipped;
    }
    case 'delete':
      return Buffer.concat(lines.toSpliced(line, count));
    case 'duplicate':
      return Buffer.concat(lines.toSpliced(other, 0, lines[line] ?? Buffer.alloc(0)));
    case 'swap': {
      const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = [lines[line], lines[other]];
      return Buffer.concat(lines.with(line, second).with(other, first));
    }
    case 'nul':
      return Buffer.from(ledger).fill(0, byte, Math.min(byte + count, ledger.length));
    case 'nulInserted':
      return Buffer.concat([ledger.subarray(0, byte), Buffer.alloc(count), ledger.subarray(byte)]);
    case 'gone':
      return Buffer.alloc(0);
  }
}

/** @param {Buffer} ledger */
function linesOf(ledger) {
  /** @type {Buffer[]} */
  const lines = [];
  for (let start = 0; start < ledger.length;) {
    const end = ledger.indexOf(10, start);
    const next = end < 0 ? ledger.length : end + 1;
    lines.push(ledger.subarray(start, next));
    start = next;
  }
  return lines;
}

/**
 * @param {Buffer} before
 * @param {Buffer} after
 * @param {(line: string) => boolean} isWritten whether a line is known to be written; others a kill may as well have torn, or kept
 *   from being written, as long as nothing stands there now that it does not leave
 * @returns {boolean} whether a whole line of the one is not in the other any more
 */
export function hasLost(before, after, isWritten) {
  const had = wholeLines(before);
  const left = new Set(linesOf(after).map(textOf));
  const lost = had.filter((line) => !left.has(line));
  const isLeftByKill = wholeLines(after).every(
    (line) => line === '' || had.includes(line) || isUnsealed(line),
  );
  return isLeftByKill ? lost.some(isWritten) : lost.length > 0;
}

/** A line whose seal is not called that any more says what it said, as those of older versions do. @param {string} line */
function isUnsealed(line) {
  try {
    return !('seal' in JSON.parse(line));
  } catch {
    return false;
  }
}

/**
 * @param {Buffer} ledger
 * @returns {string[]} those that have their line breaks, without them
 */
export function wholeLines(ledger) {
  return linesOf(ledger)
    .filter((line) => line.at(-1) === 10)
    .map(textOf);
}

/** @param {Buffer} line */
function textOf(line) {
  return line.toString().trimEnd();
}

/**
 * Who writes a line marks then how far the ledger has come, and makes the call or tells of it only after that.
 *
 * @param {string} line as it was written
 * @param {string} marks that the ledger has
 * @returns {boolean} whether a mark tells of the line
 */
export function isMarked(line, marks) {
  const [lines = 0] = marks.trimEnd().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return JSON.parse(line).seal.lines < lines;
}
