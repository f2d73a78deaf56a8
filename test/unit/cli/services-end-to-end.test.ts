import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { readAttachments } from '../../../engine/begjaering/attachments';
import { property, textOf, type JsonObject } from '../../../engine/values/json';
import { withValue } from '../../support/changes';
import { commandLine, type Run, type RunOptions } from '../../support/cli';
import { rightText } from '../../support/examples';

const pdf = '%PDF-1.4\n%%EOF\n';
const begjaering = 'sak.begjaering.json';

const elan = commandLine({
  [begjaering]: rightText('2.1'),
  'varsel.pdf': `${pdf}varsel`,
  'meddelelse.pdf': `${pdf}meddelelse`,
  'betalingsoppfordring.pdf': `${pdf}betalingsoppfordring`,
  'virus.pdf': `${pdf}virus`,
  'notat.exe': 'MZ',
});

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, timing: { attachmentStep: 10, caseOpened: 10 } });
});
afterAll(() => sandbox.close());

/** Runs a command against the local ELAN of these tests, for the innsender of the example. */
function run(args: readonly string[], { variables, ...options }: RunOptions = {}): Promise<Run> {
  const local = {
    ELAN_BASE_URL: `${sandbox.url}/api`,
    ELAN_LEDGER: path.join(elan.folder(), 'ledger'),
    ELAN_SYSTEMBRUKER: '313772195',
  };
  return elan.run(args, '', { ...options, variables: { ...local, ...variables } });
}

interface Report {
  readonly code: number | null;
  readonly json: unknown;
  readonly result: unknown;
}

async function report(args: readonly string[], options?: RunOptions): Promise<Report> {
  const { code, stdout } = await run([...args, '--json'], options);
  const json: unknown = JSON.parse(stdout);
  return { code, json, result: property(json, 'result') };
}

function change(file: string, ...changes: readonly (readonly [pointer: string, value: unknown])[]): void {
  const place = path.join(elan.folder(), file);
  let value = JSON.parse(fs.readFileSync(place, 'utf8')) as JsonObject;
  for (const [pointer, to] of changes) value = withValue(value, pointer, to);
  fs.writeFileSync(place, JSON.stringify(value, null, 2));
}

/** Writes the uuids of uploaded files into the begjæring that names these files. */
function writeUuids(file: string, uploaded: unknown): void {
  const json: unknown = JSON.parse(fs.readFileSync(path.join(elan.folder(), file), 'utf8'));
  const uuids = new Map(
    (property(uploaded, 'attachments') as unknown[]).map((each) => [
      textOf(each, 'file'),
      textOf(each, 'uuid'),
    ]),
  );
  const named = readAttachments(json).map(
    ({ pointer, fileName }) => [`${pointer}/uuid`, uuids.get(fileName)] as const,
  );
  change(file, ...named);
}

