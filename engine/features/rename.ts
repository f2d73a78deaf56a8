import type { Position, Range } from 'vscode-languageserver';
import type { BegjaeringDocument } from '../begjaering/document';
import { occurrencesOf, type Occurrence, type Occurrences } from '../begjaering/occurrences';
import type { Language } from '../findings/findings';
import type { Edit } from '../edits/edits';
import { formats } from '../model/formats';
import { rangeOf } from './locations';

/** Why something cannot be renamed, in words. */
export interface Refusal {
  readonly refusal: string;
}

/** What an editor shows before it asks for the new name. */
export interface Renameable {
  /** Within the quotes. */
  readonly range: Range;
  readonly placeholder: string;
}

const texts = {
  nb: {
    elsewhere:
      'Her står det ikke noe som kan få nytt navn. Sett markøren i en kravreferanse, i nummeret til en part eller i en uuid.',
    broken: 'Det er feil i JSON-en i filen. Rett den først: ellers kan noen av stedene bli oversett.',
    empty: 'Det nye navnet kan ikke være tomt.',
    taken: 'Kravreferansen «{name}» er allerede i bruk i denne begjæringen. Velg en annen.',
    takenByParty:
      'Nummeret «{name}» har en annen part i begjæringen allerede, og de to kunne ikke skilles etterpå. Skriv det selv der det skal stå.',
    takenByAttachment:
      'Uuid-en «{name}» har et annet vedlegg i begjæringen allerede, og de to kunne ikke skilles etterpå. Skriv den selv der den skal stå.',
    notUuid: '«{name}» er ingen UUID. En UUID er slik: 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
  },
  en: {
    elsewhere:
      'There is nothing here that can be renamed. Put the cursor in a claim reference, in the number of a party or in a uuid.',
    broken:
      'There is a mistake in the JSON of the file. Correct it first: some of the places could be missed.',
    empty: 'The new name cannot be empty.',
    taken: 'The claim reference “{name}” is already in use in this begjæring. Choose another.',
    takenByParty:
      'Another party in the begjæring has the number “{name}” already, and the two could not be told apart afterwards. Type it yourself where it belongs.',
    takenByAttachment:
      'Another attachment in the begjæring has the uuid “{name}” already, and the two could not be told apart afterwards. Type it yourself where it belongs.',
    notUuid: '“{name}” is no UUID. A UUID is like this: 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
  },
} as const;

type Reason = keyof (typeof texts)['nb'];

/** @returns what is named at a position, or why it cannot be renamed */
export function prepareRename(
  document: BegjaeringDocument,
  position: Position,
  language: Language,
): Renameable | Refusal {
  const named = renameable(document, position);
  if (typeof named === 'string') return refuse(named, language);
  return { range: rangeOf(document, named), placeholder: named.name };
}

/** @returns the edits that give what is named at a position another name everywhere, or why it cannot have it */
export function rename(
  document: BegjaeringDocument,
  position: Position,
  newName: string,
  language: Language,
): readonly Edit[] | Refusal {
  const named = renameable(document, position);
  if (typeof named === 'string') return refuse(named, language);
  // White space around a reference is part of it, as the rules see it.
  const name = named.kind === 'krav' ? newName : newName.trim();
  if (name === named.name) return [];
  const reason = obstacle(document, named, name);
  if (reason) return refuse(reason, language, name);
  const written = JSON.stringify(name);
  return occurrencesOf(document)
    .sameAs(named)
    .map(({ offset, end, quoted }) => ({ offset, end, text: quoted ? written.slice(1, -1) : written }));
}

function renameable(document: BegjaeringDocument, position: Position): Occurrence | Reason {
  const named = occurrencesOf(document).at(document.offsetAt(position));
  if (!named) return 'elsewhere';
  return document.parsed.whole ? named : 'broken';
}

function obstacle(document: BegjaeringDocument, named: Occurrence, name: string): Reason | undefined {
  if (name.trim() === '') return 'empty';
  if (named.kind === 'attachment' && !formats.uuid.test(name)) return 'notUuid';
  const key = keyAs(named, name);
  return key === named.key ? undefined : collision(occurrencesOf(document), named, key);
}

function keyAs({ kind, key, name: present }: Occurrence, name: string): string {
  if (kind === 'krav') return name;
  // The country stands before a party's number.
  return kind === 'party' ? key.slice(0, key.length - present.length) + name : name.toLowerCase();
}

function collision(occurrences: Occurrences, named: Occurrence, key: string): Reason | undefined {
  const { kind } = named;
  const others = occurrences.sameAs({ kind, key });
  // A reference that names no claim yet would begin to name this one.
  if (kind === 'krav') return others.length > 0 ? 'taken' : undefined;
  const defined = [others, occurrences.sameAs(named)].every((all) => all.some(({ defines }) => defines));
  if (!defined) return undefined;
  return kind === 'party' ? 'takenByParty' : 'takenByAttachment';
}

function refuse(reason: Reason, language: Language, name = ''): Refusal {
  return { refusal: texts[language][reason].replace('{name}', () => name) };
}
