import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cliFolder } from '../../../support/cli-folder';
import { answered, runWith, type Ended } from '../../../support/cli-services';
import type { Attachment } from '../../../../services/client/answers';
import { uploadCommand, type UploadCommand } from '../../../../cli/services/commands/upload';

const folder = cliFolder();

const including = (text: string): string => expect.stringContaining(text) as string;

describe('upload', () => {
  const pdf = (): string => folder.write('avtale.pdf', '%PDF-1.4 %%EOF');

  const upload = async (
    command: Partial<UploadCommand>,
    readiness: Attachment['readiness'] = 'ready',
  ): Promise<Ended & { uploaded: [string, string, string][] }> => {
    const uploaded: [string, string, string][] = [];
    const ended = await runWith(
      (context) =>
        uploadCommand(context, {
          files: [pdf()],
          type: 'annet',
          wait: true,
          begjaering: folder.begjaering(),
          ...command,
        }),
      {
        client: {
          uploadAttachment: ({ fileName, contentType }, reference) => {
            uploaded.push([fileName, contentType, reference]);
            return answered({ uuid: 'u-1', state: 'mottatt', readiness: 'underway', message: '' });
          },
          attachmentState: (uuid) => answered({ uuid, state: 'ferdig', readiness, message: 'Sånn.' }),
        },
      },
    );
    return { ...ended, uploaded };
  };

  it('sends the FILE with the reference of its begjæring, and prints the Vedlegg', async () => {
    const { code, out, uploaded } = await upload({ type: 'fullmakt' });
    expect({ code, uploaded }).toEqual({
      code: 0,
      uploaded: [['avtale.pdf', 'application/pdf', 'EKSEMPEL-2026-1']],
    });
    expect(out).toContain('{"type":"fullmakt","filnavn":"avtale.pdf","uuid":"u-1"}\n');
    expect(out).toContain('klart til bruk');
  });

  it.each([
    ['%PDF-1.4 /Encrypt 5 0 R %%EOF', 'laast.pdf', 'kryptert'],
    ['%PDF-1.4', 'revet.pdf', 'Slutten'],
    ['Kari, 150620 49380', 'brev.txt', '1 fødsels'],
  ])('sends nothing of %j unless that is wanted', async (content, name, told) => {
    const files = [folder.write(name, content)];
    expect(await upload({ files })).toMatchObject({ code: 2, uploaded: [], err: including(told) });
    expect(await upload({ files, anyType: true })).toMatchObject({
      code: 0,
      uploaded: [[name, expect.anything(), expect.anything()]],
    });
  });

  it('takes a reference in place of a file', async () => {
    expect((await upload({ begjaering: undefined, reference: 'A-1' })).uploaded).toEqual([
      ['avtale.pdf', 'application/pdf', 'A-1'],
    ]);
    expect((await upload({ begjaering: undefined })).code).toBe(2);
    expect((await upload({ begjaering: folder.write('tom.json', {}) })).code).toBe(2);
  });

  it('does not send the same file for the same begjæring twice', async () => {
    await upload({});
    expect(await upload({})).toMatchObject({ code: 0, uploaded: [], out: including('lastet opp før') });
    expect((await upload({ begjaering: undefined, reference: 'B-2' })).uploaded).toHaveLength(1);
  });

  it('tells of a file that cannot be used', async () => {
    expect(await upload({}, 'failed')).toMatchObject({ code: 1, out: including('(ferdig). Sånn.') });
  });

  it('does not wait where that is not wanted', async () => {
    expect((await upload({ wait: false }, 'failed')).out).toContain('under behandling');
  });

  it.each([
    ['tom.pdf', '', 'tom'],
    ['avtale.exe', 'MZ', 'Filtypen'],
  ])('looks at a file before it sends it: %s', async (name, content, problem) => {
    const { code, err, uploaded } = await upload({ files: [folder.write(name, content)] });
    expect({ code, uploaded }).toEqual({ code: 2, uploaded: [] });
    expect(err).toContain(problem);
  });

  it('looks at the size', async () => {
    const large = folder.place('stor.pdf');
    fs.writeFileSync(large, '');
    fs.truncateSync(large, 51 * 1024 * 1024);
    expect(await upload({ files: [large] })).toMatchObject({
      code: 2,
      uploaded: [],
      err: including('50 MB'),
    });
  });

  it('looks at the content, and tells it beside what the name says', async () => {
    const file = folder.write('faktura.pdf', '\ufeff<!DOCTYPE html>');
    const { code, uploaded, err } = await upload({ files: [pdf(), file] });
    expect({ code, uploaded }).toEqual({ code: 2, uploaded: [] });
    expect(err).toContain('faktura.pdf: Navnet sier PDF, men innholdet er TXT.');
    expect((await upload({ files: [file], anyType: true })).uploaded).toHaveLength(1);
  });

  it('sends any file where that is wanted', async () => {
    const { uploaded } = await upload({ files: [folder.write('avtale.xyz', 'x')], anyType: true });
    expect(uploaded).toEqual([['avtale.xyz', 'application/octet-stream', 'EKSEMPEL-2026-1']]);
  });

  it('sends nothing where one of the files cannot be read', async () => {
    expect(await upload({ files: [pdf(), folder.place('ingen.pdf')] })).toMatchObject({
      code: 2,
      uploaded: [],
    });
  });
});