describe('from a token to a case and on', () => {
  let reference = '';

  it('token', async () => {
    const { code, json } = await report(['token', '--show']);
    expect({ code, json }).toMatchObject({
      code: 0,
      json: {
        command: 'token',
        environment: 'local',
        ok: true,
        result: { claims: { systembruker: { organisation: '313772195' } } },
      },
    });
    const steps = (property(property(json, 'result'), 'steps') as { step: string }[]).map(({ step }) => step);
    expect(steps).toEqual(['key', 'metadata', 'token', 'clock', 'scope', 'organisation']);
  });

  it('upload', async () => {
    const files = ['varsel.pdf', 'meddelelse.pdf', 'betalingsoppfordring.pdf'];
    const { code, result } = await report(['upload', ...files, '--begjaering', begjaering]);
    expect(code).toBe(0);
    expect(result).toMatchObject({
      attachments: files.map((file) => ({ file, readiness: 'ready', reused: false })),
    });
    writeUuids(begjaering, result);
  });

  it('upload again, which sends nothing', async () => {
    const { result } = await report(['upload', 'varsel.pdf', '--begjaering', begjaering]);
    expect(result).toMatchObject({ attachments: [{ reused: true, readiness: 'ready' }] });
    expect(sandbox.overview().antall.attachments).toBe(3);
  });

  it('regelverk', async () => {
    const { code, result } = await report(['regelverk', begjaering]);
    expect({ code, result }).toMatchObject({ code: 0, result: { way: 'elan' } });
  });

  it('regelverk about who may be somebody, of whom no test is told', async () => {
    const real = 'ekte.json';
    const { tokens } = sandbox.overview().antall;
    fs.writeFileSync(
      path.join(elan.folder(), real),
      rightText('2.1').replaceAll('14858712301', '15062049380'),
    );
    const { code, json } = await report(['regelverk', real]);
    expect({ code, json }).toMatchObject({ code: 2, json: { error: { reason: 'realPersonsInTest' } } });
    expect(sandbox.overview().antall.tokens).toBe(tokens);
  });

  it('validate', async () => {
    const { code, result } = await report(['validate', begjaering]);
    expect({ code, result }).toMatchObject({ code: 0, result: { as: 'new', findings: [] } });
  });

  it('submit', async () => {
    const { code, stdout } = await run(['submit', begjaering, '--wait']);
    reference = /Saksreferanse: (\S+)/.exec(stdout)?.[1] ?? '';
    expect({ code, isKnown: reference !== '' }).toEqual({ code: 0, isKnown: true });
    expect(stdout).toMatch(/^Miljø: lokal ELAN \(local\)\n/);
  });

  it('submit again, which changes the case and makes no second one', async () => {
    change(begjaering, ['/innsender/saksbehandler', 'RASK REV']);
    const { code, result } = await report(['submit', begjaering]);
    expect({ code, result }).toMatchObject({
      code: 0,
      result: { as: 'change', eksternSaksreferanse: reference },
    });
  });

  it('change', async () => {
    change(begjaering, ['/innsender/saksbehandler', 'RASK ULV']);
    const { code, stdout } = await run(['change', begjaering]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`Saken ${reference} er endret.`) as string,
    });
    expect(sandbox.overview().antall).toMatchObject({ submissions: 1, changes: 2 });
  });

  it('change of what may not be changed, which is told at its place', async () => {
    change(begjaering, ['/begjaeringsdato', '2026-06-16']);
    const { code, stdout } = await run(['change', begjaering, '--force']);
    change(begjaering, ['/begjaeringsdato', '2026-06-15']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^sak\.begjaering\.json:4:22 feil ULOVLIG_ENDRING_BEGJAERINGSDATO: /m);
  });

  it('status, by the reference and by the file', async () => {
    const byReference = await report(['status', reference]);
    const byFile = await report(['status', begjaering]);
    expect(byReference).toMatchObject({ code: 0, result: { eksternSaksreferanse: reference } });
    expect(property(byFile.result, 'eksternSaksreferanse')).toBe(reference);
    expect((await run(['status', 'TEST_SAK_AVSLUTTET'])).stdout).toContain('Saken er avsluttet');
  });

  it('status, with a file of which claim is which at the authority', async () => {
    const { code } = await run(['status', reference, '--mapping', 'krav.csv']);
    const [names, first] = fs.readFileSync(path.join(elan.folder(), 'krav.csv'), 'utf8').split('\r\n');
    expect(code).toBe(0);
    expect(names).toMatch(/^eksternSaksreferanse,.*,innsendersKravreferanse,kravgrunnlagsidentifikator$/);
    expect(first).toMatch(new RegExp(`^${reference},.*,EKSEMPEL-2026-1,FAKTURA-1001,.+-1$`));
    await run(['status', reference, '--mapping', 'krav.json']);
    const json: unknown = JSON.parse(fs.readFileSync(path.join(elan.folder(), 'krav.json'), 'utf8'));
    expect(json).toMatchObject([{ innsendersKravreferanse: 'FAKTURA-1001' }, {}, {}]);
    const nowhere = await run(['status', reference, '--mapping', 'ingen/krav.csv']);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('ingen/krav.csv: Filen kan ikke skrives.');
    expect(nowhere.stdout).toContain(reference);
  });

  it('status, with what happened in the case, on paper too', async () => {
    const { result } = await report(['status', reference, '--report', 'status.json']);
    const kinds = (property(property(result, 'timeline'), 'events') as unknown[]).map((event) =>
      textOf(event, 'kind'),
    );
    expect(kinds.filter((kind) => kind === 'attachment')).toHaveLength(3);
    expect(kinds).toEqual(
      expect.arrayContaining(['submitted', 'changed', 'changeRefused', 'seen', 'message']),
    );
    const written: unknown = JSON.parse(fs.readFileSync(path.join(elan.folder(), 'status.json'), 'utf8'));
    expect(property(written, 'timeline')).toEqual(property(result, 'timeline'));
    const { stdout } = await run(['status', reference, '--report', 'status.md']);
    expect(stdout).toContain('Begjæringen ble sendt inn');
    const markdown = fs.readFileSync(path.join(elan.folder(), 'status.md'), 'utf8');
    expect(markdown).toMatch(/^## Tidslinje\n\n\| Når \| Hva \| Kilde \|$/m);
  });

  it('changed', async () => {
    const { code, result } = await report(['changed', '--since', '2026-01-01']);
    expect({ code, result }).toMatchObject({
      code: 0,
      result: { cases: [{ eksternSaksreferanse: reference }] },
    });
  });

  it('innsyn', async () => {
    const told = await run(['innsyn', begjaering]);
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(/^Innsyn i ett trekk$/m);
    expect(told.stdout).toContain('Summene som kan kontrolleres, stemmer med hverandre.');
    const { result } = await report(['innsyn', begjaering]);
    expect(property(result, 'sums')).toEqual({ received: 3000, differences: [] });
  });

  it('log', async () => {
    const { code, result } = await report(['log']);
    const operations = (property(result, 'entries') as unknown[]).map((entry) => textOf(entry, 'operation'));
    expect(code).toBe(0);
    expect(operations.slice(0, 3)).toEqual(['innsyn', 'innsyn', 'changedCases']);
    expect(operations.filter((operation) => operation === 'uploadAttachment')).toHaveLength(3);
    const csv = await run(['log', '--format', 'csv']);
    expect(csv.stdout).toMatch(/^at,environment,/);
    expect(csv.stderr).toContain('Miljø:');
  });
});

