import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { occurrencesOf } from '../begjaering/occurrences';
import { placesIn } from '../begjaering/places';
import { below, type Pointer } from '../begjaering/pointer';
import type { Span } from '../begjaering/scanner';
import type { Language } from '../findings/findings';
import { daysBetween } from '../values/dates';
import { interestPeriod, interestPeriodPlace } from '../rules/claims/interest';
import { joined, remainingText } from './amount-words';
import { oneLine } from './one-line';

interface Hint {
  /** After which it stands. */
  readonly offset: number;
  readonly label: string;
}

const texts = {
  nb: {
    locale: 'nb-NO',
    claims: (count: number) => `${count} krav`,
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dager`),
  },
  en: {
    locale: 'en-GB',
    claims: (count: number) => `${count} claims`,
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  },
} as const;

/**
 * Tells after each reference in `relatertKrav` and in the list of a ground which claim it names, and after each date of
 * an interest period its weekday, and how many days of interest there are.
 * @param range of the text that is shown
 */
export function inlayHints(document: BegjaeringDocument, range: Range, language: Language): InlayHint[] {
  const [offset, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const shown = { offset, end };
  return [...referenceHints(document, shown, language), ...periodHints(document, shown, language)]
    .toSorted((a, b) => a.offset - b.offset)
    .map((hint) => ({
      position: document.positionAt(hint.offset),
      label: hint.label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}

function referenceHints(document: BegjaeringDocument, shown: Span, language: Language): Hint[] {
  const { kravByReference } = document.index;
  return occurrencesOf(document).all.flatMap(({ kind, key, defines, end, quoted }): Hint[] => {
    const offset = quoted ? document.text.indexOf('"', end) + 1 : end;
    if (kind !== 'krav' || defines || !isWithin(offset, shown)) return [];
    const [krav, ...others] = kravByReference.get(key) ?? [];
    if (!krav) return [];
    const label =
      others.length > 0
        ? texts[language].claims(others.length + 1)
        : joined(oneLine(krav.kind ?? ''), remainingText(krav));
    return label ? [{ offset, label }] : [];
  });
}

function periodHints(document: BegjaeringDocument, shown: Span, language: Language): Hint[] {
  const labels = new Map<Pointer, string>();
  for (const krav of document.index.krav) {
    if (krav.value['rentekrav'] === undefined) continue;
    const { start, end } = interestPeriod(krav);
    if (!start && !end) continue;
    const at = interestPeriodPlace(krav);
    if (start) labels.set(below(at, 'startdato'), weekday(start, language));
    if (end)
      labels.set(below(at, 'sluttdato'), joined(weekday(end, language), daysText(language, end, start)));
  }
  const places = placesIn(document, labels.keys());
  return [...labels].flatMap(([pointer, label]): Hint[] => {
    const offset = places.get(pointer)?.value.end;
    return offset !== undefined && isWithin(offset, shown) ? [{ offset, label }] : [];
  });
}

/** Interest runs from the first date to the second, which is no longer counted. */
function daysText(language: Language, end: string, start?: string): string {
  return start && start < end ? texts[language].days(daysBetween(start, end)) : '';
}

/** Making one takes longer than using it. */
const formats = new Map<Language, Intl.DateTimeFormat>();

function weekday(date: string, language: Language): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(texts[language].locale, { weekday: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(date));
}

function isWithin(offset: number, { offset: start, end }: Span): boolean {
  return offset >= start && offset <= end;
}
