import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { FaultRequest } from '../../../../sandbox/main';
import type { LedgerEntry } from '../../../../services/ledger/records';
import type { Services } from '../../../../client/window/services';
import { Answering, type Shown } from '../support/answering';
import { closeAll, replaceText } from '../support/documents';
import { startOwnElan, type OwnElan } from '../support/local-elan';
import { minutesAgo, removeProfiles, runningServices, useProfile } from '../support/services';
import { uploadInto, writeRight } from '../support/submitting';
import { waitFor, waitUntil } from '../support/waiting';

/** What a fault is, what the user is told of it, and what can be known of the submission then. */
interface Met {
  readonly name: string;
  readonly fault: FaultRequest;
  readonly told: RegExp;
  readonly outcome: LedgerEntry['outcome'] | undefined;
}

const isSubmitted = /is submitted\. Case reference: \S+/;
const isUnclear = /Whether the begjæring was received is not known\. Do not send it again yet/;

const met: readonly Met[] = [
  {
    name: 'an answer that takes its time',
    fault: { kind: 'slow', milliseconds: 1200 },
    told: isSubmitted,
    outcome: 'accepted',
  },
  {
    name: 'too many calls',
    fault: { kind: 'throttled', retryAfter: 1 },
    told: /too many calls.*Nothing was carried out\. Try again in 1 second/,
    outcome: 'failed',
  },
  {
    name: 'a service that is closed for a moment',
    fault: { kind: 'unavailable', retryAfter: 1 },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'an error inside the service',
    fault: { kind: 'serverError' },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'a connection that breaks before the begjæring is received',
    fault: { kind: 'dropped', when: 'before' },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'a connection that breaks after the begjæring is received',
    fault: { kind: 'dropped', when: 'after' },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'the page of a gateway instead of an answer',
    fault: { kind: 'gateway', status: 502 },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'the page of a gateway, although the begjæring is received',
    fault: { kind: 'gateway', status: 504, when: 'after' },
    told: isUnclear,
    outcome: 'unknown',
  },
  {
    name: 'a clock that is wrong',
    fault: { kind: 'wrongClock', seconds: 600, operations: ['token'] },
    told: /clock/,
    outcome: undefined,
  },
];

describe('faults of the service', () => {
  let elan: OwnElan;
  let services: Services;
  let answering: Answering;
  let document: vscode.TextDocument;
  let tests = 0;
  let reference: string;

  before(async () => {
    services = await runningServices();
    elan = await startOwnElan();
    await useProfile(services, 'faults', elan);
  });

  beforeEach(async () => {
    reference = `FEIL-${++tests}`;
    const name = `${reference.toLowerCase()}.begjaering.json`;
    await writeRight(name, reference);
    document = await uploadInto(name);
    answering = new Answering();
  });

  afterEach(async () => {
    await elan.recover();
    answering.dispose();
    await closeAll();
  });

  after(async () => {
    elan.stop();
    await removeProfiles(services);
  });

  for (const { name, fault, told, outcome } of met) {
    it(`lose and double no case: ${name}`, async () => {
      if (outcome === undefined) services.reset();
      await elan.fail({ operations: ['submit'], count: 1, ...fault });
      const message = await (outcome === 'unknown' ? minutesAgo(services, 3, submit) : submit());
      assert.match(message.message, told);
      assert.equal((await submissions())[0]?.outcome, outcome);
      if (outcome === 'unknown') await findOut(message);
      await elan.recover();
      await sendAgain();
      const cases = await caseReferences();
      assert.equal(cases.length, 1);
      assert.deepEqual(cases, await acceptedReferences());
    });
  }

  for (const form of ['kode', 'html', 'empty'] as const) {
    it(`lose and double no case: a refusal in the form ${form}`, async () => {
      const uuid = /"uuid": "([^"]+)"/.exec(document.getText())?.[1] ?? '';
      const none = 'c0ffee00-0000-4000-8000-000000000000';
      await replaceText(document, uuid, none);
      await elan.fail({ kind: 'errorForm', form, operations: ['submit'], count: 1 });
      const message = await submit();
      assert.match(message.message, /refused|not accept/);
      assert.deepEqual(await caseReferences(), await acceptedReferences());
      await replaceText(document, none, uuid);
      await sendAgain();
      assert.equal((await caseReferences()).length, 1);
    });
  }

  /** Submits the begjæring; what the user is told in the end. */
  async function submit(): Promise<Shown> {
    answering.press('Submit');
    const before = answering.shown.length;
    void vscode.commands.executeCommand('elan.submit');
    return waitFor('what came of it', () =>
      answering.shown.slice(before).find(({ buttons }) => !buttons.includes('Submit')),
    );
  }

  /** Does what the message offers. */
  async function findOut({ buttons }: Shown): Promise<void> {
    assert.ok(buttons.includes('Find out'), buttons.join());
    const [lost] = await submissions();
    await vscode.commands.executeCommand('elan.findOut', lost?.correlationId);
    await waitUntil('what became of it', async () => (await submissions())[0]?.outcome !== 'unknown');
  }

  /** Presses the button again, as people do: what was received becomes a change at most. */
  async function sendAgain(): Promise<void> {
    const cases = await caseReferences();
    if (cases.length === 0) await submit();
    answering.press('Send change');
    await vscode.commands.executeCommand('elan.submit');
  }

  async function submissions(): Promise<LedgerEntry[]> {
    const { ledger } = await services.ledgerFor(document.uri);
    const entries = await ledger.entries();
    return entries.filter(
      ({ operation, innsenderReferanse }) => operation === 'submit' && innsenderReferanse === reference,
    );
  }

  async function acceptedReferences(): Promise<unknown[]> {
    const accepted = (await submissions()).filter((entry) => entry.outcome === 'accepted');
    return accepted.map(
      ({ eksternSaksreferanse, result }) => result?.eksternSaksreferanse ?? eksternSaksreferanse,
    );
  }

  async function caseReferences(): Promise<string[]> {
    const { saker } = await elan.state();
    return saker
      .filter(({ innsenderReferanse }) => innsenderReferanse === reference)
      .map(({ eksternSaksreferanse }) => eksternSaksreferanse);
  }
});
