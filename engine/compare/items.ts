import { identityOf, readParties, type Party } from '../begjaering/parties';
import type { BegjaeringIndex } from '../begjaering/index';
import { isObject, property, textOf } from '../values/json';
import { labelOf, nameOf } from '../rules/naming';
import type { Stage } from './pairing';
import { canonical, itemsAt, type Standing } from './values';

/** What a difference is about: a claim, a ground, a party, an attachment, or any other property of the begjæring. */
export type What = 'krav' | 'tvangsgrunnlag' | 'part' | 'vedlegg' | 'felt';

/** A thing that is told apart from others of its kind. */
export interface Item extends Standing {
  /** What a person calls it. */
  readonly name: string;
  /** What it is recognised by in another file, the best first. */
  readonly keys: readonly (string | undefined)[];
}

/** The things of one kind, and how they are recognised. */
export interface Kind {
  readonly what: What;
  /** The property of the begjæring that holds them. */
  readonly property: string;
  readonly stages: readonly Stage<Item>[];
  items(index: BegjaeringIndex): Item[];
}

const same: Stage<Item> = { key: ({ value }) => canonical(value) };
const nameless: Stage<Item> = {
  key: ({ keys }) => (keys.every((key) => key === undefined) ? '' : undefined),
};

/** The kinds of things, in the order in which they are told of. */
export const kinds: readonly Kind[] = [
  ...(['innsender', 'saksoeker', 'saksoekt'] as const).map((role): Kind => ({
    what: 'part',
    property: role,
    stages: stagesBy(2),
    items: (index) => parties(index, role),
  })),
  {
    what: 'tvangsgrunnlag',
    property: 'begjaeringensTvangsgrunnlag',
    stages: groundStages(),
    items: (index) => grounds(index),
  },
  {
    what: 'krav',
    property: 'kravTilInnkreving',
    stages: stagesBy(1, { key: contentBesidesReferences, onlyWhereUnique: true }),
    items: (index) => claims(index),
  },
  { what: 'vedlegg', property: 'vedlegg', stages: stagesBy(2), items: (index) => attachments(index) },
];

/** What is the same in every respect is the same thing; what is recognised by nothing is taken in its order. */
function stagesBy(keys: number, ...weaker: readonly Stage<Item>[]): Stage<Item>[] {
  const byKeys = Array.from({ length: keys }, (_, i): Stage<Item> => ({ key: (item) => item.keys[i] }));
  return [same, ...byKeys, ...weaker, nameless];
}

/** A claim that has got another reference is recognised by all else that it says. */
function contentBesidesReferences({ value }: Item): string | undefined {
  if (!isObject(value)) return undefined;
  const references: readonly string[] = ['innsendersKravreferanse', 'relatertKrav'];
  const content = Object.entries(value).filter(([name]) => !references.includes(name));
  return content.length > 0 ? canonical(Object.fromEntries(content)) : undefined;
}

/** Of grounds, several may have the same title, and each may have got other claims. */
function groundStages(): Stage<Item>[] {
  const byTitle: Stage<Item> = { key: ({ keys }) => keys[1] };
  return [
    same,
    { key: ({ keys: [references, title] }) => references && title && `${references} ${title}` },
    { ...byTitle, onlyWhereUnique: true },
    { key: ({ keys }) => keys[0] },
    byTitle,
    nameless,
  ];
}

function claims({ root, krav }: BegjaeringIndex): Item[] {
  const byPointer = new Map(krav.map((item) => [item.pointer, item]));
  return listed(root, 'kravTilInnkreving', ({ pointer }) => {
    const claim = byPointer.get(pointer);
    return claim && { name: nameOf(claim), keys: [claim.reference] };
  });
}

function grounds({ root, tvangsgrunnlag }: BegjaeringIndex): Item[] {
  const byPointer = new Map(tvangsgrunnlag.map((item) => [item.pointer, item]));
  return listed(root, 'begjaeringensTvangsgrunnlag', ({ value, pointer }) => {
    const ground = byPointer.get(pointer);
    if (!ground) return undefined;
    const references = ground.entries.map(({ reference }) => reference);
    const title = textOf(value, 'betegnelseAvTvangsgrunnlag');
    return {
      name: ground.title,
      keys: [references.length > 0 ? canonical(references) : undefined, title === '' ? undefined : title],
    };
  });
}

function attachments({ root }: BegjaeringIndex): Item[] {
  return listed(root, 'vedlegg', ({ value }) => {
    const [uuid, fileName] = ['uuid', 'filnavn'].map((name) => textOf(value, name)?.trim() || undefined);
    return { name: fileName ?? uuid ?? '', keys: [uuid?.toLowerCase(), fileName] };
  });
}

function parties({ root }: BegjaeringIndex, role: 'innsender' | 'saksoeker' | 'saksoekt'): Item[] {
  const byPointer = new Map(
    readParties(root)
      .filter((party) => party.role === role)
      .map((party) => [party.holder.pointer, party]),
  );
  const about = ({ pointer }: Standing): Named | undefined => {
    const party = byPointer.get(pointer);
    return party && { name: labelOf(party), keys: keysOf(party) };
  };
  if (role !== 'innsender') return listed(root, role, about);
  const standing = { value: property(root, role), pointer: '/innsender' };
  if (standing.value === undefined) return [];
  // There is only one, whoever it is.
  return [{ ...standing, name: about(standing)?.name ?? '', keys: ['innsender'] }];
}

/** Who has got another number is still recognised by name and birth date. */
function keysOf(party: Party): (string | undefined)[] {
  const nameOnly = identityOf({ ...party, identifier: undefined, otherIdentifier: undefined });
  const known = party.identifier ?? party.otherIdentifier;
  return [known && identityOf(party), nameOnly];
}

type Named = Pick<Item, 'name' | 'keys'>;

function listed(root: unknown, name: string, about: (standing: Standing) => Named | undefined): Item[] {
  const list = { value: property(root, name), pointer: `/${name}` };
  return itemsAt(list).map((standing, position) => {
    const named = about(standing) ?? { name: '', keys: [] };
    return { ...standing, ...named, name: named.name || `#${position + 1}` };
  });
}
