// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { customerArgs } from './parties.mjs';
import { Steps } from './steps.mjs';

/** @import { LogRow } from '../../services/ledger/test-log' */
/** @import { Machine } from './machine.mjs' */
/** @import { Begjaering, Run } from './run.mjs' */

/** A request of a killed command may still be at work; nobody may conclude anything before it is over. */
export const patienceSeconds = 3;

/**
 * Nothing fails any more, so each look after the patience is over has to bring something: how often is looked does not depend on
 * how fast the machine is.
 */
const mostLooks = 6;

/** What people would do in the end: send what is left, find out, repair, and make the two logs one. */
export class Ending {
  /** @param {Run} run */
  constructor(run) {
    this.run = run;
    this.steps = new Steps(run);
  }

  async carryOut() {
    for (const begjaering of this.run.begjaeringer) await this.sendAtLast(begjaering);
    for (const machine of this.run.machines) await this.putInOrder(machine);
    await this.makeOne();
    await this.askForEvents();
  }

  /** @param {Begjaering} begjaering */
  async sendAtLast(begjaering) {
    for (let look = 0; look < mostLooks; look++) {
      if (!begjaering.isOpen || (await this.run.send(begjaering))) return;
      await this.findOutByPerson(begjaering, this.run.machineOf(begjaering));
      await this.askOther(this.run.machineOf(begjaering));
    }
    this.run.problems.push(`${begjaering.name} cannot be sent`);
  }

  /**
   * Waits until nobody can be at work any more on what is unclear; what the service says that it has without saying which case
   * it is, it is asked for.
   *
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   */
  async findOutByPerson(begjaering, machine) {
    await wait(patienceSeconds * 1000);
    const args = customerArgs(begjaering.customer);
    const { json } = await machine.run(['log', '--find-out', ...args]);
    const own = this.run.caseOf(begjaering)?.eksternSaksreferanse;
    if (!own) return;
    for (const { id, kind } of json?.result?.found ?? []) {
      if (kind === 'receivedWithoutReference' || kind === 'candidates')
        await machine.run(['log', '--settle', id, '--case', own, ...args]);
    }
  }

  /**
   * What came of a call of the other machine may be lost here, and then it may be underway there still.
   *
   * @param {Machine} machine
   */
  async askOther(machine) {
    const other = this.steps.otherThan(machine);
    if (other.isDamaged) await this.repair(other);
    await this.steps.exchange(other, machine, { payloads: false, password: false, mayBeKilled: false });
  }

  /** @param {Machine} machine */
  async putInOrder(machine) {
    if (machine.isDamaged) await this.repair(machine);
    for (let look = 0; look < mostLooks; look++) {
      const { entries, isSound } = await machine.log();
      if (!isSound) {
        const was = machine.isDamaged
          ? 'could not be repaired'
          : 'is called damaged, and nothing has happened to it';
        this.run.problems.push(`the log of ${machine.name} ${was}`);
        return;
      }
      // What the other machine began may be underway there for all that can be told here; what this one began is over soon.
      const unclear = leftUnclear(entries);
      if (unclear.length === 0) return;
      if (unclear.some(({ outcome }) => outcome === 'underway')) await wait(patienceSeconds * 1000);
      else await this.settle(machine, unclear);
    }
    this.run.problems.push(`it cannot be found out what became of submissions from ${machine.name}`);
  }

  /**
   * @param {Machine} machine
   * @param {readonly LogRow[]} unclear
   */
  async settle(machine, unclear) {
    for (const begjaering of this.run.begjaeringer) {
      const own = unclear.filter(({ innsenderReferanse }) => innsenderReferanse === begjaering.reference);
      const args = customerArgs(begjaering.customer);
      for (const { id, operation } of own) {
        if (operation === 'change') await machine.run(['log', '--settle', id, '--not-received', ...args]);
      }
      if (own.some(({ operation }) => operation === 'submit'))
        await this.findOutByPerson(begjaering, machine);
    }
  }

