import { describe, expect, it } from 'vitest';
import {
  serviceMethods,
  type AttachAnswer,
  type AttachmentsAnswer,
  type LocateAnswer,
  type SummaryAnswer,
} from '../../server/protocol/services';
import { rightText } from '../support/examples';
import { Editor } from './support/editor';
import { named } from './support/files';

const other = 'file:///tmp/annet.json';
const right = rightText('2.1');

async function editorWith(text: string): Promise<Editor> {
  const editor = await Editor.start();
  await editor.show(named, text);
  return editor;
}

function finding(code: string, message = '', path = '') {
  return { code, message, description: '', path, value: '' };
}

describe('the summary of an open begjæring', () => {
  it('counts what is wrong, and tells of what is to be sent', async () => {
    const editor = await editorWith(right.replace('"underskrift"', '"undreskrift"'));
    const answer: SummaryAnswer = await editor.connection.sendRequest(serviceMethods.summary, { uri: named });
    expect(answer).toMatchObject({ version: 1, model: '2.1', target: 'test' });
    expect(answer.errors).toBeGreaterThan(0);
    expect(answer.summary.saksoekt.length).toBeGreaterThan(0);
  });

  it('is true of the newest version, also before typing has paused', async () => {
    const editor = await editorWith(right);
    editor.type(named, '"begjaeringsdato"', '"begjaeringsdatoX"');
    const answer: SummaryAnswer = await editor.connection.sendRequest(serviceMethods.summary, { uri: named });
    expect(answer.version).toBe(2);
    expect(answer.errors).toBeGreaterThan(0);
    expect(answer.summary.begjaeringsdato).toBe('');
  });

  it('counts for the environment that is asked about, whatever the settings say', async () => {
    const editor = await editorWith(right);
    const of = (target: string): Promise<SummaryAnswer> =>
      editor.connection.sendRequest(serviceMethods.summary, { uri: named, target });
    expect(await of('test')).toMatchObject({ target: 'test', errors: 0 });
    expect((await of('production')).target).toBe('production');
    editor.type(named, /"\d{11}"/.exec(right)?.[0] ?? '', '"01017000027"');
    expect((await of('test')).warnings).toBeGreaterThan((await of('production')).warnings);
  });

  it('is nothing for a file that is no begjæring', async () => {
    const editor = await Editor.start();
    editor.open(other, '{"a": 1}');
    expect(await editor.connection.sendRequest(serviceMethods.summary, { uri: other })).toBeNull();
  });
});

describe('the places of findings of the service', () => {
  it('are found by the reference, and by the path', async () => {
    const editor = await editorWith(right);
    const { ranges }: LocateAnswer = await editor.connection.sendRequest(serviceMethods.locate, {
      uri: named,
      findings: [
        finding('UKJENT_KODE', 'Krav med kravreferanse FAKTURA-1001 er feil'),
        finding('', 'Feil dato', '$.begjaeringsdato'),
        finding('', 'Noe er galt'),
      ],
    });
    const lines = right.split('\n');
    expect(lines[ranges[0]?.start.line ?? 0]).toContain('FAKTURA-1001');
    expect(lines[ranges[1]?.start.line ?? 0]).toContain('"begjaeringsdato"');
    expect(ranges[2]).toBeNull();
  });
});

describe('an uploaded file', () => {
  const file = { uuid: '5a0e7d0e-77b3-4b3b-8f0a-9f5b9d6b7c22', fileName: 'ny.pdf' };

  async function attached(editor: Editor, params: object): Promise<string> {
    const answer: AttachAnswer | null = await editor.connection.sendRequest(serviceMethods.attach, {
      uri: named,
      files: [file],
      ...params,
    });
    editor.change(named, answer?.edits ?? []);
    return editor.text(named);
  }

  it('becomes the Vedlegg that the position is in', async () => {
    const editor = await editorWith(right);
    const position = editor.after(named, '"filnavn": "');
    const after = await attached(editor, { position });
    expect(after).toContain(file.uuid);
    expect(after.match(/"filnavn"/g)?.length).toBe(right.match(/"filnavn"/g)?.length);
  });

  it('becomes a general attachment elsewhere', async () => {
    const editor = await editorWith(right);
    const { vedlegg } = JSON.parse(await attached(editor, {})) as { vedlegg: object[] };
    expect(vedlegg.at(-1)).toEqual({ type: 'annet', filnavn: file.fileName, uuid: file.uuid });
  });
});

describe('the attachments of an open begjæring', () => {
  it('stand in the order of the text, each with its place there', async () => {
    const editor = await editorWith(right);
    const { version, attachments }: AttachmentsAnswer = await editor.connection.sendRequest(
      serviceMethods.attachments,
      { uri: named },
    );
    expect(version).toBe(1);
    expect(attachments.map(({ uuid }) => uuid)).toEqual(
      [...right.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid),
    );
    for (const { range, fileName } of attachments) {
      expect(JSON.parse(editor.textIn(named, range))).toMatchObject({ filnavn: fileName });
    }
  });
});
