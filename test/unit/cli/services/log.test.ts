import { describe, expect, it, vi } from 'vitest';
import { cliFolder } from '../../../support/cli-folder';
import { answered, runWith, type Ended } from '../../../support/cli-services';
import type { CommonOptions } from '../../../../cli/services/command';
import type { ElanClient } from '../../../../services/client/client';
import { ElanError } from '../../../../services/errors';
import { logCommand } from '../../../../cli/services/commands/log';
import { submitCommand } from '../../../../cli/services/commands/send';
import { uploadCommand } from '../../../../cli/services/commands/upload';

const folder = cliFolder();

const including = (text: string): string => expect.stringContaining(text) as string;

const defendant = '14858712301';

describe('log', () => {
  const upload = (reference: string): Promise<Ended> =>
    runWith(
      (context) =>
        uploadCommand(context, {
          ...{
            files: [folder.write(`${defendant}.pdf`, `%PDF-1.7 ${reference} %%EOF`)],
            type: 'annet',
            wait: false,
            reference,
          },
        }),
      {
        client: {
          uploadAttachment: () => answered({ uuid: 'u', state: 's', readiness: 'ready', message: '' }),
        },
      },
    );
  const log = (command: object, client: Partial<ElanClient> = {}): Promise<Ended> =>
    runWith((context) => logCommand(context, { format: 'table', ...command }), { client });

  it('is empty at first', async () => {
    expect((await log({})).out).toContain('Ingenting er sendt herfra.');
  });

  it('masks numbers of persons unless they are wanted', async () => {
    await upload('A-1');
    expect((await log({})).out).toContain('148587*****.pdf');
    expect((await log({ format: 'csv' })).out).not.toContain(defendant);
    expect((await log({ unmasked: true })).out).toContain(`${defendant}.pdf`);
  });

  it('shows the newest first', async () => {
    await upload('A-1');
    await upload('B-2');
    const { out } = await runWith((context) => logCommand(context, { format: 'table' }), {
      options: { json: true },
    });
    const { result } = JSON.parse(out) as { result: { entries: { innsenderReferanse: string }[] } };
    expect(result.entries.map(({ innsenderReferanse }) => innsenderReferanse)).toEqual(['B-2', 'A-1']);
  });

  it('can be a report in Markdown, or a table for a spreadsheet', async () => {
    await upload('A-1');
    expect((await log({ format: 'markdown' })).out).toMatch(/\n# Testlogg[\s\S]*\| A-1 \|/);
    expect((await log({ format: 'csv' })).out).toMatch(/\nat,[\s\S]*\buploadAttachment,[\s\S]*,A-1,/);
  });

  describe('with a submission whose answer was lost', () => {
    const lost = (): Promise<Ended> =>
      runWith((context) => submitCommand(context, { file: folder.begjaering(), regelverk: false }), {
        client: {
          submit: () =>
            Promise.reject(
              new ElanError('timedOut', { args: { host: 'h' }, operation: 'submit', done: 'unknown' }),
            ),
        },
      });
    const idOf = async (): Promise<string> => {
      const { out } = await runWith((context) => logCommand(context, { format: 'table' }), {
        options: { json: true },
      });
      const { result } = JSON.parse(out) as { result: { entries: { id: string }[] } };
      return result.entries[0]?.id ?? '';
    };

    it('says that there is one', async () => {
      await lost();
      expect((await log({})).out).toMatch(/ukjent[\s\S]*1 er ukjente/);
    });

    it('finds out', async () => {
      await lost();
      vi.setSystemTime('2026-06-15T13:00:00Z');
      const silent = { changedCases: () => answered([]), validate: () => answered(undefined) };
      expect(await log({ findOut: true }, silent)).toMatchObject({
        code: 0,
        out: including('kan sendes på nytt'),
      });
      expect(await log({ findOut: true }, silent)).toMatchObject({
        code: 0,
        out: including('Ingen innsendinger'),
      });
    });

    it('says what it cannot find out', async () => {
      await lost();
      const duplicate = { code: 'DUPLIKAT_INNSENDING', message: '', description: '', path: '', value: '' };
      const received: Partial<ElanClient> = {
        changedCases: () => answered([]),
        validate: () => Promise.reject(new ElanError('refused', { findings: [duplicate] })),
      };
      expect(await log({ findOut: true }, received)).toMatchObject({
        code: 5,
        out: including('Spør Skatteetaten'),
      });
    });

    it('takes the word of the user', async () => {
      await lost();
      const id = await idOf();
      expect((await log({ settle: id })).code).toBe(2);
      expect((await log({ settle: id, case: 'SAK-1', notReceived: true })).code).toBe(2);
      expect((await log({ settle: id, case: 'SAK-1' })).code).toBe(0);
      expect((await log({})).out).toMatch(/godtatt.*SAK-1/);
      expect((await log({ settle: id, notReceived: true })).code).toBe(2);
    });

    it('leaves those of other environments alone', async () => {
      await lost();
      const { out } = await runWith((context) => logCommand(context, { format: 'table', findOut: true }), {
        options: { environment: 'test' },
      });
      expect(out).toContain('et annet miljø');
    });

    it('leaves those that were sent for somebody else to whoever they were sent for', async () => {
      await lost();
      const { code, out } = await runWith(
        (context) => logCommand(context, { format: 'table', findOut: true }),
        { options: { systembruker: '313772195' } },
      );
      expect({ code, out }).toEqual({ code: 5, out: including('sendt for andre: egen virksomhet') });
      expect(out).not.toContain('Ingen innsendinger er ukjente');
    });

    it('does not end as if one were settled that was sent for somebody else, or elsewhere', async () => {
      await lost();
      const findOut = await idOf();
      const find = (options: Partial<CommonOptions>): Promise<Ended> =>
        runWith((context) => logCommand(context, { format: 'table', findOut }), { options });
      expect(await find({ systembruker: '313772195' })).toMatchObject({ code: 5 });
      const elsewhere = await find({ environment: 'test' });
      expect(elsewhere).toMatchObject({ code: 5, out: including('et annet miljø') });
      expect(elsewhere.out).not.toContain('Ingen innsendinger er ukjente');
    });

    it('does not know of others', async () => {
      expect((await log({ findOut: 'none' })).code).toBe(2);
    });
  });
});
