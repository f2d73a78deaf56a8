/** @returns what nobody can guess, and allows the scripts of one page, and no other, to run */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
