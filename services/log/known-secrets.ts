import { Needles } from './needles';
import { readingsOf } from './readings';
import type { Secret } from './secret';
import { formsOf } from './secret-forms';

/** What stands in place of a secret. */
export const hidden = '[hidden]';

/** Fewer characters are not looked for. */
const shortestSecret = 4;

/** Of those that are replaced again and again, so many of the latest are known. */
const mostPassing = 16;

/**
 * The secrets that have been read, to be hidden wherever they would be shown: in the clear, in base64, base64url or
 * hexadecimal digits, in UTF-16, percent-encoded, escaped as in JSON or HTML or quoted-printable, and broken into lines. Of
 * long ones (24 characters or more), any part of 15 characters is hidden as well. One of fewer than four characters is not
 * looked for: it stands in too much that is no secret. What it is called before it still hides it.
 */
export class KnownSecrets {
  /** What tells those that last from each other. */
  readonly #lasting = new Set<string>();
  /** Of those that last; it grows with them, as to begin anew for each would take ever longer. */
  readonly #lastingNeedles = new Needles();
  /** Those that are not among them yet: they are taken in when something is first looked for. */
  readonly #waiting: (string | Uint8Array)[] = [];
  #passing: readonly (string | Uint8Array)[] = [];
  /** Made when something is first looked for. */
  #passingNeedles: Needles | undefined;

  /** Hides these from now on. */
  add(...secrets: readonly (Secret | Uint8Array)[]): void {
    for (const value of secrets.map(valueOf)) {
      const id =
        typeof value === 'string' ? `text ${value}` : `bytes ${Buffer.from(value).toString('latin1')}`;
      if (this.#lasting.has(id)) continue;
      this.#lasting.add(id);
      this.#waiting.push(value);
    }
  }

  /** Hides this one from now on, as one that others will replace, such as a token. */
  addPassing(secret: Secret): void {
    this.#passing = [...this.#passing, valueOf(secret)].slice(-mostPassing);
    this.#passingNeedles = undefined;
  }

  /** @returns a text without the secrets that are known */
  hide(text: string): string {
    if (this.#lasting.size + this.#passing.length === 0 || text === '') return text;
    const bytes = Buffer.from(text);
    const places: [number, number][] = [];
    lookFor(this.#waiting.splice(0), this.#lastingNeedles);
    this.#passingNeedles ??= lookFor(this.#passing, new Needles());
    for (const reading of readingsOf(bytes)) {
      for (const needles of [this.#lastingNeedles, this.#passingNeedles]) {
        needles.find(reading, (from, to) => {
          places.push([reading.from[from] ?? 0, reading.to[to - 1] ?? bytes.length]);
        });
      }
    }
    return places.length === 0 ? text : without(bytes, places);
  }
}

function valueOf(secret: Secret | Uint8Array): string | Uint8Array {
  return secret instanceof Uint8Array ? secret : secret.reveal();
}

/** @returns the needles, which find the secrets from now on */
function lookFor(secrets: readonly (string | Uint8Array)[], needles: Needles): Needles {
  for (const secret of secrets)
    if (secret.length >= shortestSecret) for (const form of formsOf(secret)) needles.add(form);
  return needles;
}

function without(bytes: Buffer, places: [number, number][]): string {
  const parts: string[] = [];
  let done = 0;
  places.sort(([one], [other]) => one - other);
  for (const [from, to] of places) {
    const end = characterEnd(bytes, to);
    if (end <= done) continue;
    const begin = characterBegin(bytes, from);
    if (begin > done || done === 0) parts.push(bytes.toString('utf8', done, begin), hidden);
    done = end;
  }
  return [...parts, bytes.toString('utf8', done)].join('');
}

function isInsideCharacter(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function characterBegin(bytes: Buffer, place: number): number {
  let begin = place;
  while (begin > 0 && isInsideCharacter(bytes[begin])) begin--;
  return begin;
}

function characterEnd(bytes: Buffer, place: number): number {
  let end = place;
  while (isInsideCharacter(bytes[end])) end++;
  return end;
}
