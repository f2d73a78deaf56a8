import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { property } from '../../../server/src/begjaering/values';
import { withValue } from '../../support/changes';
import { commandLine, type Run } from '../../support/cli';
import { rightValue } from '../../support/examples';

const elan = commandLine({});

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
    ELAN_SYSTEMBRUKER: '313772195',
    ELAN_PATIENCE: '0',
  };
  return elan.run(args, '', { variables });
}

/** A begjæring without attachments. */
function write(name: string, reference: string, date = '2026-06-15'): void {
  const named = withValue(rightValue('2.1'), '/innsenderReferanse', reference);
  fs.writeFileSync(
    path.join(elan.folder(), name),
    JSON.stringify(withValue(named, '/begjaeringsdato', date)),
  );
}

async function submit(name: string): Promise<{ readonly code: number | null; readonly result: unknown }> {
  // Whether its attachments are ready is not what is tried here.
  const { code, stdout } = await run(['submit', name, '--force', '--json']);
  return { code, result: property(JSON.parse(stdout), 'result') };
}

function casesOf(reference: string): number {
  return sandbox.overview().saker.filter((one) => one.innsenderReferanse === reference).length;
}

describe('a log whose line is cut that says that a submission began', () => {
  const name = 'sak.json';

  it('keeps the begjæring from being sent again, also with another date', { timeout: 60_000 }, async () => {
    write(name, 'SKADE-1');
    expect(await submit(name)).toMatchObject({ code: 0, result: { as: 'new' } });
    expect(casesOf('SKADE-1')).toBe(1);
    const lines = fs.readFileSync(ledgerFile(), 'utf8').split('\n');
    const begun = lines.findIndex((line) => line.includes('"type":"begun"'));
    fs.writeFileSync(ledgerFile(), lines.with(begun, lines[begun]?.slice(0, 60) ?? '').join('\n'));
    write(name, 'SKADE-1', '2026-06-14');
    expect(await submit(name)).toMatchObject({ code: 5, result: { sent: false } });
    const { code, stdout } = await run(['submit', name, '--force']);
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
    expect((await run(['log', 'verify'])).code).toBe(0);
    expect((await submit(name)).result).not.toMatchObject({ as: 'new' });
    expect(casesOf('SKADE-1')).toBe(1);
  });
});

describe('two submissions of one file at once', () => {
  it('make one case, and the one that loses says that it is there', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 4; round++) {
      const [name, reference] = [`samtidig-${round}.json`, `SAMTIDIG-${round}`];
      write(name, reference);
      const both = await Promise.all([submit(name), submit(name)]);
      expect(both.map(({ code }) => code)).toEqual([0, 0]);
      expect(both.map(({ result }) => property(result, 'as')).toSorted()).toEqual(['new', 'same']);
      const cases = both.map(({ result }) => property(result, 'eksternSaksreferanse'));
      expect(cases[0]).toBe(cases[1]);
      expect(casesOf(reference)).toBe(1);
    }
  });
});
