// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../support/paths.mjs';
import { elan } from './command.mjs';
import { damaged, hasLost } from './damage.mjs';

/** @type {typeof import('../../sandbox/main')} */
const { startSandbox } = createRequire(import.meta.url)(path.join(ROOT, 'dist', 'sandbox.js'));

/** After this many rounds nothing fails any more: what is left has to come right. */
const roughRounds = 4;
const mostRounds = 20;
/** A request of a killed command may still be at work; nobody may conclude anything before it is over. */
const patienceSeconds = 3;
const pauseMs = 500;
/** Of what has to wait until nobody can be at work on it any more. */
const mostTries = 12;
const attachmentName = 'bilag.pdf';

/** One run: some begjæringer are submitted, with faults and kills, until every one of them has a case. */
export class Run {
  /** @param {import('./plan.mjs').Plan} plan */
  constructor(plan) {
    this.plan = plan;
    this.counts = { submissions: 0, kills: 0, struck: 0, unclear: 0, damaged: 0, cases: 0 };
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-faults-'));
    /** @type {Record<string, string>} */
    this.env = {};
    this.kills = [...plan.kills];
    this.damages = [...plan.damages];
    /** @type {string[]} */
    this.problems = [];
  }

  /** @returns {Promise<{ problems: string[], counts: Run['counts'] }>} what was lost or doubled */
  async carryOut() {
    const { seed, faults } = this.plan;
    const timing = { attachmentStep: 0, caseOpened: 1000, handling: 0 };
    this.sandbox = await startSandbox({ port: 0, seed, timing });
    const { baseUrl, issuer } = this.sandbox;
    this.env = {
      ...{ ELAN_BASE_URL: baseUrl, ELAN_ISSUER: issuer, ELAN_ENVIRONMENT: 'local' },
      ...{
        ELAN_LEDGER: path.join(this.folder, 'ledger'),
        ELAN_TIMEOUT: '5',
        ELAN_PATIENCE: `${patienceSeconds}`,
      },
    };
    try {
      const files = this.writeFiles();
      for (const fault of faults) this.sandbox.addFault(fault);
      await this.submitAll(files);
      if (this.counts.damaged > 0) await this.repair();
      else if (!(await this.isSound()))
        this.problems.push('a ledger that nothing happened to is called damaged');
      return { problems: [...this.problems, ...(await this.compare(files))], counts: this.counts };
    } finally {
      await this.sandbox.close();
      fs.rmSync(this.folder, { recursive: true, force: true });
    }
  }

  /** @returns {string[]} the names of the begjæringer */
  writeFiles() {
    fs.writeFileSync(path.join(this.folder, attachmentName), `%PDF-1.4\n% ${this.plan.seed}\n%%EOF\n`);
    const example = path.join(ROOT, 'examples', '01-riktig.begjaering.json');
    const right = JSON.parse(fs.readFileSync(example, 'utf8'));
    return Array.from({ length: this.plan.files }, (_, i) => {
      const name = `sak-${i + 1}.begjaering.json`;
      this.write(name, { ...right, innsenderReferanse: `KAOS-${this.plan.seed}-${i + 1}` });
      return name;
    });
  }

  /** @param {string[]} files */
  async submitAll(files) {
    const open = new Set(files);
    for (let round = 0; open.size > 0 && round < mostRounds; round++) {
      if (round === roughRounds) this.calmDown();
      const finished = files.filter((file) => !open.has(file));
      if ((await this.damage()) && finished[0]) await this.sendAnother(finished[0]);
      for (const file of open) {
        if ((await this.upload(file)) && (await this.submit(file))) open.delete(file);
      }
      if (open.size > 0) await wait(pauseMs);
    }
  }

  /** Nothing fails from now on. */
  calmDown() {
    this.countFaults();
    this.sandbox?.clearFaults();
    this.kills = [];
    this.damages = [];
  }

  /** @returns {Promise<boolean>} whether something has happened to the ledger */
  async damage() {
    const plan = this.damages.shift();
    const place = path.join(this.folder, 'ledger', 'ledger.jsonl');
    if (!plan || !fs.existsSync(place)) return false;
    const before = fs.readFileSync(place);
    const after = damaged(before, plan);
    if (after.equals(before)) return false;
    if (plan.kind === 'gone') fs.rmSync(place);
    else fs.writeFileSync(place, after);
    this.counts.damaged++;
    if (hasLost(before, after) && (await this.isSound()))
      this.problems.push(`the ledger has lost something and does not tell: ${JSON.stringify(plan)}`);
    return true;
  }

  /** @returns {Promise<boolean>} whether the command line finds no damage that has not been repaired */
  async isSound() {
    const { code } = await elan(['log', 'verify'], { cwd: this.folder, env: this.env });
    return code === 0;
  }

