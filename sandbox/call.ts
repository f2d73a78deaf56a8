import type { Response } from 'express';
import type { CallName, FaultRequest } from './faults/fault';

/** What is known of a call besides what express knows. */
export interface Call {
  readonly name: CallName;
  /** The address with its parameters as they are called. */
  readonly path: string;
  readonly correlationId: string;
  /** The faults that strike it. */
  readonly faults: readonly FaultRequest[];
}

const calls = new WeakMap<Response, Call>();

/** Remembers what a call is, for everything that handles it afterwards. */
export function rememberCall(response: Response, call: Call): void {
  calls.set(response, call);
}

/** @returns what a call is; undefined where its address is none of the services' */
export function callOf(response: Response): Call | undefined {
  return calls.get(response);
}

/** @returns how many milliseconds Maskinporten's clock is ahead in a call */
export function clockError(call: Call | undefined): number {
  return (call?.faults.find(({ kind }) => kind === 'wrongClock')?.seconds ?? 0) * 1000;
}
