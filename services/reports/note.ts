import { moment } from './format';
import type { Report } from './report';
import type { Language } from './words';

/**
 * @param at when the service was asked, in milliseconds since 1970
 * @param correlationId of the call: what support asks for
 * @returns the report with where it comes from
 */
export function withNote(
  report: Report,
  { at, correlationId }: { readonly at: number; readonly correlationId: string },
  language: Language,
): Report {
  const when = moment(new Date(at).toISOString(), language);
  const note =
    language === 'nb'
      ? `Hentet ${when} · korrelasjonsid ${correlationId}`
      : `Asked ${when} · correlation id ${correlationId}`;
  return { ...report, note };
}
