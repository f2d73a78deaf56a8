import { drawnText } from './drawn-text';
import { Outline } from './outline';
import { Parts } from './parts';

/**
 * @param pieces the content of a PDF, read anew whenever it is asked for: how its texts are written stands anywhere in it,
 *   also behind them
 * @param most how much is read of what its texts are packed in, in bytes
 * @returns its texts, as far as numbers go: what is drawn as a picture, with fonts that do not say what their characters are,
 *   or encrypted, is not among them
 */
export async function* pdfTexts(
  pieces: () => AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<string> {
  const outline = new Outline();
  let described = 0;
  const describing = new Parts((_, dictionary) => described <= most && Outline.isWanted(dictionary));
  for await (const piece of pieces()) {
    for (const part of describing.add(piece)) {
      described += part.work ?? 0;
      outline.add(part);
      yield* outline.takeFilledIn().map((text) => `\n${text}\n`);
    }
  }
  const drawn = new Parts((number, dictionary) => outline.draws(number, dictionary));
  let read = 0;
  for await (const piece of pieces()) {
    for (const { number, dictionary, content, work = 0 } of drawn.add(piece)) {
      read += work;
      if (read > most) return;
      if (content === undefined || !dictionary) continue;
      yield* drawnText(content, outline.fontsOf(number, dictionary));
    }
  }
}
