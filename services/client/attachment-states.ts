import type { Attachment } from './answers';

/** What the service's words for how far an attachment has come mean; those of the bundled OpenAPI document. */
const readinessOf: Readonly<Record<string, Attachment['readiness']>> = {
  mottatt: 'underway',
  virussjekket: 'underway',
  validert: 'underway',
  konvertert: 'ready',
  virusFunnet: 'failed',
  valideringFeilet: 'failed',
  konverteringFeilet: 'failed',
  slettet: 'failed',
};

/** @returns what a state means; a word that is not known is taken to be on the way to something that is */
export function readinessFrom(state: string): Attachment['readiness'] {
  return Object.hasOwn(readinessOf, state) ? (readinessOf[state] ?? 'underway') : 'underway';
}
