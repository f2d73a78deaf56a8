// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { Client, debtorOf, someCustomers } from './parties.mjs';

/** @import { Machine } from './machine.mjs' */
/** @import { Begjaering } from './run.mjs' */

export const attachmentName = 'bilag.pdf';
const passwordName = 'passord.txt';

/** Who a run is about, and what is secret in it: each run has its own. */
export class Setting {
  logPassword = `Loggpassord-${crypto.randomUUID()}`;
  logKeys = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /**
   * @param {import('./plan.mjs').Plan} plan
   * @param {string} folder the run's
   */
  constructor(plan, folder) {
    this.seed = plan.seed;
    this.isEncrypted = plan.encrypted !== 'none';
    this.customers = someCustomers(plan.customers);
    this.client = new Client(this.customers);
    this.debtor = debtorOf(plan.seed);
    this.passwordFile = path.join(folder, passwordName);
  }

  /** The key of the payloads as a person has it. */
  get logKey() {
    return this.logKeys.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  }

  /** @returns {import('./secrets.mjs').Secret[]} */
  secrets() {
    const { key, password } = this.client;
    return [
      { name: "the key's password", texts: [password] },
      { name: 'the key', texts: piecesOf(key) },
      { name: "the log's key", texts: [this.logKey] },
      {
        name: "the log's password",
        texts: [this.logPassword],
        belongsTo: (file) => file === passwordName,
      },
      {
        name: "the debtor's number",
        texts: [this.debtor.identifier],
        belongsTo: (file) =>
          /^[AB]\/sak-\d\.begjaering\.json$/.test(file) ||
          file.endsWith('.med-innhold.jsonl') ||
          // A kill leaves a payload that was being written beside the others, until old ones are deleted.
          (!this.isEncrypted && /^[AB]\/log\/(payloads\/|\.draft-)/.test(file)),
      },
    ];
  }

  /**
   * Writes what is on every machine: profile, key, attachment, begjæringer.
   *
   * @param {readonly Machine[]} machines
   * @param {import('../../sandbox/main').RunningSandbox} sandbox
   * @param {readonly Begjaering[]} begjaeringer
   */
  write(machines, { url, baseUrl, issuer }, begjaeringer) {
    const customers = this.customers
      .filter(({ kind }) => kind !== 'own')
      .map(({ kind, organisation }) => ({ name: `Kunde ${organisation}`, organisation, kind }));
    const { registration, kid, pem } = this.client;
    const about = { environment: 'local', baseUrl, issuer, altinnUrl: url };
    const profile = { ...about, clientId: registration.clientId, kid, key: 'nøkkel.pem', customers };
    const publicHalf = this.logKeys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    fs.writeFileSync(this.passwordFile, this.logPassword);
    for (const machine of machines) {
      machine.write('elan.json', profile);
      machine.write('nøkkel.pem', pem);
      machine.write(attachmentName, `%PDF-1.4\n% ${this.seed}\n%%EOF\n`);
      if (this.isEncrypted) machine.write('log/payload-key', `${publicHalf}\n`);
      for (const begjaering of begjaeringer) machine.write(begjaering.name, this.contentOf(begjaering));
    }
  }

  /** @param {Begjaering} begjaering */
  contentOf({ reference, customer }) {
    const example = path.join(ROOT, 'examples', '01-riktig.begjaering.json');
    const content = JSON.parse(fs.readFileSync(example, 'utf8'));
    content.innsenderReferanse = reference;
    content.innsender.innsender.virksomhet.identifikator.taxIdentificationNumber = customer.organisation;
    const { person } = content.saksoekt[0].saksoekt;
    person.identifikator.taxIdentificationNumber = this.debtor.identifier;
    person.foedselsdato = this.debtor.dateOfBirth;
    return content;
  }
}

/**
 * Pieces of a private key that stand unbroken in it however it is written: a line of it as PEM is one without line ends too.
 *
 * @param {crypto.KeyObject} key
 * @returns {string[]}
 */
function piecesOf(key) {
  const { d = '', p = '' } = key.export({ format: 'jwk' });
  const ofTypes = /** @type {const} */ (['pkcs8', 'pkcs1']).flatMap((type) => {
    const [, , line = ''] = key.export({ type, format: 'pem' }).toString().split('\n');
    return [line, key.export({ type, format: 'der' }).subarray(100, 140).toString('hex')];
  });
  return [d, p, ...ofTypes];
}
