import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { property, textOf } from '../../../engine/values/json';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { commandLine, type Run } from '../../support/cli';

const customer = '313772195';
const profile = {
  environment: 'local',
  system: '310844136_annet',
  customers: [
    { name: 'Kunde én', organisation: customer },
    { name: 'Kunde to', organisation: '310844136', kind: 'onBehalfOf' },
    { name: 'Tvilling', organisation: '313159949' },
    { name: 'Tvilling', organisation: '310000035' },
  ],
};

const elan = commandLine({
  'elan.json': JSON.stringify(profile),
  'wrong.json': JSON.stringify({ customers: [{ name: 'Uten nummer' }] }),
});

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

function run(line: string, input = '', variables: Readonly<Record<string, string>> = {}): Promise<Run> {
  return elan.run(line.split(' '), input, {
    variables: { ELAN_BASE_URL: `${sandbox.url}/api`, ...variables },
  });
}

/** A screen, and a program in place of the browser's that writes down what it is to open. */
function fakeBrowser() {
  const folder = path.join(elan.folder(), 'bin');
  const note = path.join(folder, 'opened');
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['xdg-open', 'open'])
    fs.writeFileSync(path.join(folder, name), `#!/bin/sh\nprintf %s "$1" > '${note}'\n`, { mode: 0o755 });
  const browser = { CI: '', DISPLAY: ':9', PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` };
  return { browser, opened: () => fs.readFileSync(note, 'utf8') };
}

async function json(line: string): Promise<{ code: number | null; result: unknown; error: unknown }> {
  const { code, stdout } = await run(`${line} --json`);
  const printed: unknown = JSON.parse(stdout);
  return { code, result: property(printed, 'result'), error: property(printed, 'error') };
}

async function answer(request: unknown, status: string): Promise<void> {
  const url = textOf(request, 'confirmUrl') ?? '';
  await fetch(url, { method: 'POST', body: new URLSearchParams({ status }), redirect: 'manual' });
}

const asked = async (line: string): Promise<unknown> => property((await json(line)).result, 'request');

describe('from no system to a token of a system user', () => {
  it('nothing is registered that nobody has agreed to', async () => {
    const { code, stderr } = await run('systembruker register');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--yes') as string });
    expect((await json('systembruker register')).code).toBe(2);
    const { code: asking, stderr: said } = await run('systembruker request 313772195');
    expect({ asking, said }).toEqual({ asking: 1, said: expect.stringContaining('AUTH-00011') as string });
  });

  it('a system is registered, once', async () => {
    const first = await run('systembruker register --yes --name Program');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/_lokal er registrert\.[^]*Navn: +Program[^]*ske-utleggsbegjaering/);
    const { code, result } = await json('systembruker register --yes');
    expect({ code, done: property(result, 'done') }).toEqual({ code: 0, done: 'same' });
    const changed = await json('systembruker register --yes --redirect-url https://program.example/');
    expect(property(changed.result, 'done')).toBe('change');
    expect(property(property(changed.result, 'system'), 'name')).toMatchObject({ en: 'Program' });
  });

  it('without a system user there is no token', async () => {
    const { code, stderr } = await run(`token --systembruker ${customer}`);
    expect(code).toBe(3);
    expect(stderr).toContain('elan systembruker request');
  });

  it('a customer is asked, and again with the same address', async () => {
    const { code, stdout } = await run(`systembruker request ${customer}`);
    const url = /http:\S+\/altinn\/bekreft\/\S+/.exec(stdout)?.[0];
    expect(code).toBe(0);
    expect(stdout).toContain(`elan systembruker status ${customer} --wait`);
    const again = await run(`systembruker request ${customer} --lang en`);
    expect(again.stdout).toContain('has been asked already');
    expect(again.stdout).toContain(url);
  });

  it('has the page at which it is approved opened where there is a browser', async () => {
    const { browser, opened } = fakeBrowser();
    const line = `systembruker request ${customer} --open`;
    const { code, stdout, stderr } = await run(line, '', browser);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Siden åpnes') as string });
    const url = /http:\S+\/altinn\/bekreft\/\S+/.exec(stdout)?.[0];
    await vi.waitFor(() => expect(opened()).toBe(url));
  });

  it.each([
    ['in continuous integration', { CI: 'true' }],
    ['without a screen', { DISPLAY: '', SSH_CONNECTION: 'x' }],
    ['where the program for it is not there', { PATH: '/nowhere' }],
  ])('is told where to open it %s', async (_, variables) => {
    const { browser } = fakeBrowser();
    const line = `systembruker request ${customer} --open --lang en`;
    const { code, stderr } = await run(line, '', { ...browser, ...variables });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('There is no browser here') as string,
    });
  });

  it('is told to be waiting, and not waited for longer than is wanted', async () => {
    expect((await run(`systembruker status ${customer}`)).stdout).toContain('venter på kunden');
    const waited = await run(`systembruker status ${customer} --wait 0`);
    expect(waited.code).toBe(4);
    expect(waited.stderr).toContain('/altinn/bekreft/');
  });

  it('is waited for until the customer has approved, and then used', async () => {
    const request = await asked(`systembruker status ${customer}`);
    const waiting = run(`systembruker status ${customer} --wait 60`);
    await answer(request, 'Accepted');
    const { code, stdout } = await waiting;
    expect(code).toBe(0);
    expect(stdout).toContain(`--systembruker ${customer}`);
    const token = await run(`token --systembruker ${customer}`);
    expect(token.code).toBe(0);
    expect(token.stdout).toContain(`Tjenesten ser ${customer}`);
    expect((await json(`systembruker request ${customer}`)).result).toMatchObject({ done: 'accepted' });
  });

  it('one that was rejected is asked for again where that is said', async () => {
    const line = `${customer} --external-ref to`;
    await answer(await asked(`systembruker request ${line}`), 'Rejected');
    const status = await run(`systembruker status ${line}`);
    expect(status.code).toBe(1);
    expect(status.stdout).toContain(`request ${line} --again`);
    const refused = await run(`systembruker request ${line}`);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('AUTH-00009');
    expect((await json(`systembruker request ${line} --again`)).result).toMatchObject({ done: 'made' });
  });

  it('all are listed', async () => {
    const { code, stdout } = await run('systembruker list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Systembrukere av \d{9}_lokal[^]*313772195 +313772195 +standard/);
    expect(stdout).toMatch(/Forespørsler fra[^]*313772195 +to +venter på kunden/);
    const { result } = await json('systembruker list');
    expect(property(result, 'systemUsers')).toHaveLength(1);
    expect(property(result, 'requests')).toHaveLength(2);
  });

  it('the log tells what was called, and no token', async () => {
    const { stderr } = await run('systembruker list --verbose');
    expect(stderr).toContain('altinn.call');
    expect(stderr).not.toMatch(/eyJ|Bearer/);
  });
});

describe('delegation', () => {
  it('is explained without anybody being called', async () => {
    const { code, stdout } = await run('systembruker delegate --lang en --environment test');
    expect(code).toBe(0);
    expect(stdout).toContain('“Utleggsbegjæring API - På vegne av”');
    expect(stdout).toContain('https://tt02.altinn.no');
  });

  it('is tried, and who has to do what is told where it is not there', async () => {
    expect((await run(`systembruker delegate ${customer}`)).code).toBe(0);
    const post = (path: string, form: Record<string, string>) =>
      fetch(`${sandbox.url}${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    await post('/altinn/alle', { delegert: 'nei' });
    const { code, stdout } = await run(`systembruker delegate ${customer}`);
    expect(code).toBe(3);
    expect(stdout).toContain(`${sandbox.url}/altinn`);
    const { stderr } = await run(`token --on-behalf-of ${customer}`);
    expect(stderr).toContain('Dette må kunden gjøre');
    await post('/altinn/delegeringer', { organisasjonsnummer: customer, delegert: 'ja' });
    expect((await json(`systembruker delegate ${customer}`)).result).toMatchObject({ delegated: true });
  });
});

