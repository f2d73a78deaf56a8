/** What is longer is key material or a token, which nobody writes in UTF-16 or as a list of numbers. */
const shortText = 128;

/**
 * @param secret a text, or bytes
 * @returns what it looks like where it is encoded in base64, base64url or hexadecimal digits, alone or as a part of
 *   something longer, and the text itself. Escapes are not among the forms: they are undone in the text that is searched.
 *   Each form is in UTF-8, with a character for each byte.
 */
export function formsOf(secret: string | Uint8Array): ReadonlySet<string> {
  if (typeof secret !== 'string') return new Set(encodingsOf(Buffer.from(secret)));
  const bytes = Buffer.from(secret);
  const forms = [...textsOf(secret).map(latin1), ...encodingsOf(bytes)];
  if (bytes.length > shortText) return new Set(forms);
  const utf16 = Buffer.from(secret, 'utf16le');
  const bigEndian = Buffer.from(utf16).swap16();
  return new Set([
    ...forms,
    bytes.join(','),
    ...[utf16, bigEndian].flatMap((each) => [each.toString('latin1'), ...encodingsOf(each)]),
  ]);
}

/** In a form a space is a plus; and what has been broken into lines is read without any. */
function textsOf(secret: string): string[] {
  const all = [secret, secret.normalize('NFC'), secret.normalize('NFD')];
  return all.flatMap((text) => [text, text.replaceAll(' ', '+'), text.replaceAll(/[\t-\r ]+/g, '')]);
}

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function encodingsOf(bytes: Buffer): string[] {
  const hexadecimal = bytes.toString('hex');
  const alone = bytes.toString('base64');
  const base64 = [alone, ...[0, 1, 2].flatMap((before) => base64After(bytes, before))];
  const base64url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  return [...base64, ...base64url, hexadecimal, hexadecimal.toUpperCase()];
}

/**
 * @param before how many bytes come before, beyond whole groups of three
 * @returns the characters of base64 that depend on nothing else: with the last one, for where nothing follows, and
 *   without it, for where something does
 */
function base64After(bytes: Buffer, before: number): string[] {
  const all = Buffer.concat([Buffer.alloc(before), bytes]);
  const text = all.toString('base64').replaceAll('=', '');
  const own = text.slice(before === 0 ? 0 : before + 1);
  return all.length % 3 === 0 ? [own] : [own, own.slice(0, -1)];
}
