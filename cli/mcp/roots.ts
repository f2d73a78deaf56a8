import { fileURLToPath } from 'node:url';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Folders } from '../../services/machine/folders';

/** Roots that are no files count for none, and are no reason to answer nothing. */
const anyRoots = z.object({ roots: z.array(z.object({ uri: z.string() })) });

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
  const { roots } = await server.request({ method: 'roots/list' }, anyRoots, { timeout: patience });
  return named.within(roots.flatMap(({ uri }) => pathOf(uri)));
}

function pathOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
