import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { property, textOf } from '../../../engine/values/json';
import { call, testSandbox, tokenFor, upload, type Received, type TestSandbox } from './support';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

const query = { innsenderReferanse: 'REF-1' };

function send(raw: string | Uint8Array<ArrayBuffer>, disposition?: string): Promise<Received> {
  const named: Record<string, string> =
    disposition === undefined ? {} : { 'Content-Disposition': disposition };
  const headers = { 'Content-Type': 'application/octet-stream', ...named };
  return call(sandbox, 'uploadAttachment', { query, raw, headers });
}

async function stateOf(uuid: string): Promise<string | undefined> {
  return textOf((await call(sandbox, 'attachmentState', { parameters: { uuid } })).body, 'tilstand');
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

describe('an upload', () => {
  test('of the bytes themselves is stored under the name in Content-Disposition', async () => {
    const answer = await send('%PDF-1.7', "attachment; filename*=UTF-8''s%C3%A6rlig.pdf");
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ filnavn: 'særlig.pdf', tilstand: 'mottatt' });
    expect(sandbox.overview().vedlegg.at(-1)).toMatchObject({
      uuid: property(answer.body, 'uuid'),
      innsenderReferanse: 'REF-1',
      organisasjonsnummer: '313772195',
      sha256: createHash('sha256').update('%PDF-1.7').digest('hex'),
    });
  });

  test('in a form is stored under the name of the file', async () => {
    const form = new FormData();
    form.append('fil', new Blob(['%PDF-1.7']), 'påkrav.pdf');
    const answer = await call(sandbox, 'uploadAttachment', { query, raw: form });
    expect(answer.status).toBe(201);
    expect(property(answer.body, 'filnavn')).toBe('påkrav.pdf');
  });

  test('in a form without the file is refused', async () => {
    const form = new FormData();
    form.append('annet', 'noe');
    expect((await call(sandbox, 'uploadAttachment', { query, raw: form })).status).toBe(400);
  });

  test('without a name has one all the same', async () => {
    expect(property((await send('%PDF-1.7')).body, 'filnavn')).toBe('vedlegg');
  });

  test('of nothing is refused', async () => {
    expect((await send('')).status).toBe(400);
  });

  test('without the begjæring that it is for is refused', async () => {
    const headers = { 'Content-Type': 'application/pdf' };
    const answer = await call(sandbox, 'uploadAttachment', { raw: '%PDF-1.7', headers });
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'detail')).toContain('innsenderReferanse');
  });

  test.each([
    ['PDF', '%PDF-1.4'],
    ['PNG', '\x89PNG\r\n\x1a\n…'],
    ['JPEG', '\xff\xd8\xff\xe0'],
    ['TIFF', 'II*\x00'],
    ['TIFF of the other kind', 'MM\x00*'],
    ['Word', 'PK\x03\x04…word/document.xml'],
    ['OpenDocument', 'PK\x03\x04…mimetypeapplication/vnd.oasis.opendocument.text'],
    ['plain text', 'Hei,\r\n\tdette er en tekst.'],
  ])('of %s is taken', async (_, content) => {
    expect((await send(bytes(content), 'attachment; filename=x')).status).toBe(201);
  });

  test.each([
    ['another zip file', 'PK\x03\x04…xl/workbook.xml'],
    ['a program', 'MZ\x90\x00\x03'],
    ['HTML', '<html></html>'],
    ['JSON', '{"a":1}'],
    ['what is no UTF-8', 'b\xe5t'],
  ])('of %s is refused, whatever its name', async (_, content) => {
    const answer = await send(bytes(content), 'attachment; filename=x.pdf');
    expect(answer.status).toBe(415);
  });

  test('of 50 MB is taken, and of a byte more refused', async () => {
    const most = new Uint8Array(50 * 1024 * 1024);
    most.set(bytes('%PDF-1.7'));
    expect((await send(most)).status).toBe(201);
    const more = new Uint8Array(most.length + 1);
    more.set(most);
    expect((await send(more)).status).toBe(413);
    const muchMore = new Uint8Array(most.length + 10);
    muchMore.set(most);
    expect((await send(muchMore)).status).toBe(413);
    const form = new FormData();
    form.append('fil', new Blob([muchMore]), 'stor.pdf');
    expect((await call(sandbox, 'uploadAttachment', { query, raw: form })).status).toBe(413);
  });
});

describe('an attachment', () => {
  test.each([
    ['dom.pdf', ['mottatt', 'virussjekket', 'validert', 'konvertert', 'konvertert']],
    ['virus-i-filen.pdf', ['mottatt', 'virusFunnet', 'virusFunnet', 'virusFunnet', 'virusFunnet']],
    ['ugyldig.pdf', ['mottatt', 'virussjekket', 'valideringFeilet', 'valideringFeilet', 'valideringFeilet']],
    ['kryptert.pdf', ['mottatt', 'virussjekket', 'validert', 'konverteringFeilet', 'konverteringFeilet']],
    ['Slettet.pdf', ['mottatt', 'virussjekket', 'validert', 'konvertert', 'slettet']],
  ])('named %s goes through %j', async (name, states) => {
    const uuid = await upload(sandbox, name, 'REF-1');
    for (const state of states) {
      expect(await stateOf(uuid)).toBe(state);
      sandbox.clock.now += 1000;
    }
  });

  test('that has failed says why', async () => {
    const uuid = await upload(sandbox, 'virus.pdf', 'REF-1');
    sandbox.clock.now += 1000;
    const { body } = await call(sandbox, 'attachmentState', { parameters: { uuid } });
    expect(property(body, 'melding')).toBe('Filen inneholder virus.');
  });

  test('is seen by its own organisation only', async () => {
    const uuid = await upload(sandbox, 'dom.pdf', 'REF-1');
    const details = { parameters: { uuid }, token: await tokenFor(sandbox) };
    expect((await call(sandbox, 'attachmentState', details)).status).toBe(404);
  });

  test('that nobody has uploaded is not found', async () => {
    const parameters = { uuid: '0b1f7f3e-3f43-4d35-8f7f-0a5f0f1f4a11' };
    expect((await call(sandbox, 'attachmentState', { parameters })).status).toBe(404);
    expect((await call(sandbox, 'attachmentState', { parameters: { uuid: 'x' } })).status).toBe(400);
  });

  test('is ready at once where the steps take no time', async () => {
    const own = await testSandbox({ timing: { attachmentStep: 0 } });
    const uuid = await upload(own, 'dom.pdf', 'REF-1');
    const { body } = await call(own, 'attachmentState', { parameters: { uuid } });
    expect(property(body, 'tilstand')).toBe('konvertert');
    await own.close();
  });
});
