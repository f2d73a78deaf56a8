// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { elan } from './command.mjs';
import { damaged, hasLost, isMarked, wholeLines } from './damage.mjs';

/** @import { LogRow } from '../../services/ledger/test-log' */

/**
 * @typedef {object} Surroundings what the machines of a run have in common
 * @property {Record<string, string>} env
 * @property {import('./command.mjs').Options['onCall']} onCall
 * @property {() => import('./command.mjs').KillPlan | null | undefined} nextKill
 * @property {(args: readonly string[], answer: import('./command.mjs').Answer) => void} ran is told of every command
 */

/** One of the machines that begjæringer are sent from: a folder, and a log. */
export class Machine {
  /** Whether its log has been damaged, and nobody has repaired it since. */
  isDamaged = false;
  /** The lines that killed commands wrote: whether they had marked the last of them depends on the moment. @type {Set<string>} */
  ofKilled = new Set();

  /**
   * @param {string} name
   * @param {string} folder
   * @param {Surroundings} surroundings
   */
  constructor(name, folder, surroundings) {
    this.name = name;
    this.folder = folder;
    this.ledger = path.join(folder, 'log');
    this.surroundings = surroundings;
    fs.mkdirSync(this.ledger, { recursive: true });
  }

  /**
   * Runs a command that may be killed.
   *
   * @param {readonly string[]} args
   */
  async command(args) {
    return this.run(args, this.surroundings.nextKill());
  }

  /**
   * Runs a command.
   *
   * @param {readonly string[]} args
   * @param {import('./command.mjs').KillPlan | null} [kill]
   */
  async run(args, kill) {
    const { env, onCall, ran } = this.surroundings;
    const before = new Set(kill ? wholeLines(this.content('ledger.jsonl')) : []);
    const answer = await elan(args, {
      cwd: this.folder,
      env: { ...env, ELAN_LEDGER: this.ledger },
      ledger: this.ledger,
      kill: kill ?? null,
      onCall,
    });
    if (kill && answer.code === null)
      for (const line of wholeLines(this.content('ledger.jsonl')))
        if (!before.has(line)) this.ofKilled.add(line);
    ran(args, answer);
    return answer;
  }

  /**
   * @returns {Promise<{ entries: readonly LogRow[], isSound: boolean }>} the entries of the log, newest first, and whether the
   *   command line finds no damage that has not been repaired
   */
  async log() {
    const { json } = await this.run(['log', '--unmasked']);
    const { entries = [], damage = [] } = json?.result ?? {};
    return { entries, isSound: json?.result !== undefined && damage.length === 0 };
  }

  /**
   * @param {import('./damage.mjs').DamagePlan} plan
   * @returns {'none' | 'harmless' | 'lost'} what has happened to the log
   */
  damage(plan) {
    const place = path.join(this.ledger, 'ledger.jsonl');
    const before = this.content('ledger.jsonl');
    const after = damaged(before, plan);
    if (after.equals(before)) return 'none';
    if (plan.kind === 'gone') fs.rmSync(place);
    else fs.writeFileSync(place, after);
    this.isDamaged = true;
    const marks = this.content('ledger.marks').toString();
    const isWritten = (/** @type {string} */ line) => !this.ofKilled.has(line) || isMarked(line, marks);
    return hasLost(before, after, isWritten) ? 'lost' : 'harmless';
  }

  /**
   * @param {string} name of a file of the log
   * @returns {Buffer} what stands in it; nothing where there is none
   */
  content(name) {
    const place = path.join(this.ledger, name);
    return fs.existsSync(place) ? fs.readFileSync(place) : Buffer.alloc(0);
  }

  /** @returns {Map<string, any>} the events that the lines of the log tell of, by the calls that have told of them */
  events() {
    const lines = fs.readFileSync(path.join(this.ledger, 'ledger.jsonl'), 'utf8').split('\n');
    const records = lines.flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
    return new Map(
      records.flatMap((record) =>
        record?.event ? [[record.id, { ...record.event, state: record.state }]] : [],
      ),
    );
  }

  /**
   * @param {string} name
   * @returns {any} a begjæring as it stands here
   */
  read(name) {
    return JSON.parse(fs.readFileSync(path.join(this.folder, name), 'utf8'));
  }

  /**
   * @param {string} name
   * @param {string | object} content
   */
  write(name, content) {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
    fs.writeFileSync(path.join(this.folder, name), text);
  }
}