describe('the customers of a profile', () => {
  it('are chosen by name or number, and told beside the environment', async () => {
    const { stdout } = await elan.run(['token', '--profile', 'elan.json', '--customer', 'kunde én'], '', {
      variables: { ELAN_BASE_URL: `${sandbox.url}/api` },
    });
    expect(stdout).toContain(`Kunde: Kunde én, ${customer} (systembruker)`);
    const byNumber = await run('token --profile elan.json --customer 310844136');
    expect(byNumber.stdout).toContain('Kunde: Kunde to, 310844136 (delegert)');
    expect((await run(`token --profile elan.json --systembruker ${customer}`)).stdout).toContain('Kunde én');
  });

  it.each([
    ['token --profile elan.json --customer Ukjent', 'Kunde én, Kunde to'],
    ['token --profile elan.json --customer Tvilling', 'Flere kunder'],
    ['token --profile elan.json --customer 310844136 --systembruker 313772195', 'Velg én av'],
    ['token --profile wrong.json', 'customers[0]'],
  ])('are wrongly given by: %s', async (line, said) => {
    const { code, stderr } = await run(line);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) as string });
  });
});

describe('what is wrongly given is told', () => {
  it.each([
    ['systembruker request', 'Kunden mangler'],
    ['systembruker request 12', 'ni sifre'],
    ['systembruker request 313772195 --agent', '--access-package'],
    ['systembruker request 313772195 --access-package urn:x', '--agent'],
    ['systembruker status --request 12', 'UUID'],
    ['systembruker status 313772195 --wait soon', 'Ventetiden'],
    ['systembruker list --environment test', 'ELAN_SYSTEM'],
    ['systembruker list --system program', 'organisasjonsnummer'],
    ['systembruker list --altinn-url altinn', '--altinn-url'],
    ['systembruker list --altinn-url https://altinn.example', 'altinn.example'],
  ])('%s', async (line, said) => {
    const { code, stderr } = await run(line);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) as string });
  });

  it('a system of somebody else is refused', async () => {
    const { code, stderr } = await run('systembruker register --yes --system 310844136_annet');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('AUTH.VLD-00001') as string,
    });
  });
});
