import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookAtAttachment, type LookedAt } from '../../../../services/known/look-at-attachment';
import { sha256 } from '../../../../services/ledger/hash';
import { piecesOf } from '../../../../services/workflow/file-in-memory';
import { onePage, pdfOf } from '../../../support/pdf';

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
});