describe('what is refused', () => {
  it('status of a case that there is not', async () => {
    const { code, json } = await report(['status', 'TEST_UGYLDIG']);
    expect({ code, json }).toMatchObject({ code: 1, json: { ok: false, error: { kind: 'notFound' } } });
  });

  it('a file with a virus', async () => {
    const { code, stdout } = await run(['upload', 'virus.pdf', '--reference', 'A-1']);
    expect(code).toBe(1);
    expect(stdout).toContain('virus.pdf: Vedlegget kan ikke brukes (virusFunnet)');
  });

  it('a file of a type that is not taken, before it is sent', async () => {
    const before = sandbox.overview().antall.attachments;
    const { code, stderr } = await run(['upload', 'notat.exe', '--reference', 'A-1']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Filtypen') as string });
    expect(sandbox.overview().antall.attachments).toBe(before);
  });

  it('a begjæring with errors, before it is sent', async () => {
    fs.writeFileSync(path.join(elan.folder(), 'feil.json'), '{ "begjaeringsdato": "i dag" }');
    const before = sandbox.overview().antall.submissions;
    const { code, stdout } = await run(['submit', 'feil.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('Ingenting ble sendt.');
    expect(sandbox.overview().antall.submissions).toBe(before);
  });
});

describe('a submission whose answer is lost', () => {
  const lost = 'tapt.begjaering.json';

  function write(name: string, reference: string): void {
    const value = JSON.parse(fs.readFileSync(path.join(elan.folder(), begjaering), 'utf8')) as object;
    fs.writeFileSync(
      path.join(elan.folder(), name),
      JSON.stringify({ ...value, innsenderReferanse: reference }),
    );
  }

  it('is unknown, is not sent again, and is found out', async () => {
    write(lost, 'TAPT-1');
    const before = sandbox.overview().antall.submissions;
    await upload(lost);
    sandbox.addFault({ kind: 'dropped', operations: ['submit'], count: 1, when: 'after' });
    const first = await report(['submit', lost]);
    expect(first).toMatchObject({ code: 5, json: { error: { done: 'unknown' } } });
    expect(await report(['submit', lost])).toMatchObject({ code: 5, result: { sent: false } });
    const found = await report(['log', '--find-out']);
    expect(found).toMatchObject({ code: 0, result: { found: [{ kind: 'received' }] } });
    expect(await report(['submit', lost])).toMatchObject({ code: 0, result: { as: 'same', sent: false } });
    expect(sandbox.overview().antall.submissions).toBe(before + 1);
  });

  it('is unknown too where Ctrl+C came before the answer', async () => {
    write('stoppet.begjaering.json', 'STOPPET-1');
    await upload('stoppet.begjaering.json');
    sandbox.addFault({ kind: 'slow', operations: ['submit'], count: 1, when: 'after', milliseconds: 20_000 });
    const before = sandbox.overview().antall.submissions;
    const { code, stderr } = await run(['submit', 'stoppet.begjaering.json'], {
      started: (child) => {
        const look = setInterval(() => {
          if (sandbox.overview().antall.submissions === before) return;
          clearInterval(look);
          child.kill('SIGINT');
        }, 20);
      },
    });
    expect({ code, stderr }).toEqual({
      code: 5,
      stderr: expect.stringContaining('elan log --find-out') as string,
    });
  });

  async function upload(file: string): Promise<void> {
    const files = ['varsel.pdf', 'meddelelse.pdf', 'betalingsoppfordring.pdf'];
    const { result } = await report(['upload', ...files, '--begjaering', file]);
    writeUuids(file, result);
  }
});

describe('what is not let in or not reached', () => {
  it('a local ELAN that does not run', async () => {
    const { code, stderr } = await run(['token'], { variables: { ELAN_BASE_URL: 'http://127.0.0.1:9/api' } });
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining('elan sandbox') as string });
  });

  it('a Maskinporten that does not know the client', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    fs.writeFileSync(path.join(elan.folder(), 'key.pem'), key);
    const mine = ['--client-id', 'somebody', '--key', 'key.pem', '--kid', 'mine'];
    const { code, json } = await report(['token', ...mine]);
    expect({ code, json }).toMatchObject({
      code: 3,
      json: { error: { kind: 'token' }, result: { steps: [{ step: 'key' }, { step: 'metadata' }] } },
    });
    expect((await run(['status', 'TEST_SAK_HEVET', ...mine])).code).toBe(3);
  });
});
