import type { Request, RequestHandler } from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import type { Caller } from './maskinporten/tokens';
import type { Sandbox } from './sandbox';
import { authenticated } from './serve';

type Options = Parameters<typeof openApiValidator>[0];

/** What a document is held against, and who is let in. */
export interface HeldAgainst extends Pick<Options, 'fileUploader'> {
  readonly document: object;
  /** The scopes that a token needs, whatever the document says; left out, what that says. */
  readonly scopes?: readonly string[];
  readonly sandbox: Sandbox;
  /** Who calls with a token of another kind than Maskinporten's, by the names that the document has for those. */
  readonly otherTokens?: Readonly<Record<string, (request: Request) => Promise<Caller>>>;
  /** Gets who has made each request. */
  readonly callers: WeakMap<Request, Caller>;
}

/** @returns what lets through only requests and answers that are as a document says, of callers with a token for them */
export function heldAgainst({
  document,
  scopes,
  sandbox,
  callers,
  otherTokens = {},
  ...options
}: HeldAgainst): RequestHandler[] {
  const maskinporten = async (request: Request, inDocument: readonly string[]): Promise<boolean> => {
    callers.set(request, await authenticated(request, scopes ?? inDocument, sandbox));
    return true;
  };
  const others = Object.entries(otherTokens).map(([name, callerOf]) => {
    const handler = async (request: Request): Promise<boolean> => {
      callers.set(request, await callerOf(request));
      return true;
    };
    return [name, handler] as const;
  });
  return openApiValidator({
    apiSpec: document as Options['apiSpec'],
    validateRequests: { allErrors: true },
    validateResponses: true,
    validateSecurity: { handlers: { maskinporten, ...Object.fromEntries(others) } },
    ...options,
  });
}
