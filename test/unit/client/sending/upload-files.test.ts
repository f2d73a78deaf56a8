import { describe, expect, it } from 'vitest';
import { lookAtAttachment } from '../../../../services/known/look-at-attachment';
import { piecesOf } from '../../../../services/workflow/file-in-memory';
import { describeError } from '../../../../services/errors';
import { attachmentFailure, doubtful, uploadFiles } from '../../../../client/sending/upload-files';

const attachment = (fileName: string, bytes: Uint8Array) =>
  lookAtAttachment({ fileName, pieces: piecesOf(bytes) });
const pdf = (name: string, content = `%PDF-1.7 ${name} %%EOF`) =>
  attachment(name, new TextEncoder().encode(content));
const all = <File>(...files: readonly Promise<File>[]): Promise<File[]> => Promise.all(files);

describe('a look at files before they are uploaded', () => {
  it('finds nothing to doubt in files of the usual types', async () => {
    expect(doubtful(await all(pdf('a.pdf'), pdf('B.PDF'), pdf('c.d.docx', 'PK\u0003\u0004')))).toEqual({
      ofOtherType: [],
      tooLarge: [],
      mismatched: [],
      unreadable: [],
    });
  });

  it('doubts other types, and files above the limit', async () => {
    const large = attachment('large.pdf', new Uint8Array(50 * 1024 * 1024 + 1));
    expect(doubtful(await all(pdf('a.exe'), pdf('pdf'), large))).toEqual({
      ofOtherType: ['a.exe', 'pdf'],
      tooLarge: ['large.pdf'],
      mismatched: [],
      unreadable: [],
    });
  });

  it('doubts a file that is not what its name says', async () => {
    expect(doubtful(await all(pdf('a.pdf'), pdf('b.docx'), pdf('c.pdf', 'GIF89a'))).mismatched).toEqual([
      { fileName: 'b.docx', named: 'DOCX', found: 'PDF' },
      { fileName: 'c.pdf', named: 'PDF', found: 'GIF' },
    ]);
  });

  it('doubts a PDF that is under a password, or not all there', async () => {
    expect(
      doubtful(await all(pdf('a.pdf', '%PDF-1.4 /Encrypt 5 0 R %%EOF'), pdf('b.pdf', '%PDF-1.4'))),
    ).toMatchObject({
      unreadable: [
        { fileName: 'a.pdf', problem: 'encrypted' },
        { fileName: 'b.pdf', problem: 'torn' },
      ],
    });
  });

  it('refuses a file without content', async () => {
    const files = await all(pdf('a.pdf'), pdf('b.pdf', ''));
    expect(() => doubtful(files)).toThrow(/b\.pdf/);
  });

  it('tells the media type by the name', async () => {
    expect((await pdf('a.PDF')).contentType).toBe('application/pdf');
    expect((await pdf('a.toString')).contentType).toBe('application/octet-stream');
  });
});

/** A service that knows one file already, and fails at another. */
function service(known: Record<string, string> = {}, failsAt?: string) {
  const sent: string[] = [];
  const { signal } = new AbortController();
  const workflow: Parameters<typeof uploadFiles>[1]['workflow'] = {
    uploadedAttachment: (sha256, reference) => Promise.resolve(known[`${reference} ${sha256}`]),
    upload: ({ fileName }, reference, options) => {
      if (fileName === failsAt) return Promise.reject(new Error('gone'));
      sent.push(`${fileName} ${reference} ${String(options?.begjaering)}`);
      const answer = {
        uuid: `uuid of ${fileName}`,
        state: 'mottatt',
        readiness: 'underway',
        message: '',
      } as const;
      return Promise.resolve({ answer, status: 201, correlationId: '', id: '', recorded: true });
    },
  };
  return { sent, options: { workflow, innsenderReferanse: 'REF', begjaering: 'a.json', signal } };
}

/** The SHA-256 of `a.pdf`, the content of that file here. */
const hashOfA = 'a7949e623819aa32baf4c32d0457e275b4eff130ec61f43cf284ffdef26efcf4';

describe('uploading', () => {
  it('sends one file after another, and says which', async () => {
    const { sent, options } = service();
    const said: string[] = [];
    const result = await uploadFiles(await all(pdf('a.pdf'), pdf('b.pdf')), {
      ...options,
      onSent: ({ fileName }, bytes) => said.push(`${fileName} ${bytes}`),
    });
    expect(sent).toEqual(['a.pdf REF a.json', 'b.pdf REF a.json']);
    expect(said).toEqual(['a.pdf 0', 'b.pdf 0']);
    expect(result).toEqual({
      uploaded: [
        { uuid: 'uuid of a.pdf', fileName: 'a.pdf', reused: false },
        { uuid: 'uuid of b.pdf', fileName: 'b.pdf', reused: false },
      ],
    });
  });

  it('does not send what the service has for the same begjæring', async () => {
    const { sent, options } = service({ [`REF ${hashOfA}`]: 'known' });
    const { uploaded } = await uploadFiles([await pdf('a.pdf', 'a.pdf')], options);
    expect(uploaded).toEqual([{ uuid: 'known', fileName: 'a.pdf', reused: true }]);
    expect(sent).toEqual([]);
  });

  it('keeps what was uploaded before one failed', async () => {
    const { options } = service({}, 'b.pdf');
    const { uploaded, error } = await uploadFiles(
      await all(pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf')),
      options,
    );
    expect(uploaded.map(({ fileName }) => fileName)).toEqual(['a.pdf']);
    expect(error?.message).toBe('gone');
  });

  it('sends nothing more once it is stopped', async () => {
    const { sent, options } = service();
    const { uploaded, error } = await uploadFiles([await pdf('a.pdf')], {
      ...options,
      signal: AbortSignal.abort(),
    });
    expect([uploaded, sent]).toEqual([[], []]);
    expect(error).toMatchObject({ kind: 'cancelled', done: 'no' });
  });
});

describe('an attachment that failed', () => {
  it.each([
    ['virusFunnet', 'virus'],
    ['valideringFeilet', 'godtar ikke'],
    ['konverteringFeilet', 'gjøre filen om til PDF'],
    ['slettet', 'slettet'],
  ])('is explained: %s', (state, words) => {
    const attachment = { uuid: 'u', state, readiness: 'failed', message: 'Svaret.' } as const;
    const { message, advice } = describeError(attachmentFailure(attachment, 'a.pdf'), 'nb');
    expect(message).toContain('a.pdf');
    expect(message).toContain(words);
    expect(advice).not.toBe('');
  });
});
