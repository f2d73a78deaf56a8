import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../services/events/event';
import { recordEvents, referencesHere } from '../../../../services/events/record';
import { waitingDialog } from '../../../../services/events/mark';
import type { Ledger } from '../../../../services/ledger/ledger';
import type { CallFacts } from '../../../../services/ledger/records';
import { memoryLedger, payloadFacts, submissionFacts } from '../../../support/ledger';

const profile = { name: 'p', environment: 'test', clientId: '', mode: { kind: 'own' } } as const;

function event(values: Partial<CaseEvent> = {}): CaseEvent {
  return {
    id: 'e-1',
    kind: 'correction',
    at: '2999-01-01T00:00:00.000Z',
    dialog: 'd-1',
    pointer: '/saksoekt/0',
    eksternSaksreferanse: 'S-1',
    innsenderReferanse: '',
    saksstatus: '',
    title: { nb: 'Rett navnet til Kari Nordmann', en: '' },
    ...values,
  };
}

/** A ledger of one case that was sent from a file. */
async function ledgerWithCase({ ledger }: { readonly ledger: Ledger } = memoryLedger()): Promise<Ledger> {
  const facts: CallFacts = {
    operation: 'submit',
    environment: 'test',
    profile: 'p',
    correlationId: 'c',
    file: 'sak.json',
    innsenderReferanse: 'MIN-1',
  };
  const id = await ledger.begin(facts);
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
  return ledger;
}

const written = async (ledger: Ledger) =>
  (await ledger.entries()).filter((entry) => entry.event !== undefined);

