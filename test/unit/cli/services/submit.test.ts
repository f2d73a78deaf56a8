import fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Regelverk } from '../../../../services/client/answers';
import type { ElanClient } from '../../../../services/client/client';
import { ElanError } from '../../../../services/errors';
import { changeCommand, type SendCommand } from '../../../../cli/services/commands/send';
import { withValue } from '../../../support/changes';
import { answered, runWith, type Ended } from '../../../support/cli-services';
import { debtor, production, saying, submitFile, type FakeSubmit } from '../../../support/cli-submitting';
import { cliFolder } from '../../../support/cli-folder';
import { rightValue } from '../../../support/examples';

const folder = cliFolder();

let file = '';
beforeEach(() => {
  file = folder.begjaering();
});

const wrong = (): void =>
  fs.writeFileSync(file, JSON.stringify(withValue(rightValue('2.1'), '/begjaeringsdato', 'i dag')));

const submit = (fake?: FakeSubmit) => submitFile(file, fake);

const losingTheAnswer: Partial<ElanClient> = {
  submit: () =>
    Promise.reject(
      new ElanError('connectionLost', {
        args: { host: 'h', problem: 'x' },
        operation: 'submit',
        done: 'unknown',
      }),
    ),
};

describe('a begjæring', () => {
  it('is submitted, and its reference told', async () => {
    const { code, out, sent } = await submit();
    expect({ code, sent }).toEqual({ code: 0, sent: ['submit'] });
    expect(out).toContain('Sendt inn. Saksreferanse: SAK-1\n');
  });

  it('with errors is not sent', async () => {
    wrong();
    const { code, out, sent } = await submit();
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(out).toContain('elan/ugyldig-format');
  });

  it('with errors is sent by force, but never to production', async () => {
    wrong();
    expect((await submit({ with: { force: true } })).sent).toEqual(['submit']);
    expect(await submit({ with: { force: true }, options: production })).toMatchObject({ code: 2, sent: [] });
  });

  it('that is no JSON is not sent by force either', async () => {
    fs.writeFileSync(file, '{ "begjaeringsdato": ');
    expect(await submit({ with: { force: true } })).toMatchObject({ code: 1, sent: [] });
  });

  it('whose innsender is another than who sends is sent with a warning', async () => {
    const warning = /Innsender i begjæringen er 313772195, men tokenet gjelder 315844002/;
    const other = await submit({ claims: { consumer: { ID: '0192:315844002' } } });
    expect(other.err).toMatch(warning);
    expect(other.sent).toEqual(['submit']);
    const own = await submit({ claims: { consumer: { ID: '0192:313772195' } }, with: { newCase: true } });
    expect(own.err).not.toMatch(warning);
  });
});

describe('Betjeningskartet', () => {
  it.each<[Regelverk, RegExp]>([
    ['tidligereRegelverk', /ELSA/],
    ['motstridendeRegelverk', /papir/],
  ])('keeps a begjæring from being sent: %s', async (regelverk, way) => {
    const { code, out, sent } = await submit({ client: saying(regelverk) });
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(out).toMatch(way);
    expect(out).not.toContain(debtor);
  });

  it('that does not know somebody only warns', async () => {
    const { code, err, sent } = await submit({ client: saying('ukjentSkyldner') });
    expect({ code, sent }).toEqual({ code: 0, sent: ['submit'] });
    expect(err).toContain('kjenner ikke skyldneren');
  });

  it('that is not there any more only warns', async () => {
    const gone = {
      regelverk: () => Promise.reject(new ElanError('addressNotFound', { args: { host: 'h', status: 404 } })),
    };
    const { code, err } = await submit({ client: gone });
    expect(code).toBe(0);
    expect(err).toContain('Betjeningskartet kunne ikke spørres');
  });

  it('that cannot be reached keeps a begjæring from being sent', async () => {
    const down = { regelverk: () => Promise.reject(new ElanError('noAnswer', { args: { host: 'h' } })) };
    expect(await submit({ client: down })).toMatchObject({ code: 4, sent: [] });
  });

  it('is not asked where nobody wants that, nor before a change', async () => {
    const client = { regelverk: () => Promise.reject(new Error('asked')) };
    expect((await submit({ client, with: { regelverk: false } })).sent).toEqual(['submit']);
    revise();
    expect((await submit({ client })).sent).toEqual(['change SAK-1']);
  });
});

describe('attachments', () => {
  const states = (readiness: 'ready' | 'failed'): Partial<ElanClient> => ({
    attachmentState: (uuid) => answered({ uuid, state: 'tilstand', readiness, message: 'Virus.' }),
  });

  it('are waited for where that is wanted', async () => {
    const { err, sent } = await submit({ client: states('ready'), with: { wait: true } });
    expect(err).toContain('varsel.pdf: tilstand\n');
    expect(sent).toEqual(['submit']);
  });

  it('that cannot be used keep a begjæring from being sent', async () => {
    const { code, out, sent } = await submit({ client: states('failed'), with: { wait: true } });
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(out).toContain('varsel.pdf: Vedlegget kan ikke brukes (tilstand). Virus.');
  });
});

