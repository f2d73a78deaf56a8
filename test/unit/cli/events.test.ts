import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { property, textOf } from '../../../engine/values/json';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { commandLine, type Run, type RunOptions } from '../../support/cli';

const exampleText = fs.readFileSync(
  new URL('../../../examples/01-riktig.begjaering.json', import.meta.url),
  'utf8',
);

const file = 'sak.begjaering.json';
const elan = commandLine({ [file]: exampleText });

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, timing: { caseOpened: 0 } });
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.clearFaults());

function run(line: string, { variables, ...options }: RunOptions = {}): Promise<Run> {
  const local = {
    ELAN_BASE_URL: `${sandbox.url}/api`,
    ELAN_LEDGER: path.join(elan.folder(), 'ledger'),
    ELAN_SYSTEMBRUKER: '315844002',
  };
  return elan.run(line.split(' '), '', { ...options, variables: { ...local, ...variables } });
}

async function events(line: string): Promise<{ code: number | null; events: unknown }> {
  const { code, stdout } = await run(`events ${line} --json`);
  return { code, events: property(property(JSON.parse(stdout), 'result'), 'events') };
}

async function askForCorrection(reference: string, asked: object): Promise<void> {
  const { status } = await fetch(`${sandbox.url}/sandbox/saker/${reference}/retting`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  });
  expect(status).toBe(204);
}

/** Calls back with the process as soon as what it has printed so far is as wanted. */
function once(stream: 'stdout' | 'stderr', wanted: RegExp, then: (child: ChildProcess) => void) {
  return (child: ChildProcess): void => {
    let printed = '';
    let isDone = false;
    child[stream]?.on('data', (text: string) => {
      printed += text;
      if (isDone || !wanted.test(printed)) return;
      isDone = true;
      then(child);
    });
  };
}

function both(one: (child: ChildProcess) => void, other: (child: ChildProcess) => void) {
  return (child: ChildProcess): void => {
    one(child);
    other(child);
  };
}

