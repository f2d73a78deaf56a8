// @ts-check
import crypto from 'node:crypto';

/**
 * @typedef {object} Customer for whom begjæringer are sent
 * @property {string} organisation
 * @property {'own' | 'systembruker' | 'onBehalfOf'} kind how it is acted for
 */

/** All synthetic. The first is the vendor itself. @type {readonly Customer[]} */
const customers = [
  { organisation: '315844002', kind: 'own' },
  { organisation: '313772195', kind: 'systembruker' },
  { organisation: '313159949', kind: 'onBehalfOf' },
];

/**
 * @param {number} count
 * @returns {readonly Customer[]} as many customers, one of them with a system user, without which there is no Dialogporten
 */
export function someCustomers(count) {
  return customers.slice(0, count);
}

/**
 * @param {Customer} customer
 * @returns {string[]} the options by which it is sent for
 */
export function customerArgs({ kind, organisation }) {
  return kind === 'own' ? [] : ['--customer', organisation];
}

/** The vendor's client in Maskinporten, with a key under a password. */
export class Client {
  /** @param {readonly Customer[]} ofCustomers */
  constructor(ofCustomers) {
    const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.password = `Passord-${crypto.randomUUID()}`;
    this.kid = crypto.randomUUID();
    this.key = privateKey;
    this.pem = privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: this.password })
      .toString();
    const organisationsOf = (/** @type {Customer['kind']} */ kind) =>
      ofCustomers.filter((customer) => customer.kind === kind).map(({ organisation }) => organisation);
    this.registration = {
      clientId: crypto.randomUUID(),
      organisasjonsnummer: '315844002',
      jwk: { ...publicKey.export({ format: 'jwk' }), kid: this.kid },
      scopes: ['skatteetaten:utleggsbegjaering', 'digdir:dialogporten'],
      delegations: organisationsOf('onBehalfOf'),
      systembrukere: organisationsOf('systembruker').map((organisasjonsnummer) => ({ organisasjonsnummer })),
    };
  }
}

/**
 * @param {number} seed
 * @returns {{ identifier: string, dateOfBirth: string }} a synthetic person, another one for most seeds
 */
export function debtorOf(seed) {
  const day = String((seed % 28) + 1).padStart(2, '0');
  for (let individual = 100 + (Math.floor(seed / 28) % 300); ; individual++) {
    const digits = [...`${day}9174${individual}`].map(Number);
    const first = checkDigit(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = checkDigit([...digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first > 9 || second > 9) continue;
    return { identifier: [...digits, first, second].join(''), dateOfBirth: `1974-11-${day}` };
  }
}

/**
 * @param {readonly number[]} digits
 * @param {readonly number[]} weights
 */
function checkDigit(digits, weights) {
  const sum = digits.reduce((total, digit, i) => total + digit * (weights[i] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
