import { below, type Pointer } from './pointer';
import { property } from '../values/json';

/** A value and where it stands; the pointer is put together only when it is asked for. */
export class Located {
  constructor(
    readonly value: unknown,
    private readonly holder?: Located,
    private readonly step: string | number = '',
  ) {}

  get pointer(): Pointer {
    return this.holder ? below(this.holder.pointer, this.step) : '';
  }
}

/**
 * @param path property names with `/` between them; `*` is every item of a list
 * @returns what stands at the path, in the order of the lists
 */
export function valuesAt(root: unknown, path: string): Located[] {
  let found: Located[] = [new Located(root)];
  for (const step of path.split('/')) {
    const next: Located[] = [];
    for (const at of found) {
      if (step === '*') addItems(at, next);
      else addMember(at, step, next);
    }
    found = next;
  }
  return found;
}

function addItems(at: Located, into: Located[]): void {
  if (!Array.isArray(at.value)) return;
  for (let i = 0; i < at.value.length; i++) into.push(new Located(at.value[i], at, i));
}

function addMember(at: Located, name: string, into: Located[]): void {
  const member = property(at.value, name);
  if (member !== undefined) into.push(new Located(member, at, name));
}
