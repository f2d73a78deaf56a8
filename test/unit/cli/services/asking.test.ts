import { describe, expect, it } from 'vitest';
import { withValue } from '../../../support/changes';
import { cliFolder } from '../../../support/cli-folder';
import { answered, runWith, type Ended } from '../../../support/cli-services';
import { rightValue } from '../../../support/examples';
import type { Debtor, Regelverk } from '../../../../services/client/answers';
import type { DeductionParty, ElanClient } from '../../../../services/client/client';
import { ElanError } from '../../../../services/errors';
import { changedCommand } from '../../../../cli/services/commands/changed';
import { innsynCommand } from '../../../../cli/services/commands/innsyn';
import { operationsCommand } from '../../../../cli/services/commands/operations';
import { regelverkCommand } from '../../../../cli/services/commands/regelverk';
import { statusCommand } from '../../../../cli/services/commands/status';

const folder = cliFolder();

const including = (text: string): string => expect.stringContaining(text) as string;

const defendant = '14858712301';

describe('regelverk', () => {
  const ask = async (
    subjects: readonly string[],
    answer: Regelverk,
  ): Promise<Ended & { asked: Debtor[][] }> => {
    const asked: Debtor[][] = [];
    const regelverk: ElanClient['regelverk'] = (debtors) => {
      asked.push([...debtors]);
      return answered({
        regelverk: answer,
        ofDebtors: new Map(debtors.map(({ number }) => [number, answer])),
      });
    };
    const ended = await runWith((context) => regelverkCommand(context, subjects), { client: { regelverk } });
    return { ...ended, asked };
  };

  it('asks about all defendants of a file at once', async () => {
    const second = withValue(
      rightValue('2.1'),
      '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber',
      '1',
    );
    const [one] = rightValue('2.1')['saksoekt'] as unknown[];
    const [other] = second['saksoekt'] as unknown[];
    const { asked } = await ask(
      [folder.write('to.json', { ...second, saksoekt: [one, one, other] })],
      'nyttRegelverk',
    );
    expect(asked).toEqual([
      [
        { kind: 'foedselsnummer', number: defendant },
        { kind: 'foedselsnummer', number: defendant },
      ],
    ]);
  });

  it('asks about numbers', async () => {
    const { asked } = await ask(['312044188', '148587 12301'], 'nyttRegelverk');
    expect(asked).toEqual([
      [
        { kind: 'organisasjonsnummer', number: '312044188' },
        { kind: 'foedselsnummer', number: defendant },
      ],
    ]);
  });

  it.each<[Regelverk, number, string]>([
    ['nyttRegelverk', 0, 'ELAN'],
    ['tidligereRegelverk', 1, 'ELSA'],
    ['motstridendeRegelverk', 1, 'papir'],
    ['ukjentSkyldner', 1, 'kjenner ikke'],
  ])('says where the begjæring goes: %s', async (answer, code, way) => {
    const ended = await ask([folder.begjaering()], answer);
    expect(ended).toMatchObject({ code, out: including(way) });
  });

  it('does not print who a person is', async () => {
    const { out } = await ask([folder.begjaering()], 'nyttRegelverk');
    expect(out).toContain('148587*****');
  });

  it('wants a file or numbers, and somebody to ask about', async () => {
    expect((await ask(['hva'], 'nyttRegelverk')).code).toBe(2);
    expect((await ask([folder.write('ingen.json', {})], 'nyttRegelverk')).code).toBe(2);
  });
});

