import { Refusal } from '../refusal';

/** Altinn's codes, and their statuses. The texts are ours. */
const refusals = {
  'AUTH-00000': [400, 'The organisation number of the party could not be resolved.'],
  'AUTH-00001': [400, 'A right was not found, or cannot be delegated.'],
  'AUTH-00004': [400, 'A system user for this system exists already.'],
  'AUTH-00006': [400, 'This combination of system, customer and reference is accepted already.'],
  'AUTH-00007': [400, 'This combination of system, customer and reference is pending.'],
  'AUTH-00008': [400, 'This combination of system, customer and reference was denied.'],
  'AUTH-00009': [400, 'This combination of system, customer and reference was rejected.'],
  'AUTH-00010': [404, 'There is no such request.'],
  'AUTH-00011': [400, 'The system is not registered.'],
  'AUTH-00021': [400, 'The redirect URL is not among those that are allowed.'],
  'AUTH-00023': [401, 'The vendor could not be resolved from the token.'],
  'AUTH-00026': [400, 'The system has no redirect URLs.'],
  'AUTH.VLD-00000': [400, 'The vendor ID is not 0192:<organisation number>.'],
  'AUTH.VLD-00001': [400, 'The system id does not begin with the organisation number of the vendor.'],
  'AUTH.VLD-00002': [400, 'The system id is taken.'],
  'AUTH.VLD-00003': [400, 'A resource is not in the resource register.'],
  'AUTH.VLD-00004': [400, 'A client id belongs to another system.'],
  'AUTH.VLD-00005': [400, 'A redirect URL is not https.'],
  'AUTH.VLD-00006': [400, 'A right stands twice.'],
  'AUTH.VLD-00007': [400, 'An access package stands twice.'],
  'AUTH.VLD-00008': [400, 'An access package is unknown.'],
} as const;

export type AltinnCode = keyof typeof refusals;

/** @returns the refusal with one of Altinn's codes */
export function altinnRefusal(code: AltinnCode): Refusal {
  const [status, text] = refusals[code];
  return new Refusal(status, text, text, { code });
}
