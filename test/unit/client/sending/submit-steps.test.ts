import { describe, expect, it } from 'vitest';
import type { Attachment, RegelverkAnswer } from '../../../../services/client/answers';
import type { LedgerEntry } from '../../../../services/ledger/records';
import type { Plan } from '../../../../services/workflow/sending';
import {
  submitSteps,
  type DryRun,
  type Prepared,
  type SubmitChoice,
  type SubmitQuestion,
  type SubmitWorld,
} from '../../../../client/sending/submit-steps';
import { submissionFacts } from '../../../support/ledger';
import { answer, attachment, innsender, party, prepared, saksoekt } from './support';

const change: Plan = { kind: 'change', eksternSaksreferanse: 'S-1' };
const newRules = answer('nyttRegelverk', { [saksoekt]: 'nyttRegelverk' });

interface Story {
  readonly begjaering?: Prepared;
  readonly plan?: Plan;
  readonly target?: 'test' | 'production';
  readonly tried?: DryRun;
  readonly authenticated?: string;
  readonly rules?: RegelverkAnswer | undefined;
  readonly afterWaiting?: readonly Attachment[];
  /** What the user answers, one after the other. */
  readonly choices?: readonly SubmitChoice[];
}

/** Submits, and tells what happened in which order. */
async function submitting(story: Story) {
  const { target = 'test', plan = { kind: 'new' }, authenticated = innsender, choices = ['send'] } = story;
  const left = [...choices];
  const steps: string[] = [];
  const questions: SubmitQuestion[] = [];
  const step = <T>(name: string, value: T): Promise<T> => {
    steps.push(name);
    return Promise.resolve(value);
  };
  const world: SubmitWorld = {
    target,
    prepare: () => step('prepare', story.begjaering ?? prepared()),
    plan: () => step('plan', plan),
    authenticated: () => step('authenticated', authenticated),
    regelverk: () => step('regelverk', 'rules' in story ? story.rules : newRules),
    tryFirst: (_, as) => step(`try ${as.kind}`, story.tried ?? 'passed'),
    ask: (question) => {
      questions.push(question);
      const choice = left.shift();
      if (!choice) throw new Error(`nobody answers ${question.kind}`);
      return step(question.kind, choice);
    },
    wait: (uuids) => step(`wait for ${uuids.join(', ')}`, story.afterWaiting ?? []),
    send: (_, as) => step(`send ${as.kind}`, { eksternSaksreferanse: 'S-9', recorded: true }),
  };
  const outcome = await submitSteps(world);
  const confirmed = questions.findLast((each) => each.kind === 'confirm')?.confirmation;
  return { outcome, steps, questions, confirmed };
}

function unclear(...outcomes: ('unknown' | 'underway')[]): Plan {
  const entries = outcomes.map((outcome, i): LedgerEntry => {
    return { ...submissionFacts(), id: `id-${i}`, at: '2026-06-15T10:00:00.000Z', outcome };
  });
  return { kind: 'unclear', entries };
}

function failed(uuid: string): Attachment {
  return { uuid, state: 'virusFunnet', readiness: 'failed', message: '' };
}

describe('a begjæring without errors', () => {
  it('is read, planned, asked about, confirmed and sent, in that order', async () => {
    const { outcome, steps } = await submitting({});
    expect(steps).toEqual(['prepare', 'plan', 'regelverk', 'authenticated', 'confirm', 'send new']);
    expect(outcome).toEqual({
      kind: 'sent',
      as: { kind: 'new' },
      eksternSaksreferanse: 'S-9',
      recorded: true,
    });
  });

  it('is not sent where the user does not confirm', async () => {
    const { outcome, steps } = await submitting({ choices: ['stop'] });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(steps.at(-1)).toBe('confirm');
  });
});