describe('regelverk of many', () => {
  const ask = async (text: string, failing = false): Promise<Ended> => {
    const regelverk: ElanClient['regelverk'] = (debtors) =>
      failing
        ? Promise.reject(new ElanError('timedOut'))
        : answered({
            regelverk: 'motstridendeRegelverk',
            ofDebtors: new Map(
              debtors.map(({ kind, number }) => [
                number,
                kind === 'organisasjonsnummer' ? 'nyttRegelverk' : 'tidligereRegelverk',
              ]),
            ),
          });
    const numbers = folder.write('skyldnere.csv', text);
    return runWith((context) => regelverkCommand(context, [], { numbers, again: true }), {
      client: { regelverk },
    });
  };

  it('says of each where a begjæring goes, and does not print who a person is', async () => {
    const { code, out } = await ask(`AS;312044188\nKari;${defendant}\n`);
    expect(code).toBe(1);
    expect(out).toMatch(/312044188 +Nytt regelverk +i ELAN/);
    expect(out).toMatch(/148587\*{5} +Tidligere regelverk +i ELSA/);
  });

  it('ends with 0 where all are sent in ELAN, and tells of what is no number', async () => {
    expect((await ask('312044188')).code).toBe(0);
    expect(await ask('312044188\n312044189')).toMatchObject({
      code: 1,
      out: including('Linje 2: 312044189'),
    });
  });

  it('tells who was not answered when the service is not reached', async () => {
    const { code, out, err } = await ask('312044188', true);
    expect({ code, err }).toEqual({ code: 4, err: including('elan test:') });
    expect(out).toContain('Ikke besvart');
  });

  it('does not end with 0 where the service has left somebody out', async () => {
    const regelverk: ElanClient['regelverk'] = () =>
      answered({ regelverk: 'nyttRegelverk', ofDebtors: new Map([['312044188', 'nyttRegelverk' as const]]) });
    const numbers = folder.write('flere.txt', `312044188\n${defendant}`);
    const ended = await runWith((context) => regelverkCommand(context, [], { numbers, again: true }), {
      client: { regelverk },
    });
    expect(ended).toMatchObject({ code: 1, out: including('148587*****') });
    expect(ended.out).toContain('Ikke besvart');
  });

  it.each([
    ['in a text', ['--numbers']],
    ['one by one', []],
  ])('refuses persons who may be real, but in production: %s', async (_, [numbers]) => {
    const regelverk: ElanClient['regelverk'] = (debtors) =>
      answered({
        regelverk: 'nyttRegelverk',
        ofDebtors: new Map(debtors.map(({ number }) => [number, 'nyttRegelverk' as const])),
      });
    const file = folder.write('virkelig.txt', '15062049380');
    const asked = (environment: string): Promise<Ended> =>
      runWith(
        (context) =>
          numbers === undefined
            ? regelverkCommand(context, ['150620 49380'])
            : regelverkCommand(context, [], { numbers: file, again: true }),
        { client: { regelverk }, options: { environment } },
      );
    const refused = await asked('local');
    expect(refused).toMatchObject({ code: 2, err: including('ikke er syntetiske') });
    expect(`${refused.out}${refused.err}`).not.toContain('150620');
    expect((await asked('test')).code).toBe(2);
    expect((await asked('production')).code).toBe(0);
  });

  it('wants a text with numbers, and nothing besides', async () => {
    expect(await ask('ingen')).toMatchObject({ code: 2, err: including('ikke noe fødselsnummer') });
    const both = await runWith((context) => regelverkCommand(context, ['1'], { numbers: 'x' }));
    expect(both).toMatchObject({ code: 2, err: including('enten --numbers') });
  });
});

describe('status', () => {
  const caseStatus: ElanClient['caseStatus'] = (eksternSaksreferanse) =>
    answered({
      ...{ eksternSaksreferanse, saksnummer: 'UTLBGJ/2026/1', saksstatus: 'sakOpprettet' },
      ...{
        innsenderReferanse: '',
        meldingsdato: '',
        whole: { eksternSaksreferanse, saksstatus: 'sakOpprettet' },
      },
    });
  const status = (subject: string): Promise<Ended> =>
    runWith((context) => statusCommand(context, subject), { client: { caseStatus } });

  it('of a reference', async () => {
    expect(await status('SAK-3')).toMatchObject({ code: 0, out: including('Saken er opprettet') });
  });

  it('of a file that has not been submitted cannot be told', async () => {
    expect(await status(folder.begjaering())).toMatchObject({
      code: 2,
      err: including('ikke sendt inn herfra'),
    });
  });
});

