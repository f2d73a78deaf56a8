import type { CancellationToken } from 'vscode-languageserver';
import type { Target } from '../engine/rules/rule';
import { guarded, type Refused } from './guard';
import type { OpenBegjaering, Session } from './session';

/** What is said of files that are no begjæring, or that are asked about in vain. */
interface Asked<P, T> {
  readonly name: string;
  readonly uri: string;
  readonly params: P;
  readonly token: CancellationToken;
  readonly neutral: T;
  /** The environment that the file is meant for; the one of the settings where it is left out. */
  readonly target?: Target | undefined;
}

/** Answers requests about open begjæringer, with positions as the client counts them. */
export class Answering {
  constructor(
    private readonly session: Session,
    private readonly log: (message: string) => void,
  ) {}

  /**
   * @param handler is given the file as it stands now, and the parameters with positions as they are counted here
   * @returns what the handler gives, with positions as the client counts them
   */
  of<P, T>(
    { name, uri, params, token, neutral, target }: Asked<P, T>,
    handler: (open: OpenBegjaering, params: P) => T | Refused | Promise<T | Refused>,
  ): Promise<T | Refused> {
    return guarded<T | Refused>(name, token, neutral, this.log, async () => {
      const open = await this.session.begjaering(uri, target);
      if (!open || token.isCancellationRequested) return neutral;
      const { positions } = open;
      return positions.toClient(await handler(open, positions.fromClient(params)));
    });
  }

  /** Like {@link of}, of the file that the parameters name. */
  ofDocument<P extends { readonly textDocument: { readonly uri: string } }, T>(
    name: string,
    params: P,
    token: CancellationToken,
    neutral: T,
    handler: (open: OpenBegjaering, params: P) => T | Refused | Promise<T | Refused>,
  ): Promise<T | Refused> {
    const { uri } = params.textDocument;
    return this.of({ name, uri, params, token, neutral }, handler);
  }
}
