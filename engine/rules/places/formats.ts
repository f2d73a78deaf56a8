import { validateIBAN, ValidationErrorsIBAN } from 'ibantools';

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

const ibanForm = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/**
 * @returns whether a text is an IBAN (ISO 13616) as its country has them, with right check digits, and with spaces or
 *   without; the check digits that some countries have within their own numbers are left to the banks
 */
export function isIban(text: string): boolean {
  const written = text.replace(/ /g, '');
  if (!ibanForm.test(written)) return false;
  const { errorCodes } = validateIBAN(written);
  return errorCodes.every((problem) => problem === ValidationErrorsIBAN.WrongAccountBankBranchChecksum);
}

/** @returns whether a text has the form of a BIC (ISO 9362): 8 or 11 letters and digits */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);
}
