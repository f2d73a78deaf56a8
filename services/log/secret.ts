import { inspect } from 'node:util';

/** Something that must not be seen: a token, a key, a password. It shows itself only to who asks it to. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** @returns what it hides; for the one place that sends or uses it */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect.custom](): string {
    return hidden;
  }
}

const hidden = '[hidden]';
