import { describe, expect, it } from 'vitest';
import { withoutProperty } from '../../../support/changes';
import { cliFolder } from '../../../support/cli-folder';
import { answered, runWith, type Ended } from '../../../support/cli-services';
import { rightValue } from '../../../support/examples';
import type { ElanClient } from '../../../../services/client/client';
import { ElanError } from '../../../../services/errors';
import { submitCommand } from '../../../../cli/services/commands/send';
import { validateCommand, type ValidateCommand } from '../../../../cli/services/commands/validate';

const folder = cliFolder();

const including = (text: string): string => expect.stringContaining(text) as string;

describe('validate', () => {
  const validate = async (
    command: Partial<ValidateCommand> = {},
    client: Partial<ElanClient> = {},
  ): Promise<Ended & { asked: string[] }> => {
    const asked: string[] = [];
    const ended = await runWith(
      (context) => validateCommand(context, { file: folder.begjaering(), localFirst: 'send', ...command }),
      {
        client: {
          validate: () => {
            asked.push('new');
            return answered(undefined);
          },
          validateChange: (reference) => {
            asked.push(reference);
            return answered(undefined);
          },
          regelverk: () => answered({ regelverk: 'nyttRegelverk', ofDebtors: new Map() }),
          submit: () => answered({ eksternSaksreferanse: 'SAK-1' }),
          ...client,
        },
      },
    );
    return { ...ended, asked };
  };

  const mistaken = (): string =>
    folder.write('feil.json', withoutProperty(rightValue('2.1'), '/underskrift'));

  it('says that there is nothing wrong, and that nothing is stored', async () => {
    expect(await validate()).toMatchObject({
      code: 0,
      asked: ['new'],
      out: including('Ingenting er sendt inn.'),
    });
  });

  it('shows what our own check has found, and sends it all the same', async () => {
    const { asked, err } = await validate({ file: mistaken() });
    expect(asked).toEqual(['new']);
    expect(err).toContain('elan/mangler-egenskap');
  });

  it('tells of who is not synthetic, errors or not', async () => {
    const text = JSON.stringify(rightValue('2.1')).replaceAll('14858712301', '15062049380');
    const file = folder.write('virkelig.json', JSON.parse(text) as object);
    const { asked, err } = await validate({ file });
    expect(asked).toEqual(['new']);
    expect(err).toMatch(/virkelig\.json:\d+:\d+ advarsel elan\/ikke-syntetisk/);
    expect((await validate()).err).toBe('');
  });

  it('stops there where that is wanted', async () => {
    const { code, asked, out } = await validate({ file: mistaken(), localFirst: 'stop' });
    expect({ code, asked }).toEqual({ code: 1, asked: [] });
    expect(out).toContain('elan/mangler-egenskap');
  });

  it('does not send what is no JSON', async () => {
    expect(await validate({ file: folder.write('x.json', '{') })).toMatchObject({ code: 1, asked: [] });
  });

  it('validates a case that is named as its change', async () => {
    expect((await validate({ case: 'SAK-4' })).asked).toEqual(['SAK-4']);
  });

  it('validates what was submitted as a change, or as new where that is wanted', async () => {
    const client = {
      regelverk: () => answered({ regelverk: 'nyttRegelverk' as const, ofDebtors: new Map() }),
    };
    await runWith((context) => submitCommand(context, { file: folder.begjaering() }), {
      client: { ...client, submit: () => answered({ eksternSaksreferanse: 'SAK-1' }) },
    });
    expect((await validate()).asked).toEqual(['SAK-1']);
    expect((await validate({ new: true })).asked).toEqual(['new']);
  });

  it('tells what the service has found where it belongs', async () => {
    const finding = {
      code: 'KODE',
      message: 'Feil',
      description: 'Mer om feilen',
      path: '',
      value: 'RENTE-1001',
    };
    const refusing = () =>
      Promise.reject(
        new ElanError('refused', { args: { findings: 1 }, operation: 'validate', findings: [finding] }),
      );
    const text = JSON.stringify(rightValue('2.1'), null, 2);
    const line =
      text.split('\n').findIndex((each) => each.includes('"innsendersKravreferanse": "RENTE-1001"')) + 1;
    const { code, out } = await validate({ file: folder.write('pen.json', text) }, { validate: refusing });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`pen\\.json:${line}:\\d+ feil KODE: Feil\\n    Mer om feilen\\n`));
  });
});
