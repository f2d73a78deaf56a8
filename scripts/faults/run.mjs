// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../support/paths.mjs';
import { compareWithService } from './compare.mjs';
import { Ending, patienceSeconds } from './ending.mjs';
import { Machine } from './machine.mjs';
import { customerArgs } from './parties.mjs';
import { Secrets } from './secrets.mjs';
import { attachmentName, Setting } from './setting.mjs';
import { Steps } from './steps.mjs';

/** @type {typeof import('../../sandbox/main')} */
const { startSandbox } = createRequire(import.meta.url)(path.join(ROOT, 'dist', 'sandbox.js'));

/** After this many rounds nothing fails any more: what is left has to come right. */
const roughRounds = 4;
const stepsOfRound = 2;
const pauseMs = 200;

/**
 * @typedef {object} Begjaering
 * @property {string} name of its file, on every machine
 * @property {string} reference
 * @property {import('./parties.mjs').Customer} customer
 * @property {import('./plan.mjs').Machine} machine what sends it
 * @property {boolean} isOpen whether it is to be sent as it is now
 * @property {boolean} isUploaded
 */

/** One run: some begjæringer are submitted from two machines, with faults and kills, until every one of them has a case. */
export class Run {
  counts = {
    ...{ commands: 0, kills: 0, struck: 0, unclear: 0, damaged: 0, cases: 0 },
    ...{ merges: 0, events: 0, corrections: 0 },
  };
  /** @type {string[]} */
  problems = [];
  exported = 0;
  /** The begjæringer that a correction was asked for of, once for each. @type {Begjaering[]} */
  corrections = [];
  /** The events that were told in the end. @type {any[]} */
  told = [];
  /** @type {Set<() => void>} */
  listeners = new Set();

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {{ trace?: ((line: string) => void) | undefined, keep?: boolean }} [options] `trace` is told of each command and what it
   *   came to; `keep`: the folder of a run with problems stays
   */
  constructor(plan, { trace, keep = false } = {}) {
    this.plan = plan;
    this.trace = trace;
    this.keep = keep;
    this.kills = [...plan.kills];
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-faults-'));
    this.setting = new Setting(plan, this.folder);
    this.customers = this.setting.customers;
    this.secrets = new Secrets(this.setting.secrets());
    /** @type {Record<string, string>} */
    this.env = {
      ...{ ELAN_PROFILE: 'elan.json', ELAN_KEY_PASSWORD: this.setting.client.password },
      ...{ ELAN_TIMEOUT: '5', ELAN_PATIENCE: `${patienceSeconds}` },
      ...(plan.encrypted === 'withKey' ? { ELAN_LOG_KEY: this.setting.logKey } : {}),
    };
    this.machines = ['A', 'B'].map(
      (name) => new Machine(name, path.join(this.folder, name), this.surroundings),
    );
    this.begjaeringer = plan.files.map(({ customer, machine }, i) => ({
      name: `sak-${i + 1}.begjaering.json`,
      reference: `KAOS-${plan.seed}-${i + 1}`,
      customer: this.customers[customer % this.customers.length] ?? { organisation: '', kind: 'own' },
      machine,
      ...{ isOpen: true, isUploaded: false },
    }));
  }

  /** @returns {Promise<{ problems: string[], counts: Run['counts'] }>} what was lost or doubled, or told to whom it must not be */
  async carryOut() {
    const { seed, faults } = this.plan;
    const timing = { attachmentStep: 0, caseOpened: 1000, handling: 0 };
    const log = () => this.listeners.forEach((told) => told());
    this.sandbox = await startSandbox({ port: 0, seed, timing, log });
    try {
      await this.control('POST', '/sandbox/klienter', this.setting.client.registration);
      this.setting.write(this.machines, this.sandbox, this.begjaeringer);
      for (const fault of faults) this.sandbox.addFault(fault);
      await this.roughTime();
      this.calmDown();
      await new Ending(this).carryOut();
      await compareWithService(this);
      this.problems.push(...this.secrets.leakedInto(this.folder));
      return { problems: [...new Set(this.problems)], counts: this.counts };
    } finally {
      await this.sandbox.close();
      if (!this.keep || this.problems.length === 0) fs.rmSync(this.folder, { recursive: true, force: true });
    }
  }

  /** @returns {import('./machine.mjs').Surroundings} */
  get surroundings() {
    return {
      env: this.env,
      onCall: (told) => {
        this.listeners.add(told);
        return () => this.listeners.delete(told);
      },
      nextKill: () => this.kills.shift(),
      ran: (args, answer) => this.note(args, answer),
    };
  }

