import type { Span } from '../../begjaering/locate';
import { BegjaeringDocument } from '../../begjaering/document';
import { check } from '../../check/check';
import { valueOfDraft } from '../../snippets/draft';
import { draftOf } from '../../snippets/template';
import { templates } from '../../snippets/templates';
import type { CompletionOptions } from './context';
import type { Offer } from './items';
import type { Slot } from './slot';

/** A word, or a text that need not be closed, and nothing else. */
const emptyFile = /^(?:"[^"\n{}[\]]*"?|[^\s"{}[\]]*)$/;

/** @returns where a whole begjæring can be written: in a file that has nothing but a word that somebody types */
export function wholeFileSlot(text: string): Slot | undefined {
  const word = text.trim();
  if (!emptyFile.test(word)) return undefined;
  const offset = word === '' ? text.length : text.indexOf(word);
  const span: Span = { offset, end: offset + word.length };
  return {
    kind: 'value',
    holder: '',
    key: '',
    span,
    commaBefore: undefined,
    commaAfter: false,
    needsSpace: false,
  };
}

/** @returns begjæringer for the common cases, of those that are right in the model of the file */
export function wholeFileOffers({ version: model, target, today, language }: CompletionOptions): Offer[] {
  return templates.flatMap(({ label, description, body }): Offer[] => {
    const draft = draftOf(body, today);
    const document = BegjaeringDocument.of(JSON.stringify(valueOfDraft(draft)));
    const { diagnostics } = check(document, { model, target, today, language, syntax: false });
    if (diagnostics.some(({ severity }) => severity === 'error')) return [];
    return [{ label: label[language], kind: 'object', detail: description[language], draft }];
  });
}
