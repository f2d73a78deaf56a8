import { Ajv } from 'ajv';
import {
  altinnOperationNames,
  dialogportenOperationNames,
  operationNames,
  type CallName,
} from '../../services/operation';

/** Every call that a fault can be switched on for. */
export const callNames = [
  ...operationNames,
  ...altinnOperationNames,
  ...dialogportenOperationNames,
  'token',
  'metadata',
] as const;

export type { CallName };

const ofAltinn: ReadonlySet<string> = new Set([...altinnOperationNames, ...dialogportenOperationNames]);

/** @returns whether a call is one to Altinn's platform */
export function isOfAltinn(call: CallName): boolean {
  return ofAltinn.has(call);
}

export const faultKinds = [
  'slow',
  'throttled',
  'serverError',
  'unavailable',
  'dropped',
  'gateway',
  'wrongClock',
  'errorForm',
  'refused',
] as const;

/** The forms in which the services may tell of an error. */
export const errorForms = [
  'problem',
  'kontrollutslag',
  'errorMessage',
  'kode',
  'text',
  'html',
  'empty',
] as const;

export type ErrorForm = (typeof errorForms)[number];

/** A fault as it is switched on. */
export interface FaultRequest {
  readonly kind: (typeof faultKinds)[number];
  /** The calls that it strikes; all of them where it is left out (for `wrongClock` the token endpoint). */
  readonly operations?: readonly CallName[];
  /** How many of those calls it strikes before it is over; without end where it is left out. */
  readonly count?: number;
  /** How likely it is to strike each of them; certain where it is left out. */
  readonly probability?: number;
  /** What the probability is drawn by. */
  readonly seed?: number;
  /**
   * Whether it strikes before the call is carried out or after it. `before` where it is left out. A call that is given up
   * while it is slow before is not carried out.
   */
  readonly when?: 'before' | 'after';
  /** `slow`: how long. */
  readonly milliseconds?: number;
  /** `throttled` and `unavailable`: the header `Retry-After`, in seconds. */
  readonly retryAfter?: number;
  /** `wrongClock`: how far Maskinporten's clock is ahead; negative for behind. */
  readonly seconds?: number;
  /** `gateway`: the status that the page has. */
  readonly status?: number;
  /** `errorForm`: the form of every error of the call. */
  readonly form?: ErrorForm;
  /** `refused`: the code that a call to Altinn or Dialogporten is refused with; the status is 400 where none is given. */
  readonly code?: string;
}

const schema = {
  type: 'object',
  required: ['kind'],
  additionalProperties: false,
  properties: {
    kind: { enum: faultKinds },
    operations: { type: 'array', minItems: 1, items: { enum: callNames } },
    count: { type: 'integer', minimum: 1 },
    probability: { type: 'number', minimum: 0, maximum: 1 },
    seed: { type: 'integer' },
    when: { enum: ['before', 'after'] },
    milliseconds: { type: 'integer', minimum: 0, maximum: 600_000 },
    retryAfter: { type: 'integer', minimum: 0 },
    seconds: { type: 'integer' },
    status: { type: 'integer', minimum: 200, maximum: 599 },
    form: { enum: errorForms },
    code: { type: 'string' },
  },
};

const ajv = new Ajv({ allErrors: true });
const isFaultRequest = ajv.compile<FaultRequest>(schema);

/**
 * @param value what was asked for
 * @returns the fault, or a text that says what is wrong with it
 */
export function readFault(value: unknown): FaultRequest | string {
  if (isFaultRequest(value)) return value;
  return ajv.errorsText(isFaultRequest.errors, { dataVar: 'feil' });
}