describe('in production', () => {
  const production = { target: 'production' } as const;

  it('it is tried at the service first, then confirmed, then typed, and only then sent', async () => {
    const { steps, questions, confirmed } = await submitting({ ...production, choices: ['send', 'send'] });
    expect(steps.slice(4)).toEqual(['try new', 'confirm', 'typed', 'send new']);
    expect(confirmed?.tried).toBe('passed');
    expect(questions.at(-1)).toMatchObject({ kind: 'typed', maySend: true });
  });

  it('it is not sent where nothing or something else is typed', async () => {
    const { outcome, steps } = await submitting({ ...production, choices: ['send', 'stop'] });
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(steps.at(-1)).toBe('typed');
  });

  it('it is not sent, whatever is answered, where there is nothing to type', async () => {
    const usual = prepared();
    const summary = { ...usual.about.summary, innsenderReferanse: '', sums: [] };
    const begjaering = { ...usual, about: { ...usual.about, summary } };
    const { outcome } = await submitting({ ...production, begjaering, choices: ['send', 'send'] });
    expect(outcome).toEqual({ kind: 'stopped' });
  });

  it('the user is asked where the service cannot try it, and is told so once more in the confirmation', async () => {
    const cannot = { ...production, tried: 'notThere' } as const;
    expect((await submitting({ ...cannot, choices: ['stop'] })).steps.at(-1)).toBe('notTried');
    const { confirmed, outcome } = await submitting({ ...cannot, choices: ['send', 'send', 'send'] });
    expect(confirmed?.tried).toBe('notThere');
    expect(outcome.kind).toBe('sent');
  });

  it('a change is tried as one, and once more as a new case where it becomes that', async () => {
    const { steps } = await submitting({ ...production, plan: change, choices: ['asNew', 'send', 'send'] });
    expect(steps.filter((step) => step.startsWith('try'))).toEqual(['try change', 'try again']);
  });
});

describe('errors of the local check', () => {
  const begjaering = prepared({ errors: 2 });

  it('may be sent all the same to a test environment', async () => {
    const { outcome, questions } = await submitting({ begjaering, choices: ['send', 'send'] });
    expect(questions[0]).toEqual({ kind: 'localErrors', errors: 2, maySend: true });
    expect(outcome.kind).toBe('sent');
  });

  it('stop where the user wants to correct them', async () => {
    const { outcome, steps } = await submitting({ begjaering, choices: ['stop'] });
    expect(outcome.kind).toBe('stopped');
    expect(steps).toEqual(['prepare', 'localErrors']);
  });

  it('stop in production, whatever is answered', async () => {
    const { outcome, steps } = await submitting({ begjaering, target: 'production', choices: ['send'] });
    expect(outcome.kind).toBe('stopped');
    expect(steps).toEqual(['prepare', 'localErrors']);
  });
});

describe('a begjæring that was submitted before', () => {
  it('is sent as a change, and Betjeningskartet is not asked', async () => {
    const { steps, confirmed } = await submitting({ plan: change });
    expect(steps).toEqual(['prepare', 'plan', 'authenticated', 'confirm', 'send change']);
    expect(confirmed?.as).toEqual(change);
  });

  it('becomes a second case only where the user says so, and confirms that too', async () => {
    const { steps, confirmed } = await submitting({ plan: change, choices: ['asNew', 'send'] });
    expect(steps.slice(3)).toEqual(['confirm', 'regelverk', 'authenticated', 'confirm', 'send again']);
    expect(confirmed?.as).toEqual({ kind: 'again' });
  });

  it('stays one case where the second case is not confirmed', async () => {
    const { outcome } = await submitting({ plan: change, choices: ['asNew', 'stop'] });
    expect(outcome.kind).toBe('stopped');
  });
});

describe('an earlier attempt whose answer was lost', () => {
  it('has to be found out first, and nothing is sent or asked', async () => {
    const plan = unclear('unknown', 'unknown');
    const { outcome, steps } = await submitting({ plan });
    expect(outcome).toEqual({ kind: 'unclear', entries: plan.kind === 'unclear' && plan.entries });
    expect(steps).toEqual(['prepare', 'plan']);
  });

  it('that is still underway is waited for', async () => {
    await expect(submitting({ plan: unclear('unknown', 'underway') })).rejects.toMatchObject({
      reason: 'submissionUnderway',
    });
  });
});

