import { ElanError } from '../errors';
import { operationNames, type OperationName } from '../operation';
import { methods, type WrittenOperation } from './operations-in';
import { serverPathOf } from './servers';
import { plainName } from './values';

/**
 * What a user has said of where operations are, by their names: an operationId, `METHOD /path`, or
 * `METHOD https://address`.
 */
export type Overrides = Readonly<Record<string, string>>;

/** An address that a user has given. */
export interface GivenAddress {
  readonly method: string;
  /** Absolute, or a path. */
  readonly address: string;
}

export interface Decided {
  /** Operations of documents. */
  readonly chosen: ReadonlyMap<OperationName, WrittenOperation>;
  /** Addresses that stand in no document. */
  readonly given: ReadonlyMap<OperationName, GivenAddress>;
}

/**
 * Looks up what the user has decided.
 * @throws ElanError of kind `settings` for a name that no operation has, for what is not written in one of the three
 *   ways, and for an operationId that no document has
 */
export function decide(overrides: Overrides, candidates: readonly WrittenOperation[]): Decided {
  const chosen = new Map<OperationName, WrittenOperation>();
  const given = new Map<OperationName, GivenAddress>();
  for (const [name, written] of Object.entries(overrides)) {
    const operation = operationNamed(name);
    const text = written.trim();
    if (text === '') continue;
    const address = addressIn(text, operation);
    const found = candidates.find((candidate) =>
      address ? isAt(candidate, address) : plainName(candidate.operationId) === plainName(text),
    );
    if (found) chosen.set(operation, found);
    else if (address) given.set(operation, address);
    else throw new ElanError('overrideNotFound', { args: { operation, value: text } });
  }
  return { chosen, given };
}

function operationNamed(name: string): OperationName {
  const operation = operationNames.find((known) => known === name);
  if (operation) return operation;
  throw new ElanError('overrideOfNothing', { args: { operation: name, names: operationNames.join(', ') } });
}

/** @returns nothing for what can only be an operationId */
function addressIn(text: string, operation: OperationName): GivenAddress | undefined {
  const [first = '', address, ...rest] = text.split(/\s+/);
  if (address === undefined && !/[/:]/.test(first)) return undefined;
  const method = first.toUpperCase();
  const isAddress = address !== undefined && (address.startsWith('/') || isService(address));
  if (methods.includes(method) && isAddress && rest.length === 0) return { method, address };
  throw new ElanError('overrideUnreadable', { args: { operation, value: text } });
}

function isService(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function isAt(candidate: WrittenOperation, { method, address }: GivenAddress): boolean {
  if (candidate.method !== method) return false;
  const paths = [candidate.path, `${serverPathOf(candidate).replace(/\/$/, '')}${candidate.path}`];
  return paths.map(withoutNames).includes(withoutNames(address));
}

/** What a path calls its parameters says nothing of where it leads. */
const withoutNames = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');
