import migrationData from '#schemas/migrering.json';
import type { Words } from '../model/model-types';

/** Which values a change is about: all at the path where nothing else is said. */
interface Selection {
  /** Property names with `/` between them; `*` is every item of a list, `**` at the beginning any object. */
  readonly path: string;
  /** What other properties of the same object hold. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** A property that the value itself has. */
  readonly holds?: string;
  readonly type?: 'object' | 'boolean';
}

/** The property gets another name; `leaves`: under the old name this value comes instead. */
export interface RenameChange extends Selection {
  readonly kind: 'rename';
  readonly name: string;
  readonly leaves?: unknown;
}

/** An object that holds nothing but this property gives way to what the property holds. */
export interface UnwrapChange extends Selection {
  readonly kind: 'unwrap';
}

/** The value becomes a property of an object in its place. */
export interface WrapChange extends Selection {
  readonly kind: 'wrap';
  readonly name: string;
}

/** The property names the type of another, `of`, which gets that as its name. */
export interface NameByTypeChange extends Selection {
  readonly kind: 'nameByType';
  readonly of: string;
}

/** The property moves into the object around its own; with a reason it goes where another value stands there already. */
export interface MoveUpChange extends Selection {
  readonly kind: 'moveUp';
  readonly name: string;
  readonly reason?: Words;
}

/** The property goes. */
export interface RemoveChange extends Selection {
  readonly kind: 'remove';
  readonly reason: Words;
}

/** One thing that became another from one version to the next. */
export type Change =
  RenameChange | UnwrapChange | WrapChange | NameByTypeChange | MoveUpChange | RemoveChange;

/** What leads from one version to the next, besides what the two models tell themselves. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

interface MigrationData {
  readonly steps: readonly Step[];
  readonly removedProperties: Readonly<Record<string, Words | undefined>>;
  readonly removedValues: Readonly<Record<string, Words | undefined>>;
  readonly undecided: Readonly<Record<'occupied' | 'newError', Words>>;
  readonly refusals: Readonly<
    Record<'downward' | 'broken' | 'notBegjaering' | 'tooDeep' | 'duplicates', Words>
  >;
}

const data = migrationData as unknown as MigrationData;

/** The steps, oldest first. */
export const { steps } = data;

/** Why a property went, by the type that had it: `Type.property`. */
export const { removedProperties } = data;

/** What to do about a code value that has no successor, by its code list: `CodeList.value`. */
export const { removedValues } = data;

/** What is said of what could not be decided, and of files that cannot be migrated. */
export const { undecided: undecidedTexts, refusals: refusalTexts } = data;

/** Why a file is not migrated. */
export type RefusalReason = keyof MigrationData['refusals'];

/** @returns a text, its `{placeholders}` filled in */
export function filledIn(text: string, args: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => args[name] ?? all);
}
