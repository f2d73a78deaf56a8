import { fileURLToPath } from 'node:url';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ResultSchema, RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { textOf } from '../../engine/values/json';
import type { Folders } from '../../services/machine/folders';

/** How long a client may take to tell, in milliseconds. */
const patience = 5000;

/**
 * A client may say which folders its user works in. Only what is in those too is read: it may narrow what was named on
 * the command line, and never widens it.
 * @returns a function that tells the folders as they are at the time
 */
export function foldersOf(server: Server, named: Folders): () => Promise<Folders> {
  let known: Promise<Folders> | undefined;
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    known = undefined;
  });
  return () =>
    (known ??= ask(server, named).catch((error: unknown) => {
      // The next call is another try.
      known = undefined;
      throw error;
    }));
}

async function ask(server: Server, named: Folders): Promise<Folders> {
  if (!server.getClientCapabilities()?.roots) return named;
  // The schema of its own has files only, and others are no reason to answer nothing: they count for none.
  const { roots } = await server.request({ method: 'roots/list' }, ResultSchema, { timeout: patience });
  const uris = Array.isArray(roots) ? roots.map((root) => textOf(root, 'uri') ?? '') : [];
  return named.within(uris.flatMap(pathOf));
}

function pathOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
