import { withoutTrailing } from './trailing';

/** Without an exponent, and without noughts at the end of its decimals: as nearly every number is written. */
const plainNumber = /^-?\d+(?:\.\d*[1-9])?$/;
const numberPattern = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * @param written a number as JSON writes it
 * @returns how many decimals it needs: 2 for `12.340`, 3 for `12.345`, 0 for `1e3`; infinite for what is no number
 */
export function decimalsOf(written: string): number {
  if (plainNumber.test(written)) {
    const point = written.indexOf('.');
    return point < 0 ? 0 : written.length - point - 1;
  }
  const parts = numberPattern.exec(written);
  if (!parts) return Infinity;
  const [, , whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const significant = digits.replace(/(?<!0)0+$/, '');
  if (significant === '') return 0;
  return Math.max(0, fraction.length - Number(exponent) - (digits.length - significant.length));
}

/** @returns whether a number, as JSON writes it, is less than zero */
export function isNegative(written: string): boolean {
  return written.startsWith('-') && /[1-9]/.test(written.split(/[eE]/)[0] ?? '');
}

/**
 * @param written a number as JSON writes it
 * @returns the nearest amount: two decimals at most, half of an øre rounded up, and no sign
 */
export function nearestAmount(written: string): number {
  const [digits = '', exponent = '0'] = written.replace(/^-/, '').split(/[eE]/);
  return Math.round(Number(`${digits}e${Number(exponent) + 2}`)) / 100;
}

/** @returns whether two numbers, as JSON writes them, are the same to the last digit: `1e2` and `100.0` are */
export function isSameDecimal(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

/** The sign, the digits from the first to the last that is no nought, and the power of ten of the last. */
function digitsOf(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = numberPattern.exec(written) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = withoutTrailing(digits, '0');
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