describe('changed', () => {
  const changed = async (since?: string): Promise<Ended & { asked: (string | undefined)[] }> => {
    const asked: (string | undefined)[] = [];
    const changedCases: ElanClient['changedCases'] = (from) => {
      asked.push(from);
      const facts = { saksnummer: '', saksstatus: 'sakHevet', innsenderReferanse: 'A' };
      return answered([
        { ...facts, eksternSaksreferanse: 'ELDST', endret: '2026-01-01T00:00:00Z' },
        { ...facts, eksternSaksreferanse: 'NYEST', endret: '2026-02-01T00:00:00Z' },
      ]);
    };
    const ended = await runWith((context) => changedCommand(context, since), { client: { changedCases } });
    return { ...ended, asked };
  };

  it('lists the newest first', async () => {
    const { out } = await changed();
    expect(out.indexOf('NYEST')).toBeLessThan(out.indexOf('ELDST'));
    expect(out).toContain('Saken er hevet');
  });

  it.each([
    [undefined, undefined],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02', new Date(2026, 0, 2).toISOString()],
  ])('asks since %s', async (since, asked) => {
    expect((await changed(since)).asked).toEqual([asked]);
  });

  it.each(['i går', '02.01.2026', '2026-13-01'])('does not know when "%s" is', async (since) => {
    expect(await changed(since)).toMatchObject({ code: 2, asked: [] });
  });
});

describe('innsyn', () => {
  const innsyn = async (command: object): Promise<Ended & { asked: DeductionParty[][] }> => {
    const asked: DeductionParty[][] = [];
    const ask: ElanClient['innsyn'] = (...parties) => {
      asked.push(parties.slice(0, 2) as DeductionParty[]);
      return answered({});
    };
    const ended = await runWith((context) => innsynCommand(context, command), { client: { innsyn: ask } });
    return { ...ended, asked };
  };
  const party = (taxIdentificationNumber: string): object => ({
    taxIdentificationNumber,
    landkodeIdentifikator: 'NO',
  });

  it('asks about the parties of a file, of whom an option may name others', async () => {
    expect((await innsyn({ file: folder.begjaering() })).asked).toEqual([
      [party(defendant), party('312044188')],
    ]);
    expect((await innsyn({ file: folder.begjaering(), saksoeker: '313772195' })).asked).toEqual([
      [party(defendant), party('313772195')],
    ]);
  });

  it('wants one of each', async () => {
    expect((await innsyn({ saksoekt: defendant })).code).toBe(2);
    expect((await innsyn({ saksoekt: 'Ola', saksoeker: '312044188' })).code).toBe(2);
    const value = rightValue('2.1');
    const twice = [...(value['saksoeker'] as unknown[]), ...(value['saksoeker'] as unknown[])];
    expect((await innsyn({ file: folder.write('to.json', { ...value, saksoeker: twice }) })).code).toBe(2);
  });
});

describe('operations', () => {
  it('says where each is, and how sure that is', async () => {
    const { code, out } = await runWith(operationsCommand);
    expect(code).toBe(0);
    expect(out).toMatch(
      /submit +POST http:\/\/127\.0\.0\.1:7980\/api\/\S+ +sannsynlig +medfølgende dokument/,
    );
    expect(out).toContain('--openapi');
  });

  it('takes what a profile says of one', async () => {
    const profile = folder.write('profil.json', {
      environment: 'test',
      operations: { caseStatus: 'GET https://elan.example/sak/{eksternSaksreferanse}' },
    });
    const { out } = await runWith(operationsCommand, { options: { profile } });
    expect(out).toMatch(
      /caseStatus +GET https:\/\/elan\.example\/sak\/\{eksternSaksreferanse\} +\S+ +innstilling/,
    );
  });
});
