import assert from 'node:assert/strict';
import type { ServicesFor } from '../../../../client/src/services/services';
import { open } from './documents';
import { runningServices } from './services';

const pdf = new TextEncoder().encode('%PDF-1.4\n');

/** Submits a right begjæring, its attachments uploaded before, and returns the reference of its case. */
export async function submitRight(name: string): Promise<string> {
  const { used, payload } = await readyToSubmit(name);
  const services = await runningServices();
  const sending = await services.sending(await open(name), used);
  const { answer } = await used.workflow.submit({ ...sending, payload });
  services.changed();
  return answer.eksternSaksreferanse;
}

/** Submits a right begjæring whose answer is lost on its way back. */
export async function submitAndLose(name: string, elan: { readonly url: string }): Promise<void> {
  await dropAnswers(elan);
  await assert.rejects(submitRight(name));
  (await runningServices()).changed();
}

/** The begjæring stays as it is; what is sent names the files that were uploaded. */
async function readyToSubmit(name: string): Promise<{ used: ServicesFor; payload: string }> {
  const services = await runningServices();
  const document = await open(name);
  const used = await services.use(document.uri);
  const found = await services.server.summary(document);
  assert.ok(found, `${name} is no begjæring`);
  let payload = document.getText();
  const uploaded: string[] = [];
  for (const { fileName, uuid } of found.summary.attachments) {
    if (uuid === undefined) continue;
    const file = { fileName, contentType: 'application/pdf', bytes: pdf };
    const { answer } = await used.workflow.upload(file, found.summary.innsenderReferanse);
    payload = payload.replaceAll(uuid, answer.uuid);
    uploaded.push(answer.uuid);
  }
  await used.workflow.followAttachments(uploaded);
  return { used, payload };
}

async function dropAnswers({ url }: { readonly url: string }): Promise<void> {
  const fault = { kind: 'dropped', operations: ['submit'], when: 'after', count: 1 };
  const answer = await fetch(`${url}/sandbox/feil`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault),
  });
  assert.equal(answer.status, 201);
}
