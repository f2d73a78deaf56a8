import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { ElanError } from '../../../../services/errors';
import { testCases, type TestCase } from '../../../../services/testplan/plan';
import { runTestPlan } from '../../../../services/testplan/run';
import { adviceInWords, reasonInWords } from '../../../../services/testplan/words';
import { logRows } from '../../../../services/ledger/test-log';
import { testPlanOnElan, type TestPlanOnElan } from '../../../support/test-plan';
import { steer } from '../../sandbox/support';

const right = fs.readFileSync('examples/01-riktig.begjaering.json', 'utf8');

let elan: TestPlanOnElan;
beforeAll(async () => {
  elan = await testPlanOnElan();
}, 60_000);
afterEach(() => steer(elan.sandbox, 'DELETE', '/sandbox/feil'));
afterAll(() => elan.sandbox.close());

function cases(...ids: string[]): TestCase[] {
  return testCases.filter(({ id }) => ids.includes(id));
}

async function run(wanted: readonly TestCase[], more: object = {}, options: object = {}) {
  const { outcomes, ...others } = await runTestPlan({ ...elan.parts, ...more }, wanted, options);
  return { ...others, states: outcomes.map(({ result }) => [result.case.id, result.state]) };
}

describe('the test plan against the local ELAN', () => {
  it('passes whole, one call at a time, and makes one case', async () => {
    const told: string[] = [];
    const { states, stopped, results } = await run(
      testCases,
      {},
      { onCase: ({ id }: TestCase, position: number) => told.push(`${position} ${id}`) },
    );
    expect(states).toEqual(testCases.map(({ id }) => [id, 'passed']));
    expect(stopped).toBeUndefined();
    expect(told).toEqual(testCases.map(({ id }, i) => `${i + 1} ${id}`));
    expect(elan.most()).toBe(1);
    const marked = results.flatMap(({ calls }) => calls);
    expect(new Set(marked.map(({ test }) => test?.run)).size).toBe(1);
    const made = (await elan.parts.ledger.entries()).filter(
      ({ operation, outcome }) => operation === 'submit' && outcome === 'accepted',
    );
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ test: { case: 'submit-accepted' }, file: undefined });
  }, 60_000);

  it('runs a case alone again, with what has to be done before it', async () => {
    const before = elan.called.length;
    const { states, results } = await run(cases('change-refused'));
    expect(states).toEqual([['change-refused', 'passed']]);
    expect(results.every(({ state }) => state === 'passed')).toBe(true);
    const operations = elan.called.slice(before).map((call) => call.split(' ')[0]);
    expect(operations.filter((method) => method === 'PUT')).toHaveLength(1);
  });

  it('is made of a begjæring of one’s own, which is not taken to have been submitted', async () => {
    const begjaering = BegjaeringDocument.of(right);
    const ids = ['validate-refused', 'submit-accepted', 'submit-refused-old-rules', 'change-attachment'];
    const { states } = await run(cases(...ids), { begjaering });
    expect(states.map(([, state]) => state)).toEqual(ids.map(() => 'passed'));
    const last = (await elan.parts.ledger.entries()).at(-1);
    expect(last).toMatchObject({ operation: 'change', file: undefined });
    expect(last?.innsenderReferanse).toMatch(/^TESTPLAN-/);
  });

  it('tells what a case came to that has not passed, and goes on', async () => {
    await steer(elan.sandbox, 'PUT', '/sandbox/register/14858712301', { art: 'ukjent' });
    const { states, results } = await run(cases('submit-accepted', 'changed-cases'));
    expect(states).toEqual([
      ['submit-accepted', 'failed'],
      ['changed-cases', 'passed'],
    ]);
    const failed = results.find(({ case: { id } }) => id === 'submit-accepted');
    expect(failed?.evidence?.result?.codes).toContain('SAKSOEKT_MANGLER_I_REGISTERET');
  });

  it('fails where what comes first has failed, also in the cases that make no call of their own then', async () => {
    const { sandbox, parts } = await testPlanOnElan();
    const ids = ['validate-accepted', 'submit-accepted', 'change-accepted', 'status-own'];
    try {
      expect((await run(cases(...ids), parts)).states).toEqual(ids.map((id) => [id, 'passed']));
      const before = (await parts.ledger.entries()).length;
      await steer(sandbox, 'POST', '/sandbox/feil', {
        kind: 'unavailable',
        operations: ['uploadAttachment'],
      });
      const { states, results } = await run(cases(...ids, 'changed-cases'), parts);
      expect(states).toEqual([...ids.map((id) => [id, 'failed']), ['changed-cases', 'passed']]);
      const submission = results.find(({ case: { id } }) => id === 'submit-accepted');
      expect(submission && reasonInWords(submission, 'en')).toMatch(
        /^What has to be done first did not succeed\. .*: Upload of an attachment: .*503/,
      );
      expect(submission && adviceInWords(submission, 'en')).toMatch(/later/);
      const made = (await parts.ledger.entries()).slice(before);
      expect(logRows(made, true).map(({ operation }) => operation)).toEqual([
        'uploadAttachment',
        'changedCases',
      ]);
    } finally {
      await sandbox.close();
    }
  });

  it('waits where the service is at work on the case still', async () => {
    const slow = await testPlanOnElan({ timing: { attachmentStep: 0, handling: 10 } });
    try {
      const { outcomes } = await runTestPlan(slow.parts, cases('change-accepted'));
      expect(outcomes[0]?.result.state).toBe('passed');
    } finally {
      await slow.sandbox.close();
    }
  });

  it('stops when it is told to; what was run before stays', async () => {
    const stop = new AbortController();
    const onCase = (_: TestCase, position: number): void => {
      if (position === 2) stop.abort(new Error('stopped'));
    };
    const { states, stopped, results } = await run(
      cases('changed-cases', 'status-hevet', 'status-unknown'),
      {},
      { signal: stop.signal, onCase },
    );
    expect(stopped?.message).toBe('stopped');
    expect(states.map(([id]) => id)).toEqual(['changed-cases', 'status-hevet']);
    expect(results.filter(({ state }) => state !== 'passed').map(({ case: { id } }) => id)).toEqual([
      'submit-accepted',
    ]);
  });

  it.each([
    ['testPlanInProduction', { profile: { environment: 'production' } }],
    ['testPlanUnfit', { begjaering: BegjaeringDocument.of('{"kravTilInnkreving": []}') }],
    ['testPlanUnfit', { begjaering: BegjaeringDocument.of('{"krav') }],
    [
      'realPersonsInTest',
      { begjaering: BegjaeringDocument.of(right.replaceAll('03917410045', '15062049380')) },
    ],
  ])('sends nothing, and says why: %s', async (reason, { profile, ...more }: Record<string, object>) => {
    const before = elan.called.length;
    const used = { ...more, profile: { ...elan.parts.profile, ...profile } };
    const error: unknown = await run(testCases, used).catch((thrown: unknown) => thrown);
    expect(error instanceof ElanError && error.reason).toBe(reason);
    expect(elan.called.length).toBe(before);
  });
});
