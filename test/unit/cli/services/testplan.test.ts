import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cliFolder } from '../../../support/cli-folder';
import { runWith, type Ended } from '../../../support/cli-services';
import { rightValue } from '../../../support/examples';
import { testPlanOnElan, type TestPlanOnElan } from '../../../support/test-plan';
import { steer } from '../../sandbox/support';
import { logCommand } from '../../../../cli/services/commands/log';
import { testPlanCommand, type TestPlanFormat } from '../../../../cli/services/commands/testplan';
import { testPlanRunCommand } from '../../../../cli/services/commands/testplan-run';
import { ElanError } from '../../../../services/errors';

const folder = cliFolder();

let elan: TestPlanOnElan;
beforeAll(async () => {
  elan = await testPlanOnElan();
}, 60_000);
afterAll(() => elan.sandbox.close());
afterEach(() => steer(elan.sandbox, 'DELETE', '/sandbox/feil'));

interface Given {
  readonly cases?: readonly string[];
  readonly file?: string;
  readonly notPassed?: boolean;
  readonly format?: TestPlanFormat;
  readonly environment?: string;
  readonly json?: boolean;
}

const options = ({ environment = 'local', json = false }: Given) => ({ environment, json }) as const;

/** `elan testplan run`, against the local ELAN of these tests. */
function run(given: Given, { parts, sandbox, key } = elan): Promise<Ended> {
  const { cases = [], format = 'text' } = given;
  return runWith((context) => testPlanRunCommand(context, { ...given, cases, format }), {
    options: options(given),
    open: () =>
      Promise.resolve({
        ...parts,
        profile: { ...parts.profile, issuer: sandbox.issuer },
        key,
        altinn: () => {
          throw new Error('this test calls no Altinn');
        },
        dialogporten: () => {
          throw new Error('this test calls no Dialogporten');
        },
        close: () => Promise.resolve(),
      }),
  });
}

function list(given: Given = {}): Promise<Ended> {
  const { format = 'text' } = given;
  return runWith((context) => testPlanCommand(context, { format }), { options: options(given) });
}

describe('elan testplan', () => {
  it('lists the cases and sends nothing', async () => {
    const { code, out } = await list();
    expect(code).toBe(0);
    expect(out).toMatch(/^submit-accepted +Innsending av en riktig begjæring +Ikke kjørt$/m);
    expect(out).toMatch(/0 av 30 bestått, 30 ikke kjørt\.\n$/);
  });

  it('says once why cases cannot be run in an environment, and what to do', async () => {
    const { out } = await list({ environment: 'test' });
    expect(out.match(/ikke sikkert kjent/g)).toHaveLength(1);
    expect(out).toMatch(/Status på sak.*--openapi/);
    expect(out).toMatch(/^submit-refused-rules .* Ikke kjørt$/m);
    expect(out).toMatch(/^status-unknown .* Kan ikke kjøres her$/m);
  });

  it('runs cases, and shows their evidence to a person and a machine, in a report and in the test log', async () => {
    const ran = await run({ cases: ['changed-cases', 'submit-duplicate'] });
    expect(ran).toMatchObject({
      code: 0,
      out: expect.stringMatching(/2 av 30 bestått, 28 ikke kjørt/) as string,
    });
    expect(ran.err).toBe('[1/2] Samme begjæring to ganger …\n[2/2] Endrede saker …\n');
    expect((await list()).out).toMatch(/^submit-duplicate .* Bestått +avvist · 422 · DUPLIKAT_INNSENDING$/m);
    const markdown = (await list({ format: 'markdown' })).out;
    expect(markdown).toMatch(/## Testplan\n\n2 av 30 bestått/);
    const { out } = await list({ json: true });
    const { result } = JSON.parse(out) as { result: { counts: object; cases: { id: string }[] } };
    expect(result.counts).toEqual({ passed: 2, failed: 0, notRun: 28, cannotRun: 0 });
    expect(result.cases.find(({ id }) => id === 'submit-duplicate')).toMatchObject({
      state: 'passed',
      status: 422,
      codes: ['DUPLIKAT_INNSENDING'],
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    const log = await runWith((context) => logCommand(context, { format: 'markdown' }));
    expect(log.out).toMatch(/## Testplan\n\n2 av 30 bestått, 28 ikke kjørt\.\n\n\| Sak \|/);
    const csv = await runWith((context) => logCommand(context, { format: 'csv' }));
    expect(csv.out.split('\r\n')[0]).toMatch(/,testCase,customer$/);
    expect(csv.out).toMatch(/,submit-duplicate,\r\n/);
  });

  it('ends with 1 where one has not passed, with why and what to do; those are run again, until the service is not reached', async () => {
    const other = await testPlanOnElan();
    await steer(other.sandbox, 'PUT', '/sandbox/register/14858712301', { art: 'ukjent' });
    const failed = await run({ cases: ['changed-cases', 'submit-accepted', 'status-own'] }, other);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(
      /^submit-accepted: .*\n {2}Forventet: Innsending: godtatt\. Svaret var: .*\n {2}Rett /m,
    );
    expect(failed.out).toMatch(
      /^status-own: .*\n {2}Det som må gjøres først, lyktes ikke\. .*\n {2}Den begynner med en innsending: .*riktig begjæring» må bestås først\.$/m,
    );
    await other.sandbox.close();
    const again = await run({ notPassed: true }, other);
    expect(again.code).toBe(4);
    expect(again.err).toMatch(/^\[1\/29\] Saksøkt under nytt regelverk …\n(?!\[)/);
    expect(again.out).toMatch(/stoppet før 28 av sakene/);
  });

  it('ends with 5 where an answer was lost, and with 4 where the service is not reached', async () => {
    await steer(elan.sandbox, 'POST', '/sandbox/feil', {
      kind: 'dropped',
      operations: ['submit'],
      when: 'after',
    });
    expect((await run({ cases: ['submit-accepted'] })).code).toBe(5);
    const open = (): Promise<never> => Promise.reject(new ElanError('noAnswer', { args: { host: 'h' } }));
    const work = testPlanRunCommand;
    const never = await runWith((context) => work(context, { cases: [], format: 'text' }), { open });
    expect(never.code).toBe(4);
  });

  it.each<[string, Given, RegExp]>([
    ['a case that there is not', { cases: ['nope'] }, /ingen sak «nope».*elan testplan/],
    ['both cases and --not-passed', { cases: ['innsyn'], notPassed: true }, /ikke begge/],
    [
      'a case that cannot be run',
      { cases: ['innsyn'], environment: 'test' },
      /innsyn: .*kan ikke kjøres her/,
    ],
    ['production', { environment: 'production' }, /aldri i produksjon/],
    ['a file that is not there', { file: 'nope.json' }, /nope\.json: Filen finnes ikke/],
  ])('ends with 2 for %s, and sends nothing', async (_, given, told) => {
    const before = elan.called.length;
    const { code, err } = await run(given);
    expect(code).toBe(2);
    expect(err).toMatch(told);
    expect(elan.called.length).toBe(before);
  });

  it('takes a begjæring only that is right by our own check', async () => {
    const file = folder.write('gal.json', { ...rightValue('2.1'), kravTilInnkreving: [] });
    const { code, err } = await run({ file });
    expect(code).toBe(2);
    expect(err).toMatch(/gal\.json: Vår egen kontroll finner \d+ feil/);
  });
});
