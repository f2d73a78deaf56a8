import type { BegjaeringDocument } from '../../engine/begjaering/document';
import { summarise, type PartySummary } from '../../engine/begjaering/summary';
import type { DeductionParty } from '../client/client';
import { debtorOf, debtorsAmong } from '../workflow/regelverk';
import type { Workflow } from '../workflow/workflow';
import { unusableFile } from './files';
import { madeWrong, oldRulesNumber, withAttachment, withOtherHandler, withReference } from './payloads';
import type { DoingWithCase, PayloadName, TestCase } from './plan';
import type { Running } from './running';

/**
 * Makes the calls of a case. What comes of them stands in the ledger.
 * @throws whatever the last call throws, whether that is what the case is to show or not
 */
export async function runCase(running: Running, testCase: TestCase): Promise<void> {
  const { does } = testCase;
  const workflow = running.workflowFor(testCase);
  const { signal } = running.parts;
  switch (does.action) {
    case 'regelverk':
      return askRegelverk(running, workflow, does.debtors);
    case 'withoutAccess':
      return validateWithoutAccess(running, testCase);
    case 'validate':
    case 'submit':
      return sendNew(running, workflow, does);
    case 'upload':
      return uploadFile(running, workflow, does.content);
    case 'status':
      await workflow.caseStatus(does.reference, { signal });
      return;
    case 'changedCases':
      await workflow.changedCases(undefined, { signal });
      return;
    case 'changeUnknown':
      return changeUnknown(running, workflow);
    default:
      return withOwnCase(running, workflow, does);
  }
}

async function askRegelverk({ parts }: Running, workflow: Workflow, whom: 'own' | 'oldRules'): Promise<void> {
  const debtors = whom === 'own' ? debtorsAmong(parts.summary.saksoekt) : [debtorOf(oldRulesNumber)];
  await workflow.regelverk(debtors, { signal: parts.signal });
}

async function validateWithoutAccess(running: Running, testCase: TestCase): Promise<void> {
  const { begjaering, withoutAccess, signal } = running.parts;
  const sending = await running.sending(withReference(begjaering, running.nextReference()));
  await running.workflowFor(testCase, withoutAccess).validate(sending, { signal });
}

/** Each begjæring that is wrong has a reference of its own: it must not be taken for an attempt at the right one. */
async function sendNew(
  running: Running,
  workflow: Workflow,
  { action, payload }: { readonly action: string; readonly payload: PayloadName },
): Promise<void> {
  const { begjaering, signal, world } = running.parts;
  if (payload === 'right' && action === 'submit') {
    await running.submitted(workflow);
    return;
  }
  const document =
    payload === 'right'
      ? await running.right(workflow)
      : madeWrong(withReference(begjaering, running.nextReference()), payload, world.uuid());
  const sending = await running.sending(document);
  await (action === 'submit' ? workflow.submit(sending, { signal }) : workflow.validate(sending, { signal }));
}

async function uploadFile(running: Running, workflow: Workflow, content: 'right' | 'wrong'): Promise<void> {
  const { signal } = running.parts;
  const reference = running.nextReference();
  if (content === 'right') {
    await running.upload(workflow, 'testplan.pdf', reference);
    return;
  }
  const { answer } = await workflow.upload(unusableFile('testplan-ubrukelig.pdf'), reference, { signal });
  await workflow.followAttachments([answer.uuid], { signal });
}

async function changeUnknown(running: Running, workflow: Workflow): Promise<void> {
  const { begjaering, signal, world } = running.parts;
  const sending = await running.sending(withReference(begjaering, running.nextReference()));
  await workflow.change(world.uuid(), sending, { signal });
}

/** What is done with the case that the run has submitted. */
async function withOwnCase(running: Running, workflow: Workflow, does: DoingWithCase): Promise<void> {
  const { signal, world, summary } = running.parts;
  const { eksternSaksreferanse, document } = await running.submitted(workflow);
  switch (does.action) {
    case 'submitAgain':
      await workflow.submit(await running.sending(document), { signal, asNew: true });
      return;
    case 'validateChange': {
      const sending = await running.sending(withOtherHandler(document));
      return running.patiently(() => workflow.validate(sending, { signal, eksternSaksreferanse }));
    }
    case 'change': {
      const wrong = madeWrong(withOtherHandler(document), does.payload, world.uuid());
      return change(running, workflow, eksternSaksreferanse, wrong);
    }
    case 'changeWithAttachment': {
      const reference = summarise(document.index).innsenderReferanse;
      const uploaded = await running.upload(workflow, 'testplan-nytt.pdf', reference);
      return change(running, workflow, eksternSaksreferanse, withAttachment(document, uploaded));
    }
    case 'statusOfOwn':
      await workflow.caseStatus(eksternSaksreferanse, { signal });
      return;
    case 'innsyn':
      await workflow.innsyn(partyOf(summary.saksoekt), partyOf(summary.saksoeker), { signal });
      return;
  }
}

/** The service may be at work on the case still. */
async function change(
  running: Running,
  workflow: Workflow,
  eksternSaksreferanse: string,
  document: BegjaeringDocument,
): Promise<void> {
  const sending = await running.sending(document);
  const { signal } = running.parts;
  await running.patiently(() => workflow.change(eksternSaksreferanse, sending, { signal }));
}

function partyOf(parties: readonly PartySummary[]): DeductionParty {
  const party = parties.find(({ number }) => number !== '');
  return {
    taxIdentificationNumber: party?.number ?? '',
    landkodeIdentifikator: party?.country || 'NO',
  };
}