describe('a case that is to be corrected', () => {
  let reference = '';

  it('has happened nothing in before it is submitted', async () => {
    const { code, stdout, stderr } = await run('events --source dialogporten');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('Ingen hendelser.');
  });

  it('is told of by its status', async () => {
    const submitted = await run(`submit ${file} --json`);
    reference =
      textOf(property(JSON.parse(submitted.stdout), 'result'), 'eksternSaksreferanse') ?? submitted.stdout;
    const { code, stdout } = await run('events');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^\\d.*  ${reference}  Saken er under behandling  \\S.*${file}$`)),
      '',
    ]);
  });

  it('is told of once a correction is asked for, with the place', async () => {
    await askForCorrection(reference, {
      sti: '/kravTilInnkreving/0/opprinneligBeloep',
      melding: 'Feil beløp.',
    });
    const found = await events('--source dialogporten');
    expect(found).toMatchObject({
      code: 0,
      events: [
        {
          kind: 'correction',
          eksternSaksreferanse: reference,
          pointer: '/kravTilInnkreving/0/opprinneligBeloep',
          title: { nb: 'Feil beløp.' },
          file,
        },
      ],
    });
    const { stdout } = await run('events --source dialogporten --lang en');
    expect(stdout).toMatch(
      /A correction is asked for: Feil beløp\. .*sak\.begjaering\.json \/kravTilInnkreving/,
    );
  });

  it('stands in the log once, however often it is told of', async () => {
    const { stdout } = await run('log --format csv');
    const lines = stdout.split('\r\n').filter((line) => line.includes('dialogTransmissions'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(reference);
  });

  it('has its dialog marked as read once the change is sent', async () => {
    const dialog = (): unknown => sandbox.overview().saker[0]?.dialog;
    expect(dialog()).toEqual({ status: 'RequiresAttention', lest: false });
    const place = path.join(elan.folder(), file);
    fs.writeFileSync(
      place,
      fs.readFileSync(place, 'utf8').replace('"begjaeringsdato"', ' "begjaeringsdato"'),
    );
    const { code, stderr } = await run(`change ${file} --force`);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.not.stringContaining('Dialogporten') as string,
    });
    expect(dialog()).toEqual({ status: 'InProgress', lest: true });
  });

  it('is told of since a moment only', async () => {
    expect(await events('--source dialogporten --since 2999-01-01')).toEqual({ code: 0, events: [] });
  });
});

describe('following', () => {
  it('tells each event as it comes, and ends well with Ctrl+C', async () => {
    const [found] = sandbox.overview().saker;
    const begun = once(
      'stderr',
      /Ser etter hendelser/,
      () => void askForCorrection(found?.eksternSaksreferanse ?? '', {}),
    );
    const told = once('stdout', /\n/, (child) => child.kill('SIGINT'));
    const { code, stdout, stderr } = await run('events --source dialogporten --follow --interval 1', {
      started: (child) => {
        begun(child);
        told(child);
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('Avbrutt') as string });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stdout).toContain('Retting er etterspurt: Vi ber deg rette utleggsbegjæringen');
  });

  it('tells at once what comes in a dialog that is read already, however long the interval is', async () => {
    const [found] = sandbox.overview().saker;
    const reference = found?.eksternSaksreferanse ?? '';
    await run(`change ${file} --force`);
    const isOpen = once('stderr', /dialogEvents.*status=200/, () => void askForCorrection(reference, {}));
    const told = once('stdout', /\n/, (child) => child.kill('SIGINT'));
    const line = 'events --source dialogporten --follow --interval 3600 --verbose';
    const { code, stdout, stderr } = await run(line, { started: both(isOpen, told) });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('Retting er etterspurt');
    expect(stderr).not.toContain('dialog.');
  });

  it('goes on by looking where Dialogporten takes no streams, and logs that once', async () => {
    sandbox.addFault({ kind: 'refused', status: 403, operations: ['dialogEvents'] });
    await run(`change ${file} --force`);
    const [found] = sandbox.overview().saker;
    const over = once(
      'stderr',
      /events\.streams\.over/,
      () => void askForCorrection(found?.eksternSaksreferanse ?? '', {}),
    );
    const told = once('stdout', /\n/, (child) => child.kill('SIGINT'));
    const line = 'events --source dialogporten --follow --interval 1 --verbose';
    const { code, stdout, stderr } = await run(line, { started: both(over, told) });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Retting er etterspurt') as string,
    });
    expect(stderr.match(/streams\.over/g)).toHaveLength(1);
  });

  it('prints a line of JSON for each event, and one for how it ended', async () => {
    const [found] = sandbox.overview().saker;
    const asking = setInterval(() => void askForCorrection(found?.eksternSaksreferanse ?? '', {}), 500);
    const { stdout } = await run('events --source dialogporten --follow --interval 1 --json', {
      started: once('stdout', /\n/, (child) => child.kill('SIGTERM')),
    });
    clearInterval(asking);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines[0]).toMatchObject({ event: { kind: 'correction' } });
    expect(lines.at(-1)).toMatchObject({ command: 'events', ok: true, exitCode: 0 });
  });

  it('goes on after a failure that passes, and says so', async () => {
    sandbox.addFault({ kind: 'gateway', status: 200, operations: ['searchDialogs'] });
    const { code, stderr } = await run('events --source dialogporten --follow --interval 1', {
      started: once('stderr', /Prøver igjen senere/, (child) => child.kill('SIGINT')),
    });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('Dialogporten sa ja') as string,
    });
  });

  it('ends with what does not pass', async () => {
    sandbox.addFault({ kind: 'refused', status: 403, operations: ['searchDialogs'] });
    const { code, stderr } = await run('events --source dialogporten --follow');
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringContaining('digdir:dialogporten') as string,
    });
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['events --source dialogporten', 'systembruker', { ELAN_SYSTEMBRUKER: '' }],
    ['events --since i-fjor', 'i-fjor', {}],
    ['events --follow --interval 0', 'fra 1 til 3600', {}],
    ['events --follow --interval 30 --environment test --client-id x', 'fra 60 til 3600', {}],
    ['events --follow --environment production --client-id x', '--yes', {}],
  ])('%s', async (line, said, variables) => {
    const { code, stderr, stdout } = await run(line, { variables });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(said) as string,
    });
  });
});
