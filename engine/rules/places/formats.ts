/** What a mail server would accept: something before the last `@`, without what has to be quoted there, and a domain. */
const email =
  /^(?:"[^"\n]{1,62}"|[^\s@"(),:;<>[\\\]]{1,64})@(?:\[[\da-fA-F:.IPv]+\]|[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}][\p{L}\p{N}-]*)+\.?)$/u;
const longestEmail = 254;

/** @returns whether a mail server could accept a text as one address, also outside ASCII */
export function isEmailAddress(text: string): boolean {
  return text.length <= longestEmail && email.test(text);
}

const telephone = /^\(?\+?[\d\s()./\u2010-\u2015-]+(?:(?:ext|x|int|linje)\.?\s*\d{1,6})?$/i;
const [fewestDigits, mostDigits] = [5, 15];

/** @returns whether a text can be dialled: 5 to 15 digits (E.164), with whatever people put between them, and an extension */
export function isTelephoneNumber(text: string): boolean {
  if (!telephone.test(text)) return false;
  const digits = (/^[^a-z]*/i.exec(text)?.[0] ?? '').replace(/\D/g, '').length;
  return digits >= fewestDigits && digits <= mostDigits;
}

/** @returns whether a text is an IBAN with right check digits (ISO 13616), with spaces or without */
export function isIban(text: string): boolean {
  const written = text.replace(/ /g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(written)) return false;
  let rest = 0;
  for (const character of written.slice(4) + written.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** @returns whether a text has the form of a BIC (ISO 9362): 8 or 11 letters and digits */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);
}