describe('an event', () => {
  it('of a case that was sent from here is written once, with the file', async () => {
    const ledger = await ledgerWithCase();
    const [placed] = await recordEvents([event()], ledger, profile);
    await recordEvents([event()], ledger, profile);
    expect(placed).toMatchObject({ file: 'sak.json', innsenderReferanse: 'MIN-1', isOurs: true });
    expect(await written(ledger)).toMatchObject([
      {
        operation: 'dialogTransmissions',
        eksternSaksreferanse: 'S-1',
        file: 'sak.json',
        event: { id: 'e-1', kind: 'correction', dialog: 'd-1', pointer: '/saksoekt/0' },
      },
    ]);
  });

  it('that two have written at once is read once', async () => {
    const ledger = await ledgerWithCase();
    await Promise.all([recordEvents([event()], ledger, profile), recordEvents([event()], ledger, profile)]);
    expect(await written(ledger)).toHaveLength(1);
  });

  it('that is raised from a message to a correction is written as that too, and read as that', async () => {
    const ledger = await ledgerWithCase();
    for (const kind of ['message', 'correction', 'message', 'correction'] as const)
      await recordEvents([event({ kind })], ledger, profile);
    expect((await written(ledger)).map((entry) => entry.event?.kind)).toEqual(['correction']);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe('d-1');
  });

  it('that is raised stands open although an earlier one was over after the message came', async () => {
    const memory = memoryLedger();
    const ledger = await ledgerWithCase(memory);
    const recorded = async (values: Partial<CaseEvent>) => {
      memory.world.time += 1000;
      await recordEvents([event(values)], ledger, profile);
    };
    await recorded({ id: 'first' });
    await recorded({ id: 'second', kind: 'message', at: '2999-01-02T00:00:00.000Z' });
    await recorded({ id: 'over', kind: 'correctionOver', at: '2999-01-02T00:00:01.000Z' });
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBeUndefined();
    await recorded({ id: 'second', at: '2999-01-02T00:00:00.000Z' });
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe('d-1');
  });

  it.each([
    ['before it is raised leaves it open', '2026-06-15T10:02:00.000Z', 'd-1'],
    ['after it is raised answers it', '2026-06-15T10:00:30.000Z', undefined],
  ])('that is raised: a change %s', async (_, awaitedAt, waiting) => {
    const { ledger, world } = memoryLedger();
    await ledgerWithCase({ ledger });
    const at = new Date(world.time).toISOString();
    await recordEvents([event({ kind: 'message', at })], ledger, profile);
    world.time += 60_000;
    const facts = { operation: 'change', eksternSaksreferanse: 'S-1' } as const;
    await ledger.end(await ledger.begin(submissionFacts(facts)), { outcome: 'accepted' });
    await recordEvents([event({ at, awaitedAt })], ledger, profile);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe(waiting);
  });

  it('of one environment hides none of another', async () => {
    const { ledger } = memoryLedger();
    const told = { id: 'e-1', kind: 'message', at: '2026-06-15T10:00:00Z' } as const;
    for (const environment of ['test', 'production'] as const)
      await ledger.called(submissionFacts({ environment, event: told }), { outcome: 'accepted' });
    expect(await written(ledger)).toHaveLength(2);
  });

  it('is written without what the authority has said in it, which may name somebody', async () => {
    const ledger = await ledgerWithCase();
    await recordEvents([event()], ledger, profile);
    expect(JSON.stringify(await ledger.entries())).not.toContain('Nordmann');
  });

  it('is linked with its case by the own reference too', async () => {
    const ledger = await ledgerWithCase();
    const [placed] = await recordEvents([event({ eksternSaksreferanse: 'MIN-1' })], ledger, profile);
    expect(placed?.event.eksternSaksreferanse).toBe('S-1');
  });

  it('is linked with no case of another customer that has the same own reference', async () => {
    const ledger = await ledgerWithCase();
    const customers = ['a', 'b'].map((organisation) => ({
      ...profile,
      name: organisation,
      mode: { kind: 'onBehalfOf', organisation } as const,
    }));
    for (const { name: customer } of customers) {
      const payload = payloadFacts(customer);
      const sent = { innsenderReferanse: '2026-1', file: `${customer}.json`, customer, payload };
      const id = await ledger.begin(submissionFacts(sent));
      await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `CASE-${customer}` });
    }
    const told = event({ eksternSaksreferanse: '2026-1' });
    for (const customer of customers) {
      const [placed] = await recordEvents([{ ...told, id: customer.name }], ledger, customer);
      expect(placed).toMatchObject({ file: `${customer.name}.json` });
      expect(placed?.event.eksternSaksreferanse).toBe(`CASE-${customer.name}`);
    }
    const [placed] = await recordEvents([told], ledger, profile);
    expect(placed?.isOurs).toBe(false);
    expect(await referencesHere(ledger, profile)).not.toContain('2026-1');
  });

  it.each([
    ['of a case of somebody else’s', event({ eksternSaksreferanse: 'S-2' }), profile],
    ['of a dialog without a reference', event({ eksternSaksreferanse: '' }), profile],
    ['of another environment', event(), { ...profile, environment: 'production' }],
  ] as const)('%s is given back and not written', async (_, other, where) => {
    const ledger = await ledgerWithCase();
    const [placed] = await recordEvents([other], ledger, where);
    expect(placed).toMatchObject({ isOurs: false, file: undefined });
    expect(await written(ledger)).toEqual([]);
  });

  it('that asks for a correction has a dialog that waits for the change', async () => {
    const ledger = await ledgerWithCase();
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBeUndefined();
    await recordEvents([event()], ledger, profile);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe('d-1');
    expect(await waitingDialog(ledger, 'local', 'S-1')).toBeUndefined();
  });

  it('that a correction is over closes what stood open, and is told of nothing else', async () => {
    const ledger = await ledgerWithCase();
    const over = event({ id: 'over', kind: 'correctionOver', at: '2999-01-02T00:00:00.000Z' });
    expect(await recordEvents([over], ledger, profile)).toEqual([]);
    await recordEvents([event()], ledger, profile);
    expect(await recordEvents([{ ...over, dialog: 'd-2' }], ledger, profile)).toEqual([]);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe('d-1');
    expect(await recordEvents([over], ledger, profile)).toHaveLength(1);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBeUndefined();
    await recordEvents([event({ id: 'e-2', at: '2999-01-03T00:00:00.000Z' })], ledger, profile);
    expect(await waitingDialog(ledger, 'test', 'S-1')).toBe('d-1');
  });
});
