import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookAtAttachment, type LookedAt } from '../../../../services/known/look-at-attachment';
import { sha256 } from '../../../../services/ledger/hash';
import { piecesOf } from '../../../../services/workflow/file-in-memory';
import { onePage, packed, pdfOf, type PdfStream } from '../../../support/pdf';

const [synthetic, real] = ['14858712301', '15062049380'];
const letter = `Skyldner: ${synthetic}, ikke ${real}`;

const look = (fileName: string, bytes: Uint8Array): Promise<LookedAt> =>
  lookAtAttachment({ fileName, pieces: piecesOf(bytes) });

describe('a file that is to be uploaded', () => {
  it.each([
    ['brev.txt', strToU8(letter)],
    ['brev.pdf', pdfOf(onePage(`BT (${letter}) Tj ET`))],
    ['brev.docx', zipSync({ 'word/document.xml': strToU8(`<w:p>${letter}</w:p>`) })],
    ['brev.odt', zipSync({ 'content.xml': strToU8(`<text:p>${letter}</text:p>`) })],
    [`brev_${real}.png`, strToU8('\u0089PNG')],
  ])('is looked through for persons who may be real: %s', async (name, bytes) => {
    const { realPersons, size, sha256: hash } = await look(name, bytes);
    expect({ realPersons, size, hash }).toEqual({ realPersons: 1, size: bytes.length, hash: sha256(bytes) });
  });

  it('is not looked at any further once that is stopped', async () => {
    const stop = new AbortController();
    let read = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (; read < 100; read += 1) {
        if (read === 5) stop.abort();
        yield await Promise.resolve(strToU8(letter));
      }
    }
    const looking = lookAtAttachment({ fileName: 'brev.txt', pieces }, stop.signal);
    await expect(looking).rejects.toMatchObject({ reason: 'cancelled', done: 'no' });
    expect(read).toBe(5);
  });

  it('is stopped between pieces, though all of them are at hand', async () => {
    const stop = new AbortController();
    async function* pieces(): AsyncGenerator<Uint8Array> {
      setImmediate(() => {
        stop.abort();
      });
      for (let i = 0; i < 20_000; i += 1) yield await Promise.resolve(strToU8(letter));
    }
    const looking = lookAtAttachment({ fileName: 'brev.txt', pieces }, stop.signal);
    await expect(looking).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('is stopped between texts that are in one piece', async () => {
    const stop = new AbortController();
    let times = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      times += 1;
      // The third time it is for the texts: the first turn is given for the piece, the next ones for these.
      if (times === 3)
        void nextTurn()
          .then(() => nextTurn())
          .then(() => {
            stop.abort();
          });
      yield await Promise.resolve(pdfOf(manyForms()));
    }
    const looking = lookAtAttachment({ fileName: 'brev.pdf', pieces }, stop.signal);
    await expect(looking).rejects.toMatchObject({ reason: 'cancelled' });
  });
});

function manyForms(): Record<number, PdfStream> {
  const form = packed('BT (1) Tj ET', '/Subtype /Form ');
  return Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i + 1, form]));
}
