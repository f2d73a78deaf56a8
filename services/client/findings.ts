import type { ServiceFinding } from '../errors';
import type { JsonObject } from '../operations/values';
import { firstText, membersOf, type Body } from './body';

/** What an error's body says, in whichever of its forms. */
export interface Told {
  /** The service's code for the answer as a whole; empty where it gives none. */
  readonly code: string;
  /** The service's correlation id; empty where it gives none. */
  readonly correlationId: string;
  readonly findings: readonly ServiceFinding[];
  /** Whether it is in one of the forms of the services; gateways and other servers have theirs. */
  readonly isOwnForm: boolean;
}

const lists = ['spesifisering', 'kontrollutslag', 'valideringsfeil'] as const;
const longestText = 500;

/**
 * Reads the body of an error: `{kode, melding}` with or without `spesifisering`, a problem detail with or without
 * `kontrollutslag` or `valideringsfeil`, a bare list of these, or text.
 * @returns what it says; a single finding where it gives no list but says something; none for a page and for nothing
 */
export function readFindings(body: Body): Told {
  const { json } = body;
  const whole = membersOf(json);
  const listed = Array.isArray(json) ? itemsOf(json) : lists.flatMap((name) => itemsOf(whole[name]));
  const only = typeof json === 'object' && json !== null ? findingOf(whole) : textFinding(plainText(body));
  const findings = listed.length > 0 ? listed : [only];
  return {
    code: only.code,
    correlationId: firstText(whole, 'korrelasjonsid', 'korrelasjonsId', 'Korrelasjonsid'),
    isOwnForm: firstText(whole, 'kode', 'feilkode', 'feilid', 'korrelasjonsid', 'korrelasjonsId') !== '',
    findings: findings.filter(({ code, message }) => code !== '' || message !== ''),
  };
}

function itemsOf(value: unknown): ServiceFinding[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => (typeof item === 'string' ? textFinding(item) : findingOf(membersOf(item))));
}

function findingOf(item: JsonObject): ServiceFinding {
  const message = firstText(item, 'melding', 'detail', 'message', 'title');
  const id = firstText(item, 'feilid');
  return {
    code: firstText(item, 'kode', 'feilkode', 'error'),
    message,
    description: firstText(item, 'beskrivelse') || (id && `feilid ${id}`),
    path: firstText(item, 'sti'),
    value: valueText(item['angittVerdi']),
  };
}

function plainText({ json, text, isPage }: Body): string {
  if (isPage) return '';
  return typeof json === 'string' ? json : text;
}

function textFinding(text: string): ServiceFinding {
  return { code: '', message: text.slice(0, longestText), description: '', path: '', value: '' };
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
