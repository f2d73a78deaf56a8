import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { commandLine, type Run } from '../../support/cli';
import { asForProduction, rightText } from '../../support/examples';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const [kid, clientId] = ['key-of-the-test', 'd1cf6f5b-4f0e-4b0a-9c1e-0f3c7a5b2d10'];
const [innsender, saksoeker, saksoekt] = ['434691346', '422345671', '14058775046'];
const sak = 'sak.begjaering.json';
const files = ['varsel.pdf', 'meddelelse.pdf', 'betalingsoppfordring.pdf'];
const agreed = ['--yes', '--confirm', 'EKSEMPEL-2026-1'];

const elan = commandLine({
  [sak]: asForProduction(rightText('2.1')),
  'syntetisk.begjaering.json': rightText('2.1'),
  'proever/sak.begjaering.json': asForProduction(rightText('2.1')),
  'proever/.elanrc.json': '{ "miljoe": "test" }',
  'noekkel.pem': pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  ...Object.fromEntries(files.map((file) => [file, `%PDF-1.4\n${file}\n%%EOF\n`])),
});

let sandbox: RunningSandbox;

/** A local ELAN that is called production, with a client of its own, and parties that are not synthetic in its registers. */
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, timing: { attachmentStep: 10, caseOpened: 10 } });
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }), kid };
  await steer('POST', 'klienter', { clientId, organisasjonsnummer: innsender, jwk });
  for (const number of [innsender, saksoeker, saksoekt])
    await steer('PUT', `register/${number}`, { art: 'kjent' });
  const addresses = { baseUrl: `${sandbox.url}/api`, issuer: `${sandbox.url}/` };
  const profile = { environment: 'production', clientId, key: 'noekkel.pem', kid, ...addresses };
  fs.writeFileSync(path.join(elan.folder(), 'produksjon.json'), JSON.stringify(profile));
});
afterAll(() => sandbox.close());

async function steer(method: string, where: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const { ok } = await fetch(`${sandbox.url}/sandbox/${where}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  expect(ok).toBe(true);
}

function run(args: readonly string[], folder = ''): Promise<Run> {
  const variables = {
    ELAN_LEDGER: path.join(elan.folder(), 'ledger'),
    ELAN_PROFILE: path.join(elan.folder(), 'produksjon.json'),
  };
  return elan.run(args, '', { variables, folder: path.join(elan.folder(), folder) });
}

describe('production, before anything is sent', () => {
  it('takes more than --yes, and says what', async () => {
    const { code, stderr } = await run(['submit', sak, '--yes']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--confirm') as string });
  });

  it('is not confirmed by the reference of another begjæring', async () => {
    const { code, stderr } = await run(['submit', sak, '--yes', '--confirm', 'EKSEMPEL-2026-2']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Bekreftelsen') as string });
  });

  it.each(['submit', 'validate'])('takes no synthetic parties: %s', async (command) => {
    const { code, stdout } = await run([
      command,
      'syntetisk.begjaering.json',
      ...(command === 'submit' ? agreed : []),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/syntetisk\.begjaering\.json:11:\d+ elan\/testdata-i-produksjon/);
  });

  it('is not reached from a folder for test, neither by its files nor from within it', async () => {
    const mark = `${elan.folder().replaceAll('\\', '/')}/proever/.elanrc.json`;
    const byFile = await run(['submit', 'proever/sak.begjaering.json', ...agreed]);
    expect({ code: byFile.code, stderr: byFile.stderr }).toMatchObject({ code: 2 });
    expect(byFile.stderr).toContain(mark);
    const fromWithin = await run(['status', 'SAK-1'], 'proever');
    expect(fromWithin.code).toBe(2);
    expect(fromWithin.stderr).toContain('/proever/.elanrc.json');
  });

  it('has been asked for nothing so far', () => {
    const { submissions, attachments } = sandbox.overview().antall;
    expect({ submissions, attachments }).toEqual({ submissions: 0, attachments: 0 });
  });
});

describe('production', () => {
  it('takes attachments and the begjæring once they are confirmed, checked by the service first', async () => {
    const uploaded = await run(['upload', ...files, '--begjaering', sak, ...agreed, '--json']);
    expect(uploaded).toMatchObject({ code: 0 });
    writeUuids(uploaded.stdout);
    const { code, stdout, stderr } = await run(['submit', sak, ...agreed]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Sendt inn.') as string });
    expect(stdout).toContain('Miljø: produksjon (production)');
    expect(stderr).toContain('Tjenesten fant ingen feil da den ble spurt først.');
  });

  it('gets nothing that the service has found wrong when it was asked first', async () => {
    const before = sandbox.overview().antall.submissions;
    await steer('PUT', `register/${saksoekt}`, { art: 'ukjent' });
    const { code, stdout } = await run(['submit', sak, '--new-case', '--no-regelverk', ...agreed]);
    expect(code).toBe(1);
    expect(stdout).toContain('SAKSOEKT_MANGLER_I_REGISTERET');
    expect(sandbox.overview().antall.submissions).toBe(before);
  });
});

interface Uploaded {
  readonly result: { readonly attachments: readonly { readonly file: string; readonly uuid: string }[] };
}

/** Writes the uuids of uploaded files into the Vedlegg of these names. */
function writeUuids(report: string): void {
  const { result } = JSON.parse(report) as Uploaded;
  const place = path.join(elan.folder(), sak);
  const text = result.attachments.reduce(
    (written, { file, uuid }) =>
      written.replace(new RegExp(`("filnavn": "${file}",\\s*"uuid": ")[^"]+`), `$1${uuid}`),
    fs.readFileSync(place, 'utf8'),
  );
  fs.writeFileSync(place, text);
}
