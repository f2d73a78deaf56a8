import type { Part } from './parts';
import { below, type Pointer } from './pointer';
import { isObject, listOf, property, textOf, type JsonObject } from '../values/json';

/** What somebody is in a begjæring. */
export type PartyRole = 'saksoeker' | 'saksoekt' | 'innsender' | 'prosessfullmektig';

/** The member of an Aktoer that says what kind of party it is. */
export type PartyKind = 'virksomhet' | 'person' | 'sammenslutning';

/** A `Partsidentifikator`, as far as it is given. */
export interface Identifier {
  readonly pointer: Pointer;
  /** The number as it is written, without white space around it. */
  readonly number: string;
  /** `landkodeIdentifikator`; empty where it is missing. */
  readonly country: string;
}

/** An item of a party's `adresse`. */
export interface Address {
  readonly pointer: Pointer;
  readonly value: JsonObject;
  readonly type: string | undefined;
}

/** An Aktoer, wherever it stands. */
export interface Party {
  readonly role: PartyRole;
  readonly pointer: Pointer;
  readonly value: JsonObject;
  /** What holds the Aktoer: the item of a list of parties, `innsender`, or a Prosessfullmektig. */
  readonly holder: { readonly pointer: Pointer; readonly value: JsonObject };
  readonly kind: PartyKind | undefined;
  /** The object of that kind; empty where there is none. */
  readonly details: JsonObject;
  readonly name: PartyName;
  readonly identifier: Identifier | undefined;
  /** `annenOffisiellIdentifikator`, for who has no tax identification number. */
  readonly otherIdentifier: Identifier | undefined;
  readonly birthDate: string | undefined;
  readonly addresses: readonly Address[];
}

/** A party's name; an organisation's stands in `whole`. */
export interface PartyName {
  readonly first: string;
  readonly last: string;
  readonly whole: string;
}

const kinds: readonly PartyKind[] = ['virksomhet', 'person', 'sammenslutning'];

/** Where parties stand. */
export const partsWithParties: readonly Part[] = ['saksoeker', 'saksoekt', 'innsender'];

/** @returns every party of a begjæring, each followed by its representative */
export function readParties(root: unknown): Party[] {
  const sender = property(root, 'innsender');
  return [
    ...listOf(root, 'saksoeker').flatMap((item, i) =>
      partyAndRepresentative(item, below('', 'saksoeker', i), 'saksoeker', 'saksoekersProsessfullmektig'),
    ),
    ...listOf(root, 'saksoekt').flatMap((item, i) =>
      partyAndRepresentative(item, below('', 'saksoekt', i), 'saksoekt', 'saksoektesProsessfullmektig'),
    ),
    ...partyAndRepresentative(sender, '/innsender', 'innsender', 'innsendersProsessfullmektig'),
  ];
}

function partyAndRepresentative(
  holder: unknown,
  pointer: Pointer,
  role: Exclude<PartyRole, 'prosessfullmektig'>,
  representative: string,
): Party[] {
  const represented = property(holder, representative);
  return [
    ...readParty(holder, pointer, role, role),
    ...readParty(represented, below(pointer, representative), 'prosessfullmektig', 'prosessfullmektig'),
  ];
}

function readParty(holder: unknown, holderPointer: Pointer, name: string, role: PartyRole): Party[] {
  const value = property(holder, name);
  if (!isObject(holder) || !isObject(value)) return [];
  const pointer = below(holderPointer, name);
  const kind = kinds.find((candidate) => isObject(value[candidate]));
  const given = kind && value[kind];
  const details = isObject(given) ? given : {};
  const at = below(pointer, kind ?? '', 'identifikator');
  return [
    {
      role,
      pointer,
      value,
      holder: { pointer: holderPointer, value: holder },
      kind,
      details,
      name: readName(details, kind),
      identifier: readIdentifier(details['identifikator'], at),
      otherIdentifier: readIdentifier(details['identifikator'], at, 'annenOffisiellIdentifikator'),
      birthDate: textOf(details, 'foedselsdato'),
      addresses: readAddresses(value, pointer),
    },
  ];
}

function readName(details: JsonObject, kind: PartyKind | undefined): PartyName {
  if (kind !== 'person') return { first: '', last: '', whole: textOf(details, 'navn')?.trim() ?? '' };
  const [first = '', middle = '', last = ''] = ['fornavn', 'mellomnavn', 'etternavn'].map(
    (part) => textOf(details['personnavn'], part)?.trim() ?? '',
  );
  return { first, last, whole: [first, middle, last].filter(Boolean).join(' ') };
}

/**
 * @param value what stands where a Partsidentifikator belongs
 * @param name the member that holds the number
 * @returns a Partsidentifikator with a number; undefined where there is none
 */
export function readIdentifier(
  value: unknown,
  pointer: Pointer,
  name: 'taxIdentificationNumber' | 'annenOffisiellIdentifikator' = 'taxIdentificationNumber',
): Identifier | undefined {
  const written = property(value, name);
  // That a number is no text is said of its type.
  const number = typeof written === 'number' ? String(written) : textOf(value, name)?.trim();
  if (!number) return undefined;
  return { pointer, number, country: textOf(value, 'landkodeIdentifikator') ?? '' };
}

function readAddresses(value: JsonObject, pointer: Pointer): Address[] {
  return listOf(value, 'adresse').flatMap((item, position) =>
    isObject(item)
      ? [{ pointer: below(pointer, 'adresse', position), value: item, type: textOf(item, 'adressetype') }]
      : [],
  );
}

/**
 * Who a party is: its identifier with the country, or, without one, its name and birth date.
 * @returns undefined where it has neither an identifier nor a name
 */
export function identityOf({ identifier, otherIdentifier, name, birthDate }: Party): string | undefined {
  const known = identifier ?? otherIdentifier;
  if (known) return `${known.country} ${known.number}`;
  return name.whole === '' ? undefined : `${name.whole.toLowerCase()} ${birthDate ?? ''}`;
}
