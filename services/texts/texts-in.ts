import { latin1 } from './latin1';
import { plainText } from './plain-text';

/** How much is read of what texts are packed in, in bytes: what is behind that is not searched. */
const most = 33_554_432;

/** A PDF may begin this far into a file. */
const beginning = 1024;

/**
 * What can be read of the texts of a file that is to be uploaded, for numbers in it; nothing says that there are no others.
 * Nothing is held in memory as a whole but the text of one page, or of one part of an archive.
 * @param contentType by the file's name
 * @param start the first bytes of the file
 * @param pieces its content, read anew whenever it is asked for
 */
export async function* textsIn(
  contentType: string,
  start: Uint8Array,
  pieces: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const characters = latin1(start.subarray(0, beginning));
  // What few files are is loaded with the first of them.
  if (characters.includes('%PDF-')) yield* (await import('./pdf/pdf-texts')).pdfTexts(pieces, most);
  else if (characters.startsWith('PK\u0003\u0004'))
    yield* (await import('./office-texts')).officeTexts(pieces(), most);
  else if (contentType.startsWith('text/')) yield* plainText(pieces());
}
