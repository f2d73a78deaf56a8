import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../../services/client/answers';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import { sha256 } from '../../../../services/ledger/hash';
import { answered, attachment, failed, lost, testWorkflow } from '../../../support/workflow';

const bytes = new Uint8Array([1, 2, 3]);
const file = fileInMemory('faktura.pdf', 'application/pdf', bytes);
const hash = sha256(bytes);

describe('an upload', () => {
  it('is told to the ledger before and after', async () => {
    const { workflow, ledger } = testWorkflow({
      uploadAttachment: async () => {
        expect(await ledger.entries()).toMatchObject([{ outcome: 'underway' }]);
        return answered(attachment('underway', 'MOTTATT'));
      },
    });
    const { answer } = await workflow.upload(file, 'REF-1', { begjaering: 'sak.json' });
    expect(answer.uuid).toBe('u-1');
    expect(await ledger.entries()).toMatchObject([
      {
        operation: 'uploadAttachment',
        file: 'sak.json',
        innsenderReferanse: 'REF-1',
        attachment: { fileName: 'faktura.pdf', contentType: 'application/pdf', size: 3, sha256: hash },
        outcome: 'accepted',
        result: { uuid: 'u-1', state: 'MOTTATT' },
      },
    ]);
  });

  it('whose answer was lost stands in nobody’s way', async () => {
    const { workflow } = testWorkflow({ uploadAttachment: lost });
    await expect(workflow.upload(file, 'REF-1')).rejects.toMatchObject({ reason: 'noAnswer' });
    await expect(workflow.upload(file, 'REF-1')).rejects.toMatchObject({ reason: 'noAnswer' });
  });
});

describe('attachments that are followed', () => {
  /** A service in which each attachment goes through its states. */
  function stateful(states: Readonly<Record<string, readonly Attachment[]>>) {
    const asked: Record<string, number> = {};
    return testWorkflow({
      attachmentState: (uuid) => {
        const position = (asked[uuid] = (asked[uuid] ?? 0) + 1) - 1;
        const state = states[uuid]?.[position];
        return state ? answered({ ...state, uuid }) : failed('notFound');
      },
    });
  }

  it('are asked for until each is ready or has failed', async () => {
    const { workflow, slept } = stateful({
      a: [attachment('underway', 'X'), attachment('underway', 'X'), attachment('ready', 'OK')],
      b: [attachment('failed', 'VIRUS')],
    });
    const seen: string[] = [];
    const onState = ({ uuid, state }: Attachment): void => void seen.push(`${uuid} ${state}`);
    const result = await workflow.followAttachments(['a', 'b'], { onState, every: 500 });
    expect(result.map(({ uuid, readiness }) => [uuid, readiness])).toEqual([
      ['a', 'ready'],
      ['b', 'failed'],
    ]);
    expect(seen.sort()).toEqual(['a OK', 'a X', 'b VIRUS']);
    expect(slept).toEqual([500, 500]);
  });

  it('are told to the ledger once, as what they ended as', async () => {
    const { workflow, ledger } = stateful({
      a: [attachment('underway'), attachment('ready', 'OK')],
      b: [attachment('failed', 'VIRUS')],
    });
    await workflow.followAttachments(['a']);
    await workflow.followAttachments(['b']);
    expect(await ledger.entries()).toMatchObject([
      { operation: 'attachmentState', outcome: 'accepted', result: { uuid: 'a', state: 'OK' } },
      { operation: 'attachmentState', outcome: 'refused', result: { uuid: 'b', state: 'VIRUS' } },
    ]);
  });

  it('are not asked for again once that is stopped', async () => {
    const { workflow } = stateful({ a: [attachment('underway'), attachment('ready')] });
    const controller = new AbortController();
    const following = workflow.followAttachments(['a'], {
      signal: controller.signal,
      onState: () => controller.abort(new Error('stopped')),
    });
    await expect(following).rejects.toThrow('stopped');
  });
});

describe('a file that was uploaded before', () => {
  const uploadedOnce = async (state?: () => ReturnType<typeof answered<Attachment>>) => {
    const made = testWorkflow({
      uploadAttachment: () => answered(attachment('underway')),
      ...(state ? { attachmentState: state } : {}),
    });
    await made.workflow.upload(file, 'REF-1');
    if (state) await made.workflow.followAttachments(['u-1']).catch(() => undefined);
    return made.workflow;
  };

  it('has a uuid already', async () => {
    const workflow = await uploadedOnce(() => answered(attachment('ready')));
    expect(await workflow.uploadedAttachment(hash, 'REF-1')).toBe('u-1');
    expect(await (await uploadedOnce()).uploadedAttachment(hash, 'REF-1')).toBe('u-1');
  });

  it('has none for another begjæring, and another file has none', async () => {
    const workflow = await uploadedOnce();
    expect(await workflow.uploadedAttachment(hash, 'REF-2')).toBeUndefined();
    expect(await workflow.uploadedAttachment(sha256('other'), 'REF-1')).toBeUndefined();
  });

  it('has none that has failed, or that the service does not know', async () => {
    const infected = await uploadedOnce(() => answered(attachment('failed')));
    expect(await infected.uploadedAttachment(hash, 'REF-1')).toBeUndefined();
    const forgotten = await uploadedOnce(() => failed('notFound'));
    expect(await forgotten.uploadedAttachment(hash, 'REF-1')).toBeUndefined();
    const unreachable = await uploadedOnce(() => failed('network'));
    expect(await unreachable.uploadedAttachment(hash, 'REF-1')).toBe('u-1');
  });

  it('has none that has failed at once', async () => {
    const { workflow } = testWorkflow({ uploadAttachment: () => answered(attachment('failed')) });
    await workflow.upload(file, 'REF-1');
    expect(await workflow.uploadedAttachment(hash, 'REF-1')).toBeUndefined();
  });

  const uploaded = {
    operation: 'uploadAttachment',
    environment: 'local',
    profile: 'p',
    correlationId: 'c',
    innsenderReferanse: 'REF-1',
    attachment: { fileName: 'a', size: 3, contentType: 'x', sha256: hash },
  } as const;

  it('has none for another customer, whose begjæring may have the same reference', async () => {
    const { ledger } = testWorkflow({});
    const id = await ledger.begin({ ...uploaded, environment: 'test', customer: '313772195' });
    await ledger.end(id, { outcome: 'accepted', uuid: 'u-9' });
    const uuidFor = (organisation: string): Promise<string | undefined> => {
      const mode = { kind: 'onBehalfOf', organisation } as const;
      const profile = { name: 'p', environment: 'test', clientId: 'klient', mode } as const;
      return testWorkflow({}, { ledger, profile }).workflow.uploadedAttachment(hash, 'REF-1');
    };
    expect(await uuidFor('313772195')).toBe('u-9');
    expect(await uuidFor('310028142')).toBeUndefined();
    expect(await testWorkflow({}, { ledger }).workflow.uploadedAttachment(hash, 'REF-1')).toBeUndefined();
  });

  it('has none in another environment', async () => {
    const { ledger } = testWorkflow({});
    const id = await ledger.begin(uploaded);
    await ledger.end(id, { outcome: 'accepted', uuid: 'u-9' });
    const local = testWorkflow({}, { ledger, environment: 'local' });
    expect(await local.workflow.uploadedAttachment(hash, 'REF-1')).toBe('u-9');
    const test = testWorkflow({}, { ledger });
    expect(await test.workflow.uploadedAttachment(hash, 'REF-1')).toBeUndefined();
  });
});
