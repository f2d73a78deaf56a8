import { X509Certificate } from 'node:crypto';
import { Ajv } from 'ajv';
import type { JWK } from 'jose';
import { isObject } from '../../engine/values/json';
import { elanScope } from '../maskinporten/clients';
import { isPublicKey } from '../maskinporten/key';
import type { Client, RegistrationFault, Systembruker } from '../state/state';

interface Registration {
  readonly clientId: string;
  readonly organisasjonsnummer: string;
  readonly jwk?: JWK;
  readonly certificate?: string;
  readonly scopes?: readonly string[];
  readonly delegations?: readonly string[];
  readonly systembrukere?: readonly Systembruker[];
  readonly actsForAll?: boolean;
  readonly fault?: RegistrationFault;
}

const organisation = { type: 'string', pattern: '^\\d{9}$' };
const schema = {
  type: 'object',
  required: ['clientId', 'organisasjonsnummer'],
  additionalProperties: false,
  properties: {
    clientId: { type: 'string', minLength: 1 },
    organisasjonsnummer: organisation,
    jwk: { type: 'object' },
    certificate: { type: 'string' },
    scopes: { type: 'array', items: { type: 'string', minLength: 1 } },
    delegations: { type: 'array', items: organisation },
    systembrukere: {
      type: 'array',
      items: {
        type: 'object',
        required: ['organisasjonsnummer'],
        additionalProperties: false,
        properties: { organisasjonsnummer: organisation, externalRef: { type: 'string' } },
      },
    },
    actsForAll: { type: 'boolean' },
    fault: { enum: ['keyExpired', 'otherIntegrationType', 'scopeNotGranted'] },
  },
};

const ajv = new Ajv({ allErrors: true });
const isRegistration = ajv.compile<Registration>(schema);

/**
 * @param value what is to be registered
 * @returns the client, or a text that says what is wrong with it
 */
export function readClient(value: unknown): Client | string {
  if (isObject(value) && isObject(value['jwk']) && !isPublicKey(value['jwk'])) {
    return 'jwk must be a public RSA key with kty, kid, n and e: never send a private key.';
  }
  if (!isRegistration(value)) return ajv.errorsText(isRegistration.errors, { dataVar: 'klient' });
  const { jwk, certificate, fault } = value;
  if (certificate !== undefined && !isCertificate(certificate))
    return 'certificate must be a certificate as PEM.';
  return {
    clientId: value.clientId,
    organisasjonsnummer: value.organisasjonsnummer,
    jwks: jwk ? [jwk] : [],
    certificates: certificate === undefined ? [] : [certificate],
    scopes: value.scopes ?? [elanScope],
    delegations: value.delegations ?? [],
    systembrukere: value.systembrukere ?? [],
    actsForAll: value.actsForAll ?? false,
    ...(fault ? { fault } : {}),
  };
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
