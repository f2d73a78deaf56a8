import { describe, expect, it } from 'vitest';
import type { ChangedCase } from '../../../../services/client/answers';
import type { ElanClient } from '../../../../services/client/client';
import { customersInDoubt, openDamage } from '../../../../services/ledger/damage';
import { repairStep } from '../../../../services/ledger/repair-step';
import type { Ledger } from '../../../../services/ledger/ledger';
import type { Mode } from '../../../../services/profile';
import type { Workflow } from '../../../../services/workflow/workflow';
import { memoryLedger } from '../../../support/ledger';
import { answered, lost, refused, sending, testWorkflow } from '../../../support/workflow';

const [first, second] = ['313772195', '313159949'];

/** A service that tells each customer of its own cases only, and a log that calls for all of them are told to. */
class Vendor {
  private readonly made = memoryLedger();
  private readonly cases = new Map<string, ChangedCase[]>();
  readonly ledger: Ledger = this.made.ledger;
  readonly store = this.made.store;

  workflow(organisation?: string, answers: Partial<ElanClient> = {}): Workflow {
    const own = this.cases.get(organisation ?? '') ?? [];
    this.cases.set(organisation ?? '', own);
    const mode: Mode = organisation === undefined ? { kind: 'own' } : { kind: 'systembruker', organisation };
    const profile = { name: 'prøve', environment: 'test', clientId: 'klient', mode } as const;
    const calls: Partial<ElanClient> = {
      submit: (payload) => {
        const eksternSaksreferanse = `${organisation ?? 'own'}-${own.length + 1}`;
        const { innsenderReferanse } = JSON.parse(payload) as { innsenderReferanse: string };
        const facts = { saksnummer: '', saksstatus: 'sakOpprettet', endret: '' };
        own.push({ eksternSaksreferanse, innsenderReferanse, ...facts });
        return answered({ eksternSaksreferanse });
      },
      changedCases: () => answered(own),
      // Whoever is not the sender is refused, whether there is such a case or not.
      validate: () => refused('INNSENDER_SAMSVARER_IKKE_MED_AUTENTISERING'),
      ...answers,
    };
    return testWorkflow(calls, { ledger: this.ledger, profile }).workflow;
  }

  /** The lines after the first ones are lost. */
  loseAllAfter(lines: number): void {
    this.store.text = this.store.text
      .split('\n')
      .slice(0, lines)
      .map((line) => `${line}\n`)
      .join('');
  }
}

const begjaering = (name: string, innsenderReferanse: string) =>
  sending({
    file: `${name}.json`,
    innsenderReferanse,
    payload: JSON.stringify({ name, innsenderReferanse }),
  });

const ofFirst = begjaering('first', 'REF-1');
const ofSecond = begjaering('second', 'REF-2');

/** @returns the id of a submission of which the answer was lost */
async function sentInVain(vendor: Vendor, customer: string | undefined): Promise<string> {
  await vendor
    .workflow(customer, { submit: lost })
    .submit(ofFirst)
    .catch(() => undefined);
  const [{ id } = { id: '' }] = await vendor.ledger.entries();
  return id;
}

describe('a log of what was sent for several customers', () => {
  it('tells for whom each call was made', async () => {
    const vendor = new Vendor();
    await vendor.workflow(first).submit(ofFirst);
    await vendor.workflow().submit(ofSecond);
    const entries = await vendor.ledger.entries();
    expect(entries.map(({ customer }) => customer)).toEqual([first, '']);
  });

  it('does not take the begjæring of one for that of another with the same reference', async () => {
    const vendor = new Vendor();
    await vendor.workflow(first).submit(ofFirst);
    const same = begjaering('second', 'REF-1');
    await expect(vendor.workflow(first).submit(same)).rejects.toMatchObject({ reason: 'alreadySubmitted' });
    const { answer } = await vendor.workflow(second).submit(same);
    expect(answer).toEqual({ eksternSaksreferanse: `${second}-1` });
  });

  it('finds out what became of a submission as whom it was sent for, and as nobody else', async () => {
    const vendor = new Vendor();
    const id = await sentInVain(vendor, first);
    const now = { patience: 0 };
    await expect(vendor.workflow(second).findOut(id, now)).rejects.toMatchObject({
      reason: 'otherCustomer',
      args: { id, customer: first },
    });
    await expect(vendor.workflow().findOut(id, now)).rejects.toMatchObject({ reason: 'otherCustomer' });
    expect((await vendor.ledger.entries())[0]?.outcome).toBe('unknown');
    expect(await vendor.workflow(first).findOut(id, now)).toEqual({ kind: 'notReceived' });
  });

  it('says of what was sent for the vendor itself that it is the vendor who may ask', async () => {
    const vendor = new Vendor();
    const id = await sentInVain(vendor, undefined);
    await expect(vendor.workflow(first).findOut(id)).rejects.toMatchObject({ reason: 'otherCustomerOwn' });
  });
});

