import type { BundledOperation } from '../operations/bundled';
import type { WrittenOperation } from '../operations/operations-in';
import { serverOf } from '../operations/servers';
import type { Difference } from './difference';

/** Where an operation is, below the address that all services of this project's document hang below. */
export interface Address {
  /** The address that it hangs below, where the document says one; empty where it says none. */
  readonly base: string;
  readonly path: string;
}

/** @returns the address of an operation in the test environment, as its document has it */
export function addressOf(written: WrittenOperation, ours: string): Address {
  const server = serverOf(written, 'test');
  const own = new URL(ours);
  const isAbsolute = URL.canParse(server);
  const ofServer = isAbsolute ? new URL(server).pathname : server;
  const whole = ofServer.replace(/\/$/, '') + written.path;
  const below = whole.startsWith(`${own.pathname}/`) ? own.pathname : '';
  return { base: isAbsolute ? new URL(server).origin + below : '', path: tidy(whole.slice(below.length)) };
}

const tidy = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

/** What a path calls its parameters is of no interest to who is called. */
export const withoutNames = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');

/** @returns their path with the names that we have for its parameters; undefined where it has others */
export function withOurNames(ours: string, theirs: string): string | undefined {
  const names = [...ours.matchAll(/\{[^{}]*\}/g)].map(([name]) => name);
  let position = 0;
  const renamed = theirs.replaceAll(/\{[^{}]*\}/g, (name) => names[position++] ?? name);
  return position === names.length ? renamed : undefined;
}

/** @returns what differs of where an operation is; the server is told of once for all */
export function pathDifference(ours: BundledOperation, path: string): Difference | undefined {
  const own = ours.written.path;
  if (withoutNames(tidy(own)) === withoutNames(path)) return undefined;
  return {
    ...{ about: 'operation', subject: ours.name, place: '', what: 'path', ours: own, theirs: path },
    isInPatch: withOurNames(own, path) !== undefined,
  };
}

/** @returns the servers that the operations have in place of ours, each once */
export function serverDifferences(bases: readonly string[], ours: string, isInPatch: boolean): Difference[] {
  const others = [...new Set(bases)].filter((base) => base !== '' && base !== ours);
  return others.map((theirs) => ({
    ...{ about: 'operation', subject: '', place: '', what: 'server', ours, theirs },
    isInPatch,
  }));
}
