import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ServicesFor } from '../../../../client/window/services';
import { open, write } from './documents';
import type { OwnElan } from './local-elan';
import { runningServices } from './services';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';

const pdf = new TextEncoder().encode('%PDF-1.4\n');

/** Submits a right begjæring, its attachments uploaded before, and returns the reference of its case. */
export async function submitRight(name: string): Promise<string> {
  const { used, payload } = await withAttachments(name);
  const services = await runningServices();
  const sending = await services.sending(await open(name), used);
  const { answer } = await used.workflow.submit({ ...sending, payload });
  services.changed();
  return answer.eksternSaksreferanse;
}

/** Submits a right begjæring whose answer is lost on its way back. */
export async function submitAndLose(name: string, elan: OwnElan): Promise<void> {
  await elan.fail({ kind: 'dropped', operations: ['submit'], when: 'after', count: 1 });
  await assert.rejects(submitRight(name));
  (await runningServices()).changed();
}

/** Writes into a begjæring what its attachments are called once they are uploaded, so that it can be submitted. */
export async function uploadInto(name: string): Promise<vscode.TextDocument> {
  const { payload } = await withAttachments(name);
  const document = await open(name);
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, payload);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
  return document;
}

/** Writes a right begjæring of another reference, which the client of a local ELAN may submit. */
export async function writeRight(name: string, reference: string): Promise<void> {
  const text = (await open('riktig.begjaering.json')).getText().replace('SAK-2026-0417', reference);
  await write(name, text.replaceAll('313467902', innsender));
}

/** Whom the client of the local ELAN belongs to. */
const innsender = '315844002';

/** The begjæring stays as it is; what is to be sent names the files that were uploaded. */
async function withAttachments(name: string): Promise<{ used: ServicesFor; payload: string }> {
  const services = await runningServices();
  const document = await open(name);
  const used = await services.use(document.uri);
  const found = await services.server.summary(document);
  assert.ok(found, `${name} is no begjæring`);
  const { attachments, innsenderReferanse } = found.summary;
  let payload = document.getText();
  const uploaded = await Promise.all(
    attachments.map(async ({ fileName, uuid = '' }) => {
      const file = fileInMemory(fileName, 'application/pdf', pdf);
      const { answer } = await used.workflow.upload(file, innsenderReferanse);
      payload = payload.replaceAll(uuid, answer.uuid);
      return answer.uuid;
    }),
  );
  await used.workflow.followAttachments(uploaded);
  return { used, payload };
}
