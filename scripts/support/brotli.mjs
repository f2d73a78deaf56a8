// @ts-check
// Large texts that are seldom read are packed by brotli, which Node reads: it sees further back than what a .vsix is packed by.
import { brotliCompressSync, constants } from 'node:zlib';

/** @param {string | Buffer} content @returns {Buffer} it as brotli, as small as it gets */
export function brotli(content) {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
