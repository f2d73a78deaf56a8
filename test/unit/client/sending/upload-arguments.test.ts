import { describe, expect, it } from 'vitest';
import { uploadRequest } from '../../../../client/sending/upload-arguments';

/** A file's address is any text here; what begins with `b` is an open begjæring. */
function request(...args: unknown[]) {
  const isFile = (value: unknown): value is string => typeof value === 'string';
  return uploadRequest(args, isFile, (file) => file.startsWith('b'));
}

describe('an upload', () => {
  it('asks for files where it is called with nothing', () => {
    expect(request()).toEqual({ kind: 'ask' });
    expect(request(undefined, 1)).toEqual({ kind: 'ask' });
  });

  it('is of all files that are selected in the explorer', () => {
    expect(request('x.pdf', ['x.pdf', 'y.pdf'])).toEqual({ kind: 'files', files: ['x.pdf', 'y.pdf'] });
  });

  it('is of the one file that it is called with', () => {
    expect(request('x.pdf')).toEqual({ kind: 'files', files: ['x.pdf'] });
  });

  it('is for the begjæring whose button was pressed, and not of it', () => {
    expect(request('b.json', { groupId: 0 })).toEqual({ kind: 'ask', begjaering: 'b.json' });
    expect(request('b.json', ['b.json'])).toEqual({ kind: 'ask', begjaering: 'b.json' });
  });

  it('is for the Vedlegg whose code lens was pressed', () => {
    const lens = { uri: 'file:///b.json', position: { line: 3, character: 4 } };
    expect(request(lens)).toEqual({ kind: 'vedlegg', ...lens });
  });

  it.each([[{ uri: 'x' }], [{ uri: 'x', position: { line: '1', character: 2 } }], [null]])(
    'takes nothing for a code lens that is none: %j',
    (given) => expect(request(given)).toEqual({ kind: 'ask' }),
  );
});
