/** What tests put in the place of `vscode` where code asks for little of it. */
export class Disposable {
  static from(...all: readonly Disposable[]): Disposable {
    return new Disposable(() => all.forEach((each) => each.dispose()));
  }

  constructor(readonly dispose: () => void) {}
}

type Listener<T> = (event: T) => void;

function eventTo<T>(listeners: Set<Listener<T>>): (listener: Listener<T>) => Disposable {
  return (listener) => {
    listeners.add(listener);
    return new Disposable(() => void listeners.delete(listener));
  };
}

interface ConfigurationChange {
  affectsConfiguration(name: string): boolean;
}

/** A window that tells when a setting has changed, and when its folders have become trusted. */
export class FakeWindow {
  private readonly change = new Set<Listener<ConfigurationChange>>();
  private readonly trust = new Set<Listener<void>>();

  /** What `vscode.workspace` has of it. */
  readonly events = {
    onDidChangeConfiguration: eventTo(this.change),
    onDidGrantWorkspaceTrust: eventTo(this.trust),
  };

  /** How many listen. */
  get listeners(): number {
    return this.change.size + this.trust.size;
  }

  changed(setting: string): void {
    for (const listener of [...this.change]) listener({ affectsConfiguration: (name) => name === setting });
  }

  trusted(): void {
    for (const listener of [...this.trust]) listener();
  }
}
