import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import { gatewayPage, sendRefusal } from '../errors';
import { Refusal } from '../refusal';
import type { FaultRequest } from './fault';

/**
 * Lets the faults of a call happen that happen before it is carried out, or after it.
 * @returns whether the call has got its answer, or never will
 */
export async function perform(
  faults: readonly FaultRequest[],
  when: 'before' | 'after',
  response: Response,
): Promise<boolean> {
  for (const fault of faults) {
    if ((fault.when ?? 'before') !== when) continue;
    if (fault.kind === 'slow') await sleep(fault.milliseconds ?? 1000, undefined, { ref: false });
    else if (answerInstead(fault, response)) return true;
  }
  return false;
}

function answerInstead(fault: FaultRequest, response: Response): boolean {
  const { status = 502, retryAfter } = fault;
  switch (fault.kind) {
    case 'dropped':
      response.socket?.destroy();
      return true;
    case 'gateway':
      response.status(status).type('html').end(gatewayPage(status, 'Bad Gateway'));
      return true;
    case 'throttled':
      refuse(response, 429, 'For mange kall', retryAfter ?? 1);
      return true;
    case 'unavailable':
      refuse(response, 503, 'Tjenesten er nede', retryAfter);
      return true;
    case 'refused':
      sendRefusal(
        response,
        new Refusal(
          fault.status ?? 400,
          'Avvist',
          'Avvist.',
          fault.code === undefined ? {} : { code: fault.code },
        ),
      );
      return true;
    case 'serverError':
      refuse(response, 500, 'Feil i tjenesten');
      return true;
    default:
      return false;
  }
}

function refuse(response: Response, status: number, title: string, retryAfter?: number): void {
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  sendRefusal(response, new Refusal(status, title, `${title}.`, { headers }));
}
