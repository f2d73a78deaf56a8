import { describe, expect, it } from 'vitest';
import { ElanError, type ElanErrorDetails, type Reason } from '../../../../services/errors';
import { UsageError } from '../../../../cli/services/usage-error';
import type { CommonOptions, Work } from '../../../../cli/services/command';
import { runWith, type FakeRun } from '../../../support/cli-services';

const fails = (error: Error) => async (): Promise<never> => {
  await Promise.resolve();
  throw error;
};

const succeeds = () => Promise.resolve({ code: 0 as const, result: { number: 1 }, text: 'ferdig\n' });

describe('a command that succeeds', () => {
  it('says the environment, and then what it has done', async () => {
    expect(await runWith(succeeds)).toEqual({ code: 0, out: 'Miljø: lokal ELAN (local)\nferdig\n', err: '' });
  });

  it('says the environment aside where its output is for a program', async () => {
    const command = { name: 'log', bare: true };
    expect(await runWith(succeeds, { command })).toEqual({
      code: 0,
      out: 'ferdig\n',
      err: 'Miljø: lokal ELAN (local)\n',
    });
  });

  it('prints one JSON object for a machine, and nothing else', async () => {
    const work = (context: { tell: (text: string) => void }) => {
      context.tell('halvveis');
      return succeeds();
    };
    const { out, err } = await runWith(work, { options: { json: true, environment: 'test' } });
    expect(JSON.parse(out)).toEqual({
      command: 'test',
      customer: null,
      environment: 'test',
      profile: 'test',
      ok: true,
      exitCode: 0,
      result: { number: 1 },
      error: null,
    });
    expect(err).toBe('');
  });

  it('speaks English where that is asked for', async () => {
    const { out } = await runWith(succeeds, { options: { lang: 'en', environment: 'production' } });
    expect(out).toMatch(/^Environment: production \(production\)\n/);
  });
});

describe('a command that fails ends with what can be done about it:', () => {
  it.each<[number, string, Reason, ElanErrorDetails]>([
    [4, 'the network', 'noAnswer', { args: { host: 'h' } }],
    [4, 'a certificate', 'certificateSelfSigned', { args: { host: 'h' } }],
    [4, 'a proxy', 'proxyWantsSignIn', { args: { host: 'h' } }],
    [4, 'a time limit', 'timedOut', { args: { host: 'h' } }],
    [
      4,
      'a read that may have reached the service',
      'connectionLost',
      { operation: 'caseStatus', done: 'unknown' },
    ],
    [5, 'a submission that may have', 'connectionLost', { operation: 'submit', done: 'unknown' }],
    [5, 'a change that may have', 'timedOut', { operation: 'change', done: 'unknown' }],
    [5, 'an upload that may have', 'timedOut', { operation: 'uploadAttachment', done: 'unknown' }],
    [4, 'a submission that cannot have', 'connectionRefused', { operation: 'submit' }],
    [3, 'a token', 'tokenRefused', { operation: 'token' }],
    [130, 'the user', 'cancelled', { operation: 'submit' }],
    [5, 'the user, too late', 'cancelled', { operation: 'submit', done: 'unknown' }],
    [2, 'an address', 'addressInvalid', {}],
    [2, 'the ledger', 'ledgerNotWritten', {}],
    [1, 'what was submitted already', 'alreadySubmitted', {}],
    [5, 'what may have been submitted already', 'submissionUnclear', {}],
    [5, 'what is being submitted', 'submissionUnderway', {}],
  ])('%i for %s (%s)', async (code, _, reason, details) => {
    expect((await runWith(fails(new ElanError(reason, details)))).code).toBe(code);
  });

  it('2 for a wrong option, and for what nobody has thought of', async () => {
    expect((await runWith(fails(new UsageError('keyMissing')))).code).toBe(2);
    expect((await runWith(fails(new Error('oops')))).code).toBe(2);
    expect((await runWith(succeeds, { options: { environment: 'staging' } })).code).toBe(2);
  });
});

