import { BegjaeringDocument } from '../../begjaering/document';
import type { BegjaeringIndex } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { isObject } from '../../values/json';
import { check, type CheckOptions } from '../../check/check';
import type { Diagnostic } from '../../check/diagnostic';
import { neighbourhoodOf } from './neighbourhood';

/**
 * Tries out what could stand at a place: it is written into a copy of the begjæring, and the copy is checked.
 *
 * Refused is what brings an error that is not there while the place is empty. Two errors are no reason to refuse,
 * since only what is written afterwards can take them away: that something is missing elsewhere (an interest claim
 * needs `relatertKrav`), and that no ground names a new claim yet.
 */
export class Trial {
  private readonly root: unknown;
  private readonly holder: readonly (string | number)[];
  private known: ReadonlySet<string> | undefined;

  /**
   * @param index of the begjæring with nothing at the place
   * @param holder the way to the object or list that the place is in
   */
  constructor(
    index: BegjaeringIndex,
    holder: readonly (string | number)[],
    private readonly options: CheckOptions,
  ) {
    ({ root: this.root, way: this.holder } = neighbourhoodOf(index, holder));
  }

  /** @returns whether a property of the holder may have the value */
  acceptsProperty(name: string, value: unknown): boolean {
    const changed = withChange(this.root, this.holder, (holder) =>
      isObject(holder) ? { ...holder, [name]: value } : undefined,
    );
    return this.accepts(changed, below('', ...this.holder, name));
  }

  /** @returns whether the value may be an item of the list that is the holder */
  acceptsItem(value: unknown): boolean {
    let position = 0;
    const changed = withChange(this.root, this.holder, (holder) => {
      if (!Array.isArray(holder)) return undefined;
      position = holder.length;
      return [...(holder as unknown[]), value];
    });
    return this.accepts(changed, below('', ...this.holder, position));
  }

  private accepts(changed: unknown, at: Pointer): boolean {
    if (changed === undefined) return false;
    this.known ??= new Set(this.errors(this.root).map(keyOf));
    return this.errors(changed).every(
      (error) => this.known?.has(keyOf(error)) === true || isForLater(error, at),
    );
  }

  private errors(root: unknown): Diagnostic[] {
    const { diagnostics } = check(BegjaeringDocument.of(JSON.stringify(root)), this.options);
    return diagnostics.filter(({ severity }) => severity === 'error');
  }
}

const keyOf = ({ code, pointer, data }: Diagnostic): string => `${code} ${pointer} ${data.missing ?? ''}`;

/** @param at where something was written */
function isForLater({ code, pointer, data }: Diagnostic, at: Pointer): boolean {
  if (code === 'KRAV_IKKE_BENYTTET') return true;
  return data.missing !== undefined && pointer !== at && !pointer.startsWith(`${at}/`);
}

/** A copy in which one object or list is another; undefined where there is none. */
function withChange(
  value: unknown,
  way: readonly (string | number)[],
  change: (holder: unknown) => unknown,
): unknown {
  const [step, ...rest] = way;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value as unknown[];
    const item = withChange(items[Number(step)], rest, change);
    return item === undefined ? undefined : items.with(Number(step), item);
  }
  if (!isObject(value)) return undefined;
  const member = withChange(value[step], rest, change);
  return member === undefined ? undefined : { ...value, [step]: member };
}
