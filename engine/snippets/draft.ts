/** A place in a draft that a person fills in; what has the same name is filled in once. */
export class Stop {
  constructor(
    /** What stands there until somebody writes something else. */
    readonly value: string | number | boolean,
    readonly name?: string,
    /** Between which values a person chooses; any value will do where they are left out. */
    readonly choices?: readonly (string | number | boolean)[],
  ) {}
}

/** A JSON value of which some texts, numbers and truth values are for a person to fill in. */
export type Draft =
  string | number | boolean | null | Stop | readonly Draft[] | { readonly [name: string]: Draft };

/** @returns whether a draft is one text, number or truth value */
export function isLeaf(draft: Draft): draft is string | number | boolean | null | Stop {
  return typeof draft !== 'object' || draft === null || draft instanceof Stop;
}

/** @returns the JSON value that a draft is while nobody has filled in anything */
export function valueOfDraft(draft: Draft): unknown {
  if (draft instanceof Stop) return draft.value;
  if (isLeaf(draft)) return draft;
  if (isList(draft)) return draft.map(valueOfDraft);
  return Object.fromEntries(Object.entries(draft).map(([name, member]) => [name, valueOfDraft(member)]));
}

/** @returns whether a draft is a list */
export function isList(draft: Draft): draft is readonly Draft[] {
  return Array.isArray(draft);
}