  /** @param {Machine} machine */
  async repair(machine) {
    for (let look = 0; look < mostLooks; look++) {
      let done = true;
      for (const customer of this.run.customers) {
        const { code } = await machine.run(['log', 'repair', ...customerArgs(customer)]);
        done &&= code === 0;
      }
      if (done) return;
      await wait(patienceSeconds * 1000);
    }
  }

  /** Each takes over the other, as they are before that; then they have to be the same. */
  async makeOne() {
    const { run, steps } = this;
    const [a, b] = [run.machineAt(0), run.machineAt(1)];
    const options = { payloads: false, password: false, mayBeKilled: false };
    const exported = await steps.exportOf(a, options);
    if (!exported || !(await steps.exchange(b, a, options)) || !(await steps.importOf(exported, b))) {
      run.problems.push('the logs cannot be made one');
      return;
    }
    const [{ entries }, { entries: entriesOfB }] = [await a.log(), await b.log()];
    for (const { innsenderReferanse } of leftUnclear(entries, entriesOfB))
      run.problems.push(`${innsenderReferanse}: it is unclear what became of it`);
    const [ofA, ofB] = [contentOf(entries, a), contentOf(entriesOfB, b)];
    if (ofA.join('\n') !== ofB.join('\n')) {
      const [here, there] = [
        ofA.filter((each) => !ofB.includes(each)),
        ofB.filter((each) => !ofA.includes(each)),
      ];
      run.problems.push(`A with B is not B with A: ${JSON.stringify({ here, there })}`);
    }
    // A start of the command line is dear.
    if (run.plan.seed % 3 !== 0) return;
    const again = await b.run(['log', 'import', exported.file]);
    if (again.json?.result?.newCalls !== 0 || again.json?.result?.knownCalls !== 0)
      run.problems.push(`what was taken over is taken over again: ${again.output}`);
  }

  /** In the end everything that has happened is told. */
  async askForEvents() {
    const { run } = this;
    const machine = run.machineAt(0);
    for (const customer of run.customers) {
      const sources = customer.kind === 'systembruker' ? ['cases', 'dialogporten'] : ['cases'];
      for (const source of sources) {
        const { code, json } = await machine.run(['events', '--source', source, ...customerArgs(customer)]);
        if (code !== 0) run.problems.push(`what has happened cannot be asked for: ${code}`);
        run.told.push(...(json?.result?.events ?? []));
      }
    }
  }
}

/**
 * Where both logs have lost what came of a call, and the one that made it has even lost that it did, it may be underway for a
 * quarter of an hour for all that either can tell. A person would wait; whether a case was lost is told by the service.
 *
 * @template {Pick<LogRow, 'id' | 'operation' | 'outcome' | 'from'>} T
 * @param {readonly T[]} ofA the entries of one log; where there is another, it has taken that over
 * @param {readonly T[]} [ofB] those of the other, which has taken over the one
 * @returns {T[]} those that are unclear and should not be
 */
export function leftUnclear(ofA, ofB = []) {
  const isOwnOfB = new Set(ofB.filter(({ from }) => !from).map(({ id }) => id));
  return ofA.filter(
    (entry) => isUnclear(entry) && (entry.outcome === 'unknown' || !entry.from || isOwnOfB.has(entry.id)),
  );
}

/** @param {Pick<LogRow, 'operation' | 'outcome'>} entry */
function isUnclear({ operation, outcome }) {
  return ['submit', 'change'].includes(operation) && ['unknown', 'underway'].includes(outcome);
}

/**
 * @param {readonly LogRow[]} entries
 * @param {Machine} machine
 * @returns {string[]} what a log tells, wherever it was told first
 */
function contentOf(entries, machine) {
  const events = machine.events();
  return entries
    .map((entry) => {
      const event = events.get(entry.id);
      return event ? `event ${event.id}` : JSON.stringify({ ...entry, from: '' });
    })
    .toSorted();
}