describe('what Betjeningskartet says', () => {
  it.each(['tidligereRegelverk', 'motstridendeRegelverk'] as const)(
    'stops a begjæring in production where it is %s',
    async (regelverk) => {
      const story = { rules: answer(regelverk), target: 'production' as const };
      const { outcome, steps, questions } = await submitting(story);
      expect(outcome.kind).toBe('stopped');
      expect(questions).toMatchObject([{ kind: 'otherRules', maySend: false }]);
      expect(steps.at(-1)).toBe('otherRules');
    },
  );

  it.each([
    ['tidligereRegelverk', 'elsa'],
    ['motstridendeRegelverk', 'paper'],
  ] as const)('may be gone against in a test environment where it is %s', async (regelverk, way) => {
    const { outcome, confirmed } = await submitting({ rules: answer(regelverk), choices: ['send', 'send'] });
    expect(outcome.kind).toBe('sent');
    expect(confirmed?.warnings).toEqual([{ kind: way }]);
  });

  it('stops where the user takes its word', async () => {
    const { outcome } = await submitting({ rules: answer('tidligereRegelverk'), choices: ['stop'] });
    expect(outcome.kind).toBe('stopped');
  });

  it.each([
    ['it does not know a debtor', answer('ukjentSkyldner'), 'unknownDebtor'],
    ['it could not be asked', undefined, 'rulesNotAsked'],
  ])('is warned of where %s', async (_, rules, kind) => {
    const { outcome, confirmed } = await submitting({ rules });
    expect(confirmed?.warnings).toEqual([{ kind }]);
    expect(outcome.kind).toBe('sent');
  });

  it('is not asked for where no defendant has a Norwegian number', async () => {
    const begjaering = prepared({ parties: [party('')] });
    const { steps } = await submitting({ begjaering });
    expect(steps).not.toContain('regelverk');
  });
});

describe('an innsender', () => {
  it('that is not the authenticated organisation is warned of', async () => {
    const { confirmed } = await submitting({ authenticated: '987654321' });
    expect(confirmed?.warnings).toEqual([{ kind: 'otherInnsender', innsender, authenticated: '987654321' }]);
  });

  it('is not warned of where the token does not say whom it is for', async () => {
    const { confirmed } = await submitting({ authenticated: '' });
    expect(confirmed?.warnings).toEqual([]);
  });
});

describe('attachments that are not ready', () => {
  const begjaering = prepared({
    attachments: [
      attachment('a', 'ready'),
      attachment('b', 'underway'),
      attachment('b', 'underway'),
      attachment('c'),
    ],
  });

  it('are told of, each once; those that nothing is known of are not waited for', async () => {
    const { confirmed } = await submitting({ begjaering });
    expect(confirmed?.underway).toEqual(['b']);
  });

  it('are waited for where the user wants it, and then it is sent', async () => {
    const { steps } = await submitting({ begjaering, choices: ['wait'] });
    expect(steps.slice(-3)).toEqual(['confirm', 'wait for b', 'send new']);
  });

  it('do not stop who wants to send now', async () => {
    const { steps } = await submitting({ begjaering, choices: ['send'] });
    expect(steps.at(-1)).toBe('send new');
    expect(steps.join()).not.toContain('wait');
  });

  it('stop it where one fails, in production', async () => {
    const story = { begjaering, afterWaiting: [failed('b')], target: 'production' as const };
    const { outcome, questions } = await submitting({ ...story, choices: ['wait', 'send'] });
    expect(questions.at(-1)).toEqual({ kind: 'failedAttachments', failed: [failed('b')], maySend: false });
    expect(outcome.kind).toBe('stopped');
  });

  it('may be sent in a test environment where one fails', async () => {
    const story = { begjaering, afterWaiting: [failed('b')] };
    const { outcome } = await submitting({ ...story, choices: ['wait', 'send'] });
    expect(outcome.kind).toBe('sent');
  });
});

describe('a file that was submitted under another reference', () => {
  const plan: Plan = { kind: 'change', eksternSaksreferanse: 'S-1', isPerhapsAnother: true };

  it('warns that a change would replace what stands in the case, and may go as a new case', async () => {
    const { confirmed, outcome } = await submitting({ plan, choices: ['asNew', 'send'] });
    expect(confirmed?.as).toEqual({ kind: 'again' });
    expect(outcome).toMatchObject({ kind: 'sent', as: { kind: 'again' } });
    const asked = await submitting({ plan });
    expect(asked.confirmed?.warnings).toContainEqual({ kind: 'perhapsAnother' });
  });
});
