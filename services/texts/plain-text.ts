/** @returns a text that comes in bytes, piece by piece */
export async function* plainText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= decoderOf(piece);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Other programs write texts by two bytes a character, and say so by what they begin with. */
function decoderOf([first, second]: Uint8Array): Decoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}