/** Something in the begjæring is changed that may be. */
function revise(): void {
  fs.writeFileSync(
    file,
    JSON.stringify(withValue(rightValue('2.1'), '/innsender/saksbehandler', 'RASK REV')),
  );
}

describe('what was submitted before', () => {
  it('is sent as a change', async () => {
    await submit();
    revise();
    expect((await submit()).sent).toEqual(['change SAK-1']);
  });

  it('is not sent once more as long as it is the same', async () => {
    await submit();
    const { code, out, sent } = await submit();
    expect({ code, sent }).toEqual({ code: 0, sent: [] });
    expect(out).toContain('allerede sendt inn slik den er, som saken SAK-1');
  });

  it('is not overwritten by another begjæring in the same file, unless somebody says that it is the same', async () => {
    await submit();
    fs.writeFileSync(file, JSON.stringify(withValue(rightValue('2.1'), '/innsenderReferanse', 'ANNEN-1')));
    const { code, err, sent } = await submit();
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
    expect(err).toMatch(/SAK-1.*--case SAK-1.*--new-case/s);
    expect(await submit({ with: { newCase: true } })).toMatchObject({ code: 0, sent: ['submit'] });
    expect(await submit()).toMatchObject({ code: 0, sent: [] });
  });

  it('becomes a second case only where that is wanted', async () => {
    await submit();
    expect((await submit({ with: { newCase: true } })).sent).toEqual(['submit']);
  });

  it('in another environment is a new case there', async () => {
    await submit();
    expect((await submit({ options: { environment: 'test' } })).sent).toEqual(['submit']);
  });
});

describe('what may have been submitted', () => {
  it('is not sent again, and the ways to find out are told', async () => {
    expect((await submit({ client: losingTheAnswer })).code).toBe(5);
    const { code, out, sent } = await submit();
    expect({ code, sent }).toEqual({ code: 5, sent: [] });
    expect(out).toMatch(/elan log --find-out \S+\n.*\n {2}elan log --settle \S+ --case/);
    expect((await submit({ with: { newCase: true } })).sent).toEqual([]);
  });

  it('is not sent again where it turns out that it was received', async () => {
    await submit({ client: losingTheAnswer });
    const changed = {
      eksternSaksreferanse: 'SAK-7',
      saksnummer: '',
      saksstatus: 'sakOpprettet',
      innsenderReferanse: 'EKSEMPEL-2026-1',
      endret: '2026-06-15T12:00:00Z',
    };
    const { code, err, sent } = await submit({
      client: { changedCases: () => answered([changed]) },
      with: { findOut: true },
    });
    expect(err).toContain('Mottatt. Saksreferanse: SAK-7');
    expect({ code, sent }).toEqual({ code: 0, sent: [] });
  });
});

describe('a refusal', () => {
  it('is told where it belongs', async () => {
    const finding = { code: 'UKJENT', message: 'Feil', description: '', path: '', value: 'RENTE-1001' };
    const refusing = {
      submit: () =>
        Promise.reject(new ElanError('refused', { operation: 'submit', status: 422, findings: [finding] })),
    };
    const { code, out } = await submit({ client: refusing, options: { json: true } });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      result: {
        sent: true,
        findings: [{ code: 'UKJENT', pointer: '/kravTilInnkreving/1/innsendersKravreferanse' }],
      },
      error: { kind: 'refused', status: 422 },
    });
  });
});

describe('a change', () => {
  const change = (command: Partial<SendCommand> = {}, sent: string[] = []): Promise<Ended> =>
    runWith((context) => changeCommand(context, { file, ...command }), {
      client: {
        change: (reference) => {
          sent.push(reference);
          return answered(undefined);
        },
      },
    });

  it('needs a case', async () => {
    expect(await change()).toMatchObject({ code: 2, err: expect.stringContaining('--case') as string });
  });

  it('takes the one that is named', async () => {
    const sent: string[] = [];
    expect((await change({ case: 'SAK-9' }, sent)).code).toBe(0);
    expect(sent).toEqual(['SAK-9']);
  });

  it('has to name it where the file was submitted under another reference', async () => {
    await submit();
    fs.writeFileSync(file, JSON.stringify(withValue(rightValue('2.1'), '/innsenderReferanse', 'ANNEN-1')));
    const sent: string[] = [];
    expect((await change({}, sent)).code).toBe(2);
    expect((await change({ case: 'SAK-1' }, sent)).code).toBe(0);
    expect(sent).toEqual(['SAK-1']);
  });

  it('takes the one that the file was submitted as', async () => {
    await submit();
    const sent: string[] = [];
    await change({}, sent);
    expect(sent).toEqual(['SAK-1']);
  });
});
