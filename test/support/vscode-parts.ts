/** What tests put in the place of `vscode` where code asks for little of it. */
export class Disposable {
  static from(...all: readonly Disposable[]): Disposable {
    return new Disposable(() => all.forEach((each) => each.dispose()));
  }

  constructor(readonly dispose: () => void) {}
}

/** @returns an event of `vscode` whose listeners stand in the set as long as they listen */
export function eventTo<T>(listeners: Set<T>): (listener: T) => Disposable {
  return (listener) => {
    listeners.add(listener);
    return new Disposable(() => void listeners.delete(listener));
  };
}