  /**
   * Submits once more what has a case, with another date, so that the service does not call it a duplicate.
   *
   * @param {string} file
   */
  async sendAnother(file) {
    const begjaering = this.read(file);
    this.write(file, { ...begjaering, begjaeringsdato: this.anotherDate(begjaering.begjaeringsdato) });
    for (let tries = 0; tries < mostTries; tries++) {
      const { code } = await this.command(['submit', file, '--find-out']);
      if (code === 0 || code === 1) break;
      await wait(pauseMs);
    }
    this.write(file, begjaering);
  }

  /** @param {string} date */
  anotherDate(date) {
    return new Date(Date.parse(date) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  }

  /** What a person would do in the end: ask the service for everything that is missing or unclear. */
  async repair() {
    const options = { cwd: this.folder, env: this.env };
    for (let tries = 0; tries < mostTries; tries++) {
      await this.settleChanges();
      const asked = [await elan(['log', 'repair'], options), await elan(['log', '--find-out'], options)];
      if (asked.every(({ code }) => code === 0)) break;
      await wait(pauseMs);
    }
    if (!(await this.isSound())) this.problems.push('the ledger could not be repaired');
  }

  countFaults() {
    for (const { struck } of this.sandbox?.overview().feil ?? []) this.counts.struck += struck;
  }

  /**
   * Uploads the attachment of a begjæring, and writes its uuid into it; once is enough.
   *
   * @param {string} file
   */
  async upload(file) {
    if (this.uploaded?.has(file)) return true;
    const { code, json } = await this.command(['upload', attachmentName, '--begjaering', file]);
    const uuid = json?.result?.attachments?.[0]?.uuid;
    if (code !== 0 || !uuid) return false;
    const begjaering = this.read(file);
    begjaering.begjaeringensTvangsgrunnlag[0].tvangsgrunnlag = {
      type: 'tvangsgrunnlag',
      filnavn: attachmentName,
      uuid,
    };
    this.write(file, begjaering);
    this.uploaded = (this.uploaded ?? new Set()).add(file);
    return true;
  }

  /**
   * What a person would do: send it, and where an answer was lost, find out first.
   *
   * @param {string} file
   */
  async submit(file) {
    await this.settleChanges();
    const { code } = await this.command(['submit', file, '--find-out']);
    if (code === 5) this.counts.unclear++;
    return code === 0;
  }

  /** A change may be sent once more, whatever became of the first: that is for the user to say. */
  async settleChanges() {
    for (const { id, operation, outcome } of await this.entries()) {
      if (operation !== 'change' || outcome !== 'unknown') continue;
      await elan(['log', '--settle', id, '--not-received'], { cwd: this.folder, env: this.env });
    }
  }

  /** @param {string[]} args */
  async command(args) {
    const killAfter = this.kills.shift();
    const answer = await elan(args, { cwd: this.folder, env: this.env, killAfter });
    this.counts.submissions++;
    if (answer.code === null) this.counts.kills++;
    return answer;
  }

  /** @returns {Promise<any[]>} the entries of the log, oldest first */
  async entries() {
    const { json } = await elan(['log'], { cwd: this.folder, env: this.env });
    return json?.result?.entries ?? [];
  }

  /**
   * @param {string[]} files
   * @returns {Promise<string[]>} what is not as it should be
   */
  async compare(files) {
    this.countFaults();
    const cases = this.sandbox?.overview().saker ?? [];
    this.counts.cases = cases.length;
    const entries = await this.entries();
    const inLog = new Set(
      entries
        .filter(
          ({ operation, outcome }) => ['submit', 'change'].includes(operation) && outcome === 'accepted',
        )
        .map(({ eksternSaksreferanse }) => eksternSaksreferanse),
    );
    const problems = [];
    for (const { eksternSaksreferanse, innsenderReferanse } of cases) {
      if (!inLog.has(eksternSaksreferanse))
        problems.push(`${innsenderReferanse}: its case is not in the log`);
      inLog.delete(eksternSaksreferanse);
    }
    for (const reference of inLog) problems.push(`the log has a case that the service has not: ${reference}`);
    for (const file of files) {
      const own = cases.filter(
        ({ innsenderReferanse }) => innsenderReferanse === this.read(file).innsenderReferanse,
      );
      if (own.length !== 1) problems.push(`${file}: ${own.length} cases`);
      const sent = own[0]?.innsendinger.at(-1);
      if (sent && sent !== this.hash(file))
        problems.push(`${file}: what stands in the case was sent otherwise`);
    }
    return problems;
  }

  /** @param {string} file */
  hash(file) {
    return crypto
      .createHash('sha256')
      .update(fs.readFileSync(path.join(this.folder, file)))
      .digest('hex');
  }

  /** @param {string} file */
  read(file) {
    return JSON.parse(fs.readFileSync(path.join(this.folder, file), 'utf8'));
  }

  /**
   * @param {string} file
   * @param {object} value
   */
  write(file, value) {
    fs.writeFileSync(path.join(this.folder, file), JSON.stringify(value, null, 2));
  }
}
