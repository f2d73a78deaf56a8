import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { property, textOf } from '../../../engine/values/json';
import { withValue } from '../../support/changes';
import { commandLine, type Run } from '../../support/cli';
import { runs } from '../../support/runs';

const example = path.resolve(import.meta.dirname, '../../../examples/01-riktig.begjaering.json');
const elan = commandLine({ 'bilag.pdf': '%PDF-1.4\nbilag\n%%EOF\n' });

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, timing: { attachmentStep: 0, caseOpened: 10 } });
});
afterAll(() => sandbox.close());

const ledgerFile = (): string => path.join(elan.folder(), 'ledger', 'ledger.jsonl');

function run(args: readonly string[]): Promise<Run> {
  const variables = {
    ELAN_BASE_URL: `${sandbox.url}/api`,
    ELAN_LEDGER: path.join(elan.folder(), 'ledger'),
    ELAN_PATIENCE: '0',
  };
  return elan.run(args, '', { variables });
}

type Value = Parameters<typeof withValue>[0];

/** Writes a begjæring whose attachment the service has. */
async function write(name: string, reference: string): Promise<void> {
  const value = JSON.parse(fs.readFileSync(example, 'utf8')) as Value;
  save(name, withValue(value, '/innsenderReferanse', reference));
  const { stdout } = await run(['upload', 'bilag.pdf', '--begjaering', name, '--json']);
  const [uploaded] = property(property(JSON.parse(stdout), 'result'), 'attachments') as unknown[];
  const vedlegg = { type: 'tvangsgrunnlag', filnavn: 'bilag.pdf', uuid: textOf(uploaded, 'uuid') };
  change(name, '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag', vedlegg);
}

function change(name: string, pointer: string, to: unknown): void {
  const value = JSON.parse(fs.readFileSync(path.join(elan.folder(), name), 'utf8')) as Value;
  save(name, withValue(value, pointer, to));
}

function save(name: string, value: unknown): void {
  fs.writeFileSync(path.join(elan.folder(), name), JSON.stringify(value));
}

async function submit(name: string): Promise<{ readonly code: number | null; readonly result: unknown }> {
  const { code, stdout } = await run(['submit', name, '--json']);
  return { code, result: property(JSON.parse(stdout), 'result') };
}

function casesOf(reference: string): number {
  return sandbox.overview().saker.filter((one) => one.innsenderReferanse === reference).length;
}

describe('a log whose line is cut that says that a submission began', () => {
  const name = 'sak.json';

  it('keeps the begjæring from being sent again, also with another date', { timeout: 60_000 }, async () => {
    await write(name, 'SKADE-1');
    expect(await submit(name)).toMatchObject({ code: 0, result: { as: 'new' } });
    expect(casesOf('SKADE-1')).toBe(1);
    const lines = fs.readFileSync(ledgerFile(), 'utf8').split('\n');
    const begun = lines.findIndex((line) => line.includes('"operation":"submit"'));
    fs.writeFileSync(ledgerFile(), lines.with(begun, lines[begun]?.slice(0, 60) ?? '').join('\n'));
    const { begjaeringsdato } = JSON.parse(fs.readFileSync(path.join(elan.folder(), name), 'utf8')) as {
      begjaeringsdato: string;
    };
    const before = new Date(Date.parse(begjaeringsdato) - 86_400_000).toISOString().slice(0, 10);
    change(name, '/begjaeringsdato', before);
    expect(await submit(name)).toMatchObject({ code: 5, result: { sent: false } });
    const { code, stdout } = await run(['submit', name]);
    expect(code).toBe(5);
    expect(stdout).toContain(`Innsendingsloggen er skadet på linje ${begun + 1}.`);
    expect(stdout).toContain(`elan log repair --begjaering ${name}`);
    expect(casesOf('SKADE-1')).toBe(1);
  });

  it('tells where, and is repaired by what the service knows', { timeout: 60_000 }, async () => {
    const verified = await run(['log', 'verify']);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/^Linje \d+: kan ikke leses\. Linjen før er fra 20/m);
    const repaired = await run(['log', 'repair']);
    expect({ code: repaired.code, out: repaired.stdout }).toEqual({
      code: 0,
      out: expect.stringMatching(/\(SKADE-1\) manglet i loggen(.|\n)*1 saker manglet/) as string,
    });
    expect(
      fs.readdirSync(path.join(elan.folder(), 'ledger')).some((each) => each.startsWith('damaged-')),
    ).toBe(true);
    const { code, stdout } = await run(['log', 'verify', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'log verify', ok: true });
    expect((await submit(name)).result).not.toMatchObject({ as: 'new' });
    expect(casesOf('SKADE-1')).toBe(1);
  });
});

describe('two submissions of one file at once', () => {
  it('make one case, and the one that loses says that it is there', { timeout: 120_000 }, async () => {
    for (let round = 0; round < runs(1, 5); round++) {
      const [name, reference] = [`samtidig-${round}.json`, `SAMTIDIG-${round}`];
      await write(name, reference);
      const both = await Promise.all([submit(name), submit(name)]);
      expect(both.map(({ code }) => code)).toEqual([0, 0]);
      expect(both.map(({ result }) => property(result, 'as')).toSorted()).toEqual(['new', 'same']);
      const cases = both.map(({ result }) => property(result, 'eksternSaksreferanse'));
      expect(cases[0]).toBe(cases[1]);
      expect(casesOf(reference)).toBe(1);
    }
  });
});
