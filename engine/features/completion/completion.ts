import type { CompletionItem } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../../begjaering/document';
import { lastOf, parentOf, segmentsOf, valueAt } from '../../begjaering/pointer';
import { modelOf, typeAt, usualSpelling } from '../../model/model';
import type { Property } from '../../model/model-types';
import { unnamedClaims } from '../../fixes/references/lookup';
import type { CompletionContext, CompletionOptions, ValuePlace } from './context';
import { ItemWriter, type Offer } from './items';
import { draftOfProperty, rightCandidates } from './offers';
import { openProperties } from './properties';
import { slotAt, type Slot } from './slot';
import { Trial } from './trial';
import { wholeFileOffers, wholeFileSlot } from './whole-files';
import { withoutSlot } from './without-slot';
import { words } from './words';

/**
 * What can be written at a place of a begjæring: nothing that the rules would refuse, see {@link Trial}.
 * @param offset within the text
 * @param snippets whether the editor knows snippets; otherwise what is to be filled in is written as it begins
 */
export function completions(
  document: BegjaeringDocument,
  offset: number,
  options: CompletionOptions,
  snippets: boolean,
): CompletionItem[] {
  if (document.tooDeep) return [];
  const wholeFile = wholeFileSlot(document.text);
  if (wholeFile) return written(new ItemWriter(document, wholeFile, snippets), wholeFileOffers(options));
  const slot = slotAt(document.text, offset);
  if (!slot) return [];
  const { index, written: value } = withoutSlot(document, slot);
  const context: CompletionContext = { ...options, model: modelOf(options.version), index };
  const { version: model, target, today, language } = options;
  const trial = new Trial(index, segmentsOf(slot.holder), { model, target, today, language, syntax: false });
  const offers =
    slot.kind === 'property'
      ? propertyOffers(context, slot, trial)
      : slot.kind === 'name'
        ? nameOffers(context, slot, trial, value)
        : valueOffers(context, slot, trial);
  return written(new ItemWriter(document, slot, snippets), offers);
}

function written(writer: ItemWriter, offers: readonly Offer[]): CompletionItem[] {
  return offers.map((offer, position) => writer.item(offer, position));
}

function propertyOffers(context: CompletionContext, { holder }: Slot, trial: Trial): Offer[] {
  const owner = typeAt(context.model, holder);
  return openProperties(context, owner, valueAt(context.index.root, holder)).flatMap(
    ({ name, property, required }): Offer[] => {
      const place: ValuePlace = { owner, name, type: property.type, list: property.list === true, holder };
      const draft = draftOfProperty(context, place, (value) => trial.acceptsProperty(name, value));
      return draft === undefined
        ? []
        : [{ ...aboutProperty(context, name, property, required), name, draft }];
    },
  );
}

/** Another name for a value that stands there. */
function nameOffers(context: CompletionContext, { holder }: Slot, trial: Trial, value: unknown): Offer[] {
  const owner = typeAt(context.model, holder);
  return openProperties(context, owner, valueAt(context.index.root, holder))
    .filter(({ name }) => trial.acceptsProperty(name, value))
    .map(({ name, property, required }) => ({
      ...aboutProperty(context, name, property, required),
      name,
    }));
}

function aboutProperty(
  { model, language }: CompletionContext,
  name: string,
  { type, description, deprecated }: Property,
  required: boolean,
): Omit<Offer, 'name' | 'draft'> {
  const about = model.scalars[type]?.format[language] ?? model.codeLists[type]?.description[language];
  return {
    label: name,
    kind: 'property',
    detail: required ? words[language].required : undefined,
    documentation: [description[language], about, deprecated?.[language]].filter(Boolean).join('\n\n'),
    deprecated: deprecated !== undefined && !required,
  };
}

function valueOffers(context: CompletionContext, slot: Slot, trial: Trial): Offer[] {
  const isItem = slot.kind === 'item';
  const holder = isItem ? parentOf(slot.holder) : slot.holder;
  const owner = typeAt(context.model, holder);
  const written = isItem ? lastOf(slot.holder) : String(slot.key);
  const name = usualSpelling(context.model, owner, written);
  const property = context.model.types[owner]?.properties[name];
  if (!property || (isItem && property.list !== true)) return [];
  const place: ValuePlace = { owner, name, type: property.type, list: property.list === true, holder };
  const isWrapped = place.list && !isItem;
  const accepts = (value: unknown): boolean =>
    isItem ? trial.acceptsItem(value) : trial.acceptsProperty(written, isWrapped ? [value] : value);
  const right = rightCandidates(context, place, accepts, isItem ? Number(slot.key) : Infinity);
  return [
    ...(isWrapped ? allUnnamed(context, place) : []),
    ...right.map(({ draft, ...shown }): Offer => ({ ...shown, draft: isWrapped ? [draft] : draft })),
  ];
}

/** A ground mostly names all claims that have none yet. */
function allUnnamed({ index, language }: CompletionContext, { owner, type }: ValuePlace): Offer[] {
  if (owner !== 'BegjaeringensTvangsgrunnlag' || type !== 'InnsendersKravreferanse') return [];
  const references = unnamedClaims(index);
  if (references.length < 2) return [];
  return [{ label: words[language].allUnnamed, kind: 'object', draft: references }];
}
