import type { Environment } from '../profile';
import type { WrittenOperation } from './operations-in';
import { objectOf, objectsOf, textOf, textsOf, type JsonObject } from './values';

interface Server {
  readonly url: string;
  /** Which environment it is of, where that can be seen. */
  readonly environment: 'test' | 'production' | undefined;
}

/**
 * Which of an operation's servers is the one of an environment: the operation's own servers go before those of its
 * path, and those before the document's. Production is never a server that says it is for testing, nor the other way
 * round.
 * @returns its address with variables filled in, absolute or a path; empty where no server is of that environment
 */
export function serverOf(written: WrittenOperation, environment: Environment): string {
  const servers = serversOf(written).filter(({ url }) => isUsable(url));
  const wanted = environment === 'production' ? 'production' : 'test';
  const own = servers.find((server) => server.environment === wanted);
  return (own ?? servers.find((server) => server.environment === undefined))?.url ?? '';
}

/** @returns the path that an operation's first server begins with, whichever environment it is of */
export function serverPathOf(written: WrittenOperation): string {
  const url = serversOf(written)[0]?.url ?? '';
  return URL.canParse(url) ? new URL(url).pathname : url;
}

function serversOf({ operation, pathItem, document }: WrittenOperation): Server[] {
  const levels = [operation, pathItem, document.resolved].map((level) => objectsOf(level, 'servers'));
  const servers = levels.find((level) => level.length > 0) ?? [];
  return servers.flatMap(alternativesOf);
}

/** A server for each value that its variables may have, the usual values first. */
function alternativesOf(server: JsonObject): Server[] {
  const variables = Object.entries(objectOf(server, 'variables'));
  let urls = [textOf(server, 'url')];
  for (const [name, variable] of variables) {
    const values = [...new Set([textOf(variable, 'default'), ...textsOf(variable, 'enum')])];
    urls = urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, () => value)));
    urls = urls.slice(0, mostAlternatives);
  }
  const said = textOf(server, 'x-environment');
  const description = textOf(server, 'description');
  return urls.map((url) => ({
    url,
    environment: environmentIn(said) ?? environmentIn(url) ?? environmentIn(description),
  }));
}

const mostAlternatives = 32;

const wordsOfTest = /test|staging|sandbox|synt|(pre|non)-?prod|mock|\bdev|utvikling/i;

function environmentIn(words: string): Server['environment'] {
  if (wordsOfTest.test(words)) return 'test';
  return /\bprod/i.test(words) ? 'production' : undefined;
}

/** What a generator writes where nobody has said anything, and a public imitation that must not get a token. */
function isUsable(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !/^(localhost|127\.|\[::1\]|virtserver\.)/.test(hostname);
}
