import { Refusal } from '../refusal';

interface GrantError {
  readonly status: number;
  readonly error: string;
  readonly text: string;
}

/** Maskinporten's own codes. The texts are ours; that the code stands in them is what is known. */
const errors = {
  'MP-011': { status: 400, error: 'invalid_request', text: 'Invalid value in a parameter' },
  'MP-012': { status: 400, error: 'invalid_grant', text: 'The grant has been used already' },
  'MP-100': { status: 400, error: 'invalid_grant', text: 'The client is unknown or not authenticated' },
  'MP-110': { status: 400, error: 'invalid_grant', text: 'Wrong audience' },
  'MP-120': { status: 400, error: 'invalid_grant', text: 'The certificate is not valid in this environment' },
  'MP-121': { status: 400, error: 'invalid_grant', text: 'The key has expired' },
  'MP-122': {
    status: 400,
    error: 'invalid_grant',
    text: "The certificate is not of the client's organisation",
  },
  'MP-123': { status: 400, error: 'invalid_grant', text: 'Invalid x5c' },
  'MP-124': { status: 400, error: 'invalid_grant', text: 'Invalid signature' },
  'MP-130': { status: 400, error: 'invalid_grant', text: 'The grant has expired' },
  'MP-200': { status: 400, error: 'invalid_scope', text: 'The scope is not registered on the client' },
  'MP-201': {
    status: 400,
    error: 'invalid_scope',
    text: 'The scope is not allowed for this type of integration',
  },
  'MP-250': { status: 403, error: 'access_denied', text: 'The consumer is not granted the scope' },
  'MP-251': {
    status: 403,
    error: 'access_denied',
    text: 'The consumer has not delegated the scope to the supplier',
  },
  'MP-301': { status: 400, error: 'invalid_grant', text: 'Unknown type of authorization_details' },
  'MP-302': { status: 400, error: 'invalid_grant', text: 'Unknown field in authorization_details' },
  'MP-303': {
    status: 400,
    error: 'invalid_altinn_customer_configuration',
    text: 'No usable system user was found',
  },
} as const satisfies Readonly<Record<string, GrantError>>;

export type GrantErrorCode = keyof typeof errors;

/**
 * @param more what exactly is wrong
 * @returns the refusal of a grant with one of Maskinporten's codes
 */
export function grantRefusal(code: GrantErrorCode, more = ''): Refusal {
  const { status, error, text } = errors[code];
  return new Refusal(status, text, `${code} ${text}.${more && ` ${more}`}`, { error });
}

/** @returns a refusal that Maskinporten has no code for */
export function plainRefusal(error: string, text: string): Refusal {
  return new Refusal(400, text, text, { error });
}