describe('what is told of a failure', () => {
  const lost = new ElanError('connectionLost', {
    args: { host: 'elan.example', problem: 'ECONNRESET' },
    operation: 'submit',
    done: 'unknown',
    correlationId: 'abc',
  });

  it('is what went wrong, what to do, and what support asks for', async () => {
    const { err } = await runWith(fails(lost), { options: { lang: 'en' } });
    expect(err.split('\n')).toEqual([
      expect.stringContaining('elan test: The connection to elan.example was broken') as string,
      expect.stringContaining('Do not send it again yet.') as string,
      'Find out by: elan log --find-out',
      'Correlation id: abc',
      '',
    ]);
  });

  it('is never a stack trace', async () => {
    const { err, out } = await runWith(fails(new TypeError('x is not a function')));
    expect(err).toBe('elan test: Noe uventet gikk galt: x is not a function\n');
    expect(out).not.toContain('at ');
  });

  it('is told to a machine on standard output', async () => {
    const { out, err } = await runWith(fails(lost), { options: { json: true } });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      exitCode: 5,
      result: null,
      error: {
        kind: 'network',
        reason: 'connectionLost',
        done: 'unknown',
        correlationId: 'abc',
        findings: [],
      },
    });
  });

  it('is told of settings too, where there is no environment yet', async () => {
    const { out } = await runWith(succeeds, { options: { json: true, environment: 'staging' } });
    expect(JSON.parse(out)).toMatchObject({ environment: null, error: { reason: 'environmentUnknown' } });
  });

  it('is what the service has found', async () => {
    const finding = { code: 'KODE', message: 'Feil', description: 'Mer', path: 'a.b', value: '' };
    const { err } = await runWith(
      fails(new ElanError('noAnswer', { args: { host: 'h' }, findings: [finding] })),
    );
    expect(err).toContain('\n  KODE: Feil (a.b)\n    Mer\n');
  });
});

describe('production', () => {
  const what = {
    file: 'sak.json',
    innsenderReferanse: 'SAK-1',
    sums: [{ currency: 'NOK', oere: 150000 }],
    about: 'Saksøkt: STILLE HAVØRN\n',
  };
  const stores: Work = async (context) => {
    context.confirmStoring(what);
    await context.askConfirmation(what);
    return succeeds();
  };
  const storing = (options: Partial<CommonOptions>, run: FakeRun = {}) =>
    runWith(stores, { ...run, options: { environment: 'production', lang: 'en', ...options } });

  it.each([{}, { yes: true }, { confirm: 'SAK-1' }])('stores nothing by %j alone', async (options) => {
    expect((await storing(options)).code).toBe(2);
  });

  it.each(['SAK-1', '1 500,00', '1500'])(
    'stores where --yes comes with the own reference or sum: %s',
    async (confirm) => {
      expect((await storing({ yes: true, confirm })).code).toBe(0);
    },
  );

  it.each(['SAK-2', '', 'yes'])(
    'stores nothing where the confirmation is of something else: %j',
    async (confirm) => {
      const { code, err } = await storing({ yes: true, confirm });
      expect(code).toBe(2);
      expect(err).toContain('sak.json: The confirmation is neither');
    },
  );

  it('has whoever sits at a terminal type it, once it was told what it is about', async () => {
    const asked: string[] = [];
    const answering = (answer: string): FakeRun => ({
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    const { code, err } = await storing({ yes: true }, answering('SAK-1'));
    expect({ code, err }).toEqual({ code: 0, err: what.about });
    expect(asked[0]).toContain('PRODUCTION');
    expect((await storing({ yes: true }, answering(''))).code).toBe(2);
    expect((await storing({}, answering('SAK-1'))).code).toBe(2);
    expect((await storing({ yes: true, json: true }, answering('SAK-1'))).code).toBe(2);
    expect((await storing({ yes: true, confirm: 'SAK-1' }, answering('no'))).code).toBe(0);
  });

  it.each(['local', 'test'])('is what it takes: %s stores without being asked', async (environment) => {
    expect((await runWith(stores, { options: { environment } })).code).toBe(0);
  });
});

describe('the services', () => {
  it('are opened once, and closed whatever happens', async () => {
    const seen: string[] = [];
    const open = () => {
      seen.push('open');
      return Promise.resolve({ close: () => Promise.resolve(void seen.push('close')) } as never);
    };
    const work = async (context: { services: () => Promise<unknown> }) => {
      await context.services();
      await context.services();
      throw new Error('oops');
    };
    await runWith(work, { open });
    expect(seen).toEqual(['open', 'close']);
  });

  it('are not opened by who does not ask for them', async () => {
    const open = () => Promise.reject(new Error('opened'));
    expect((await runWith(succeeds, { open })).code).toBe(0);
  });
});
