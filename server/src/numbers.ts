/**
 * @param value a finite number
 * @returns how many decimals its shortest decimal form has: 2 for 19.99, 3 for 12.345, 0 for 1e3
 */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, decimals - Number(exponent));
}
