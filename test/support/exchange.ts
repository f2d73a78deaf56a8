import { exportLedger, type ExportOptions } from '../../services/ledger/exchange/export';
import { merge, mergePlan, type MergePlan } from '../../services/ledger/exchange/merge';
import { readExport } from '../../services/ledger/exchange/read';
import { Ledger } from '../../services/ledger/ledger';
import type { Secret } from '../../services/log/secret';
import { MemoryStore, processOf, TestWorld } from './ledger';

/** A ledger of a machine of its own, with ids and a key that no other machine has. */
export interface Machine {
  readonly name: string;
  readonly ledger: Ledger;
  readonly store: MemoryStore;
  readonly world: TestWorld;
}

export function machine(name: string): Machine {
  const [store, world] = [new MemoryStore(), new TestWorld()];
  store.ownKey = new Uint8Array(32).fill(name.charCodeAt(0));
  let ids = 0;
  const ledger = new Ledger(
    store,
    { now: world.now, uuid: () => `${name}-${++ids}` },
    processOf(1, { host: name }),
  );
  return { name, ledger, store, world };
}

/** @returns the ledger of a machine as a file */
export async function fileFrom(
  { ledger, name, world }: Machine,
  options: Partial<ExportOptions> = {},
): Promise<string> {
  return (await exportLedger(ledger, { name, payloads: 'none', now: world.now(), ...options })).text;
}

/** @returns what taking over a file would do */
export async function planOf(to: Machine, file: string, password?: Secret): Promise<MergePlan> {
  const looker = { process: processOf(1, { host: to.name }), now: to.world.now() };
  return mergePlan(to.ledger, await readExport(file, password), looker);
}

/** Takes over the ledger of one machine into that of another. */
export async function takeOver(from: Machine, to: Machine): Promise<MergePlan> {
  const plan = await planOf(to, await fileFrom(from));
  await merge(to.ledger, plan);
  return plan;
}
