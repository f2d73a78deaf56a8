import { commonReason, factsIn, type AltinnAnswer } from '../altinn/read-refusal';
import { ElanError, type Reason } from '../errors';
import type { DialogportenOperation } from './operations';

/** @returns the error that an answer without success means */
export function refusalOf(answer: AltinnAnswer, operation: DialogportenOperation): ElanError {
  const { status } = answer;
  const { retryAfter, args } = factsIn(answer, operation);
  return new ElanError(reasonOf(status, retryAfter), {
    args,
    operation: operation.name,
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

function reasonOf(status: number, retryAfter: number | undefined): Reason {
  const common = commonReason(status, retryAfter);
  if (common !== undefined) return common;
  return status >= 500 ? 'dialogportenFailed' : (byStatus[status] ?? 'dialogportenRefused');
}

const byStatus: Readonly<Record<number, Reason>> = {
  401: 'dialogportenTokenNotAccepted',
  403: 'dialogportenNotPermitted',
  404: 'dialogportenNotFound',
  410: 'dialogportenGone',
};
