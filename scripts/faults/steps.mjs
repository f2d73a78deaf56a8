// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { customerArgs } from './parties.mjs';

/** @import { Machine } from './machine.mjs' */
/** @import { Begjaering, Run } from './run.mjs' */

/** What happens between the submissions of a run. */
export class Steps {
  /** @param {Run} run */
  constructor(run) {
    this.run = run;
  }

  /** @param {import('./plan.mjs').Step} step */
  async take(step) {
    switch (step.kind) {
      case 'exchange': {
        const to = this.run.machineAt(step.to);
        await this.exchange(this.otherThan(to), to, { ...step, mayBeKilled: true });
        return;
      }
      case 'damage':
        return this.damage(this.run.machineAt(step.machine), step.damage);
      case 'repair':
        return this.repair(this.run.machineAt(step.machine));
      case 'events':
        return this.events(this.run.machineAt(step.machine), step.source, step.customer);
      default:
        return this.about(step.kind, this.fileAt(step.file), step);
    }
  }

  /**
   * @param {'correction' | 'status' | 'handOver' | 'revise' | 'blind'} kind
   * @param {Begjaering} begjaering
   * @param {{ kind: string, status?: string }} step
   */
  async about(kind, begjaering, { status = '' }) {
    const machine = this.run.machineOf(begjaering);
    switch (kind) {
      case 'correction':
        if (await this.steer(begjaering, 'POST', 'retting', { sti: '/kravTilInnkreving/0' }))
          this.run.corrections.push(begjaering);
        return;
      case 'status':
        await this.steer(begjaering, 'PUT', 'status', { saksstatus: status });
        return;
      case 'handOver':
        return this.handOver(begjaering, machine);
      case 'revise':
        return this.revise(begjaering, machine);
      case 'blind':
        if (!begjaering.isOpen) await this.run.submit(begjaering, this.otherThan(machine));
    }
  }

  /**
   * @param {Machine} from
   * @param {Machine} to
   * @param {{ payloads: boolean, password: boolean, mayBeKilled: boolean }} options
   * @returns {Promise<boolean>} whether the one has all of the other now
   */
  async exchange(from, to, options) {
    const exported = await this.exportOf(from, options);
    return exported !== undefined && this.importOf(exported, to, options.mayBeKilled);
  }

  /**
   * @param {Machine} from
   * @param {{ payloads: boolean, password: boolean, mayBeKilled: boolean }} options
   * @returns {Promise<{ file: string, under: string[], from: Machine } | undefined>} undefined where there is no file
   */
  async exportOf(from, { payloads, password, mayBeKilled }) {
    const { run } = this;
    // The debtor stands where payloads can be read.
    const isReadable = payloads && !password;
    const file = path.join(run.folder, `${++run.exported}${isReadable ? '.med-innhold' : ''}.jsonl`);
    const under = password ? ['--password-file', run.setting.passwordFile] : [];
    const args = ['log', 'export', file, '--as', from.name, ...(payloads ? ['--payloads'] : []), ...under];
    const { code, output } = await (mayBeKilled ? from.command(args) : from.run(args));
    const isLocked = payloads && run.plan.encrypted !== 'none' && !run.env['ELAN_LOG_KEY'];
    if (code !== 0 && code !== null && !from.isDamaged && !isLocked)
      run.problems.push(`the log of ${from.name} cannot be exported: ${code} ${output}`);
    // An export that was killed leaves the whole file, or none.
    return fs.existsSync(file) ? { file, under, from } : undefined;
  }

  /**
   * @param {{ file: string, under: string[], from: Machine }} exported
   * @param {Machine} to
   * @returns {Promise<boolean>} whether it has all that was exported now
   */
  async importOf({ file, under, from }, to, mayBeKilled = false) {
    const { run } = this;
    const args = ['log', 'import', file, ...under];
    const { code, output } = await (mayBeKilled ? to.command(args) : to.run(args));
    // What the two logs disagree on is left to a person to look at.
    const isDone = code === 0 || code === 1;
    if (isDone) run.counts.merges++;
    else if (code !== null)
      run.problems.push(`the log of ${from.name} cannot be imported: ${code} ${output}`);
    return isDone;
  }

  /**
   * @param {Machine} machine
   * @param {import('./damage.mjs').DamagePlan} plan
   */
  async damage(machine, plan) {
    const what = machine.damage(plan);
    if (what === 'none') return;
    this.run.counts.damaged++;
    if (what === 'lost' && (await machine.log()).isSound)
      this.run.problems.push(`the log has lost something and does not tell: ${JSON.stringify(plan)}`);
    const finished = this.run.begjaeringer.find(
      (each) => !each.isOpen && this.run.machineOf(each) === machine,
    );
    if (finished) await this.tempt(finished, machine);
  }

  /**
   * Submits what has a case with another date, which the service would not call a duplicate: nothing but the log keeps it from
   * becoming a second case, and a case does not take another date.
   *
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   */
  async tempt(begjaering, machine) {
    const content = machine.read(begjaering.name);
    const day = new Date(Date.parse(content.begjaeringsdato) - 24 * 60 * 60 * 1000)
      .toISOString()
      .slice(0, 10);
    machine.write(begjaering.name, { ...content, begjaeringsdato: day });
    await this.run.submit(begjaering, machine);
    machine.write(begjaering.name, content);
  }

  /** For every customer the service has to be asked. @param {Machine} machine */
  async repair(machine) {
    for (const customer of this.run.customers)
      await machine.command(['log', 'repair', ...customerArgs(customer)]);
  }

  /**
   * @param {Machine} machine
   * @param {'cases' | 'dialogporten'} source
   * @param {number} drawn
   */
  async events(machine, source, drawn) {
    const able = this.run.customers.filter(({ kind }) => source === 'cases' || kind === 'systembruker');
    const customer = able[drawn % able.length];
    if (customer)
      await machine.command(['events', '--source', source, '--verbose', ...customerArgs(customer)]);
  }

  /**
   * The other machine sends it from now on, once it knows all that this one does.
   *
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   */
  async handOver(begjaering, machine) {
    const options = { payloads: false, password: false, mayBeKilled: false };
    const other = this.otherThan(machine);
    if (await this.exchange(machine, other, options)) begjaering.machine = begjaering.machine === 0 ? 1 : 0;
  }

  /**
   * @param {Begjaering} begjaering
   * @param {Machine} machine
   */
  async revise(begjaering, machine) {
    if (begjaering.isOpen) return;
    const content = machine.read(begjaering.name);
    content.innsender.saksbehandler += ' M.';
    this.run.write(begjaering.name, content);
    begjaering.isOpen = true;
  }

  /**
   * Has the service do something with a case, as far as there is one.
   *
   * @param {Begjaering} begjaering
   * @param {string} method
   * @param {string} what
   * @param {object} body
   */
  async steer(begjaering, method, what, body) {
    const own = this.run.caseOf(begjaering);
    return (
      own !== undefined &&
      this.run.control(method, `/sandbox/saker/${own.eksternSaksreferanse}/${what}`, body)
    );
  }

  /** @param {Machine} machine */
  otherThan(machine) {
    return this.run.machineAt(machine === this.run.machineAt(0) ? 1 : 0);
  }

  /** @param {number} drawn */
  fileAt(drawn) {
    const { begjaeringer } = this.run;
    const file = begjaeringer[drawn % begjaeringer.length];
    if (!file) throw new Error('there is no begjæring');
    return file;
  }
}
