/**
 * The newest of each thing that has been derived from the versions of a file. A later version starts from it, and
 * derives again only what has changed.
 */
export class Heritage {
  private readonly newest: Map<object, unknown>;

  /** @param earlier what versions before this one have left */
  constructor(earlier?: Heritage) {
    this.newest = new Map(earlier?.newest);
  }

  get(heirloom: object): unknown {
    return this.newest.get(heirloom);
  }

  set(heirloom: object, thing: unknown): void {
    this.newest.set(heirloom, thing);
  }
}

/** One kind of thing that versions leave to later ones; it must not hold on to the text of a version. */
export class Heirloom<T> {
  /** @returns the newest that is left; undefined where there is none */
  in(heritage: Heritage): T | undefined {
    return heritage.get(this) as T | undefined;
  }

  leave(heritage: Heritage, thing: T): void {
    heritage.set(this, thing);
  }
}