describe('a damaged log of what was sent for several customers', () => {
  async function damagedVendor(): Promise<Vendor> {
    const vendor = new Vendor();
    await vendor.workflow(first).submit(begjaering('earlier', 'REF-0'));
    await vendor.workflow(second).submit(begjaering('earlier-too', 'REF-00'));
    const lines = vendor.store.lines().length;
    await vendor.workflow(first).submit(ofFirst);
    await vendor.workflow(second).submit(ofSecond);
    vendor.loseAllAfter(lines);
    return vendor;
  }

  const now = { patience: 0 };

  it('has lost the cases of each, also after one of them was asked about', async () => {
    const vendor = await damagedVendor();
    expect(await vendor.workflow(first).repair(now)).toMatchObject({
      kind: 'repaired',
      recovered: [{ eksternSaksreferanse: `${first}-2` }],
    });
    const content = await vendor.ledger.content();
    expect(openDamage(content, 'test', true, first)).toEqual([]);
    expect(openDamage(content, 'test', true)).not.toEqual([]);
    expect(customersInDoubt(content, 'test')).toEqual([second]);
    const otherDate = { ...ofSecond, begjaeringsdato: '2026-06-14' };
    await expect(vendor.workflow(second).submit(otherDate)).rejects.toMatchObject({
      reason: 'ledgerDoubtful',
    });
  });

  it('is whole once all of them were asked about', async () => {
    const vendor = await damagedVendor();
    await vendor.workflow(first).repair(now);
    expect(await vendor.workflow(second).repair(now)).toMatchObject({
      recovered: [{ eksternSaksreferanse: `${second}-2` }],
    });
    const content = await vendor.ledger.content();
    expect(customersInDoubt(content, 'test')).toEqual([]);
    expect(openDamage(content, 'test', true)).toEqual([]);
    const recovered = content.entries.filter(({ isRecovered }) => isRecovered);
    expect(recovered.map(({ customer }) => customer)).toEqual([first, second]);
  });

  it('is whole only for the one of which a person knows that nothing is missing', async () => {
    const vendor = await damagedVendor();
    await vendor.workflow(first).repair({ accept: true });
    const content = await vendor.ledger.content();
    expect(openDamage(content, 'test', false, first)).toEqual([]);
    expect(customersInDoubt(content, 'test')).toEqual([second]);
    expect(await vendor.workflow(second).repair(now)).toMatchObject({
      recovered: [{ eksternSaksreferanse: `${second}-2` }],
    });
    expect(openDamage(await vendor.ledger.content(), 'test', true)).toEqual([]);
  });

  it('has others told of before a person is asked for what no service can tell', async () => {
    const vendor = await damagedVendor();
    const nextFor = async (customer: string) =>
      repairStep(await vendor.ledger.content(), { environment: 'test', customer });
    expect(await nextFor(first)).toMatchObject({ kind: 'ask' });
    await vendor.workflow(first).repair(now);
    expect(await nextFor(first)).toEqual({ kind: 'others', customers: [second] });
    expect(await nextFor(second)).toMatchObject({ kind: 'ask' });
    await vendor.workflow(second).repair(now);
    expect(await nextFor(first)).toEqual({ kind: 'accept' });
    await vendor.workflow(first).repair({ accept: true });
    expect(await nextFor(first)).toEqual({ kind: 'whole' });
    expect(await nextFor(second)).toEqual({ kind: 'accept' });
  });
});
