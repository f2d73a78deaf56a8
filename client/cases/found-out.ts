import type { FoundOut } from '../../services/workflow/find-out';

/** What the user can do about what was found out of a submission. */
export type FoundOutOffer =
  | 'copyReference'
  | 'status'
  | 'openFile'
  | 'chooseCase'
  | 'typeReference'
  | 'notReceived'
  | 'copyCorrelationId'
  | 'askAgain';

/** @returns what the user can do, the likeliest first */
export function offersFor({ kind }: Pick<FoundOut, 'kind'>): readonly FoundOutOffer[] {
  return offers[kind];
}

/** Whoever is told by the service that it has been received cannot say that it was not; that it is none of some cases, they can. */
const offers: Readonly<Record<FoundOut['kind'], readonly FoundOutOffer[]>> = {
  received: ['status', 'copyReference'],
  notReceived: ['openFile'],
  candidates: ['chooseCase', 'typeReference', 'notReceived', 'copyCorrelationId'],
  receivedWithoutReference: ['typeReference', 'copyCorrelationId'],
  tooSoon: ['askAgain', 'typeReference', 'copyCorrelationId'],
  undecided: ['typeReference', 'notReceived', 'copyCorrelationId'],
};