  async roughTime() {
    const steps = new Steps(this);
    for (let round = 0; round < roughRounds; round++) {
      const planned = this.plan.steps.slice(round * stepsOfRound, (round + 1) * stepsOfRound);
      for (const begjaering of this.begjaeringer.filter(({ isOpen }) => isOpen)) await this.send(begjaering);
      for (const step of planned) await steps.take(step);
      await wait(pauseMs);
    }
  }

  /** Nothing fails from now on, and whatever takes long is waited for. */
  calmDown() {
    for (const { struck } of this.sandbox?.overview().feil ?? []) this.counts.struck += struck;
    this.sandbox?.clearFaults();
    this.kills = [];
    this.env['ELAN_TIMEOUT'] = '120';
    if (this.plan.encrypted !== 'none') this.env['ELAN_LOG_KEY'] = this.setting.logKey;
  }

  /**
   * What a person would do: upload its attachment, send it, and where an answer was lost, find out first.
   *
   * @param {Begjaering} begjaering
   * @returns {Promise<boolean>} whether it is sent as it is now
   */
  async send(begjaering) {
    const machine = this.machineOf(begjaering);
    if (!(await this.upload(begjaering, machine))) return false;
    const code = await this.submit(begjaering, machine);
    if (code === 0) begjaering.isOpen = false;
    return code === 0;
  }

  /**
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   * @returns {Promise<number | null>} the exit code
   */
  async submit({ name, customer }, machine) {
    const { code, json } = await machine.command(['submit', name, '--find-out', ...customerArgs(customer)]);
    if (code === 5) this.counts.unclear++;
    // A change may be sent once more, whatever became of the first: that is for the user to say.
    for (const { id, operation, outcome } of json?.result?.unclear ?? []) {
      if (operation === 'change' && outcome === 'unknown')
        await machine.run(['log', '--settle', id, '--not-received', ...customerArgs(customer)]);
    }
    return code;
  }

  /**
   * Uploads the attachment of a begjæring, and writes its uuid into it; once is enough.
   *
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   */
  async upload(begjaering, machine) {
    if (begjaering.isUploaded) return true;
    const { name, customer } = begjaering;
    const args = ['upload', attachmentName, '--begjaering', name, ...customerArgs(customer)];
    const { code, json } = await machine.command(args);
    const uuid = json?.result?.attachments?.[0]?.uuid;
    if (code !== 0 || !uuid) return false;
    const content = machine.read(name);
    content.begjaeringensTvangsgrunnlag[0].tvangsgrunnlag = {
      type: 'tvangsgrunnlag',
      filnavn: attachmentName,
      uuid,
    };
    this.write(name, content);
    begjaering.isUploaded = true;
    return true;
  }

  /**
   * Writes a begjæring where every machine has it.
   *
   * @param {string} name
   * @param {object} content
   */
  write(name, content) {
    for (const machine of this.machines) machine.write(name, content);
  }

  /**
   * @param {Pick<Begjaering, 'machine'>} begjaering
   * @returns {Machine}
   */
  machineOf({ machine }) {
    return this.machineAt(machine);
  }

  /** @param {Begjaering} begjaering @returns its case in the service; undefined as long as there is none */
  caseOf({ reference }) {
    const { saker = [] } = this.sandbox?.overview() ?? {};
    return saker.find(({ innsenderReferanse }) => innsenderReferanse === reference);
  }

  /** @param {number} place */
  machineAt(place) {
    const machine = this.machines[place];
    if (!machine) throw new Error(`there is no machine ${place}`);
    return machine;
  }

  /**
   * @param {string} method
   * @param {string} address of those that steer the sandbox
   * @param {object} body
   * @returns {Promise<boolean>} whether it was done
   */
  async control(method, address, body) {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${this.sandbox?.url}${address}`, {
      method,
      headers,
      body: JSON.stringify(body),
    });
    return answer.ok;
  }

  /**
   * @param {readonly string[]} args
   * @param {import('./command.mjs').Answer} answer
   */
  note(args, { code, output, errors }) {
    this.counts.commands++;
    this.trace?.(
      `${args.join(' ')} -> ${code} ${JSON.stringify(errors.slice(-300))} ${code ? output.slice(0, 900) : ''}`,
    );
    if (code === null) this.counts.kills++;
    for (const secret of this.secrets.in(`${output}\n${errors}`))
      this.problems.push(`${secret} is told by elan ${args.slice(0, 2).join(' ')}`);
    if (/^\s+at .*:\d+:\d+\)?$/m.test(errors))
      this.problems.push(`elan ${args.join(' ')} shows where it failed: ${errors.slice(0, 500)}`);
  }
}
