import { caseOf } from '../ledger/attempts';
import { openDamage, type LedgerContent } from '../ledger/damage';
import type { LedgerEntry } from '../ledger/records';
import type { Environment } from '../profile';
import { decisionsOf } from './decisions';
import { partyName } from './format';
import { itemsOf, member, textOf } from './read';

/** Something that happened in a case. */
export interface TimelineEvent {
  /** An ISO 8601 moment; what the service gave where it gave something else. */
  readonly at: string;
  /** Who tells of it: the log of submissions, or the service. */
  readonly source: 'log' | 'service';
  readonly kind: EventKind;
  /** What more there is to it: codes of a refusal, the state of the case, decisions, a file. */
  readonly about: readonly string[];
  /** Whom a decision concerns. */
  readonly party?: string;
  /** Of a state: when the case was last seen in another one, so that it has changed between the two. */
  readonly before?: string;
}

/** What may happen in a case. */
export const eventKinds = [
  'submitted',
  'recovered',
  'changed',
  'changeRefused',
  'changeFailed',
  'answerLost',
  'underway',
  'foundReceived',
  'foundNotReceived',
  'attachment',
  'seen',
  'stateTold',
  'letter',
  'correctionAsked',
  'correctionOver',
  'message',
  'decided',
] as const;

/** One of {@link eventKinds}. */
export type EventKind = (typeof eventKinds)[number];

/** What a timeline cannot tell. */
export type TimelineGap = 'logNotRead' | 'logDamaged' | 'notSentFromHere' | 'earlierStates';

/** What happened in a case, first to last, and what is not known of it. */
export interface CaseTimeline {
  readonly events: readonly TimelineEvent[];
  readonly gaps: readonly TimelineGap[];
}

/** What a timeline is made of. */
export interface TimelineSources {
  readonly eksternSaksreferanse: string;
  readonly environment: Environment;
  /** A StatusPaaSak as the service gave it. */
  readonly status: unknown;
  /** What the log of submissions holds; left out where it could not be read. */
  readonly log?: LedgerContent | undefined;
}

/** @returns the timeline of a case, as far as the log of submissions and the service tell of it */
export function caseTimeline({
  eksternSaksreferanse,
  environment,
  status,
  log,
}: TimelineSources): CaseTimeline {
  const entries = (log?.entries ?? []).filter(
    (entry) => entry.environment === environment && entry.test?.notReached !== true,
  );
  const ofCase = entries.filter((entry) => caseOf(entry) === eksternSaksreferanse);
  const events = [
    ...ofCase.flatMap(sent),
    ...attachments(ofCase, entries),
    ...statesSeen(ofCase),
    ...letters(ofCase),
    ...toldByService(status),
  ];
  return { events: events.toSorted((a, b) => timeOf(a) - timeOf(b)), gaps: gapsOf(ofCase, environment, log) };
}

/** What is no moment comes last. */
function timeOf({ at }: TimelineEvent): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}

function sent(entry: LedgerEntry): TimelineEvent[] {
  if (entry.operation !== 'submit' && entry.operation !== 'change') return [];
  const { at, endedAt = at, outcome, isRecovered, settledBy } = entry;
  const event = (kind: EventKind, when = at, about: readonly string[] = []): TimelineEvent => ({
    at: when,
    source: 'log',
    kind,
    about,
  });
  if (isRecovered) return [event('recovered', endedAt)];
  if (settledBy !== undefined)
    return [
      event('answerLost'),
      event(outcome === 'accepted' ? 'foundReceived' : 'foundNotReceived', endedAt),
    ];
  switch (outcome) {
    case 'accepted':
      return [event(entry.operation === 'submit' ? 'submitted' : 'changed')];
    case 'refused':
      return [event('changeRefused', at, entry.result?.codes ?? [])];
    case 'failed':
      return [event('changeFailed', at, entry.result?.codes ?? [])];
    case 'unknown':
      return [event('answerLost')];
    case 'underway':
      return [event('underway')];
  }
}

/** The files that what was sent names. */
function attachments(ofCase: readonly LedgerEntry[], entries: readonly LedgerEntry[]): TimelineEvent[] {
  const named = new Set(ofCase.flatMap(({ payload }) => payload?.attachments ?? []));
  return entries
    .filter(({ result }) => result?.uuid !== undefined && named.has(result.uuid))
    .flatMap(({ at, operation, outcome, attachment }) =>
      operation === 'uploadAttachment' && outcome === 'accepted'
        ? [{ at, source: 'log', kind: 'attachment', about: attachment ? [attachment.fileName] : [] }]
        : [],
    );
}

/**
 * Each state, when it was told of, or else when it was seen first: it may have been there since the case was last seen in
 * another one.
 */
function statesSeen(ofCase: readonly LedgerEntry[]): TimelineEvent[] {
  const looks = ofCase.flatMap(lookAt).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return looks.flatMap(({ at, state, isTold }, i): TimelineEvent[] => {
    const earlier = looks[i - 1];
    if (state === undefined || state === earlier?.state) return [];
    if (isTold) return [{ at, source: 'service', kind: 'stateTold', about: [state] }];
    return [{ at, source: 'log', kind: 'seen', about: [state], ...(earlier ? { before: earlier.at } : {}) }];
  });
}

interface Look {
  readonly at: string;
  readonly state: string | undefined;
  /** Whether the service has told when the case came to be so. */
  readonly isTold: boolean;
}

function lookAt({ at, operation, outcome, result, event }: LedgerEntry): Look[] {
  if (event?.kind === 'status') return [{ at: event.at, state: result?.state, isTold: true }];
  if (operation !== 'caseStatus' || outcome !== 'accepted') return [];
  return [{ at, state: result?.state, isTold: false }];
}

const letterKinds = {
  message: 'letter',
  correction: 'correctionAsked',
  correctionOver: 'correctionOver',
} as const;

/** What the authority has written in the case, and what has come of it. */
function letters(ofCase: readonly LedgerEntry[]): TimelineEvent[] {
  return ofCase.flatMap(({ event }) => {
    if (!event || event.kind === 'status') return [];
    const kind = letterKinds[event.kind];
    return [{ at: event.at, source: 'service', kind, about: event.pointer ? [event.pointer] : [] }] as const;
  });
}

function toldByService(status: unknown): TimelineEvent[] {
  const message = textOf(member(status, 'meldingsdato'));
  const decided = itemsOf(member(status, 'beslutningsinformasjon')).map((decision) => {
    const party = partyName(member(decision, 'saksoekt'));
    return {
      at: textOf(member(decision, 'beslutningstidspunkt')),
      source: 'service',
      kind: 'decided',
      about: [...new Set(decisionsOf(decision).map(({ kind }) => kind))],
      ...(party ? { party } : {}),
    } as const;
  });
  return [
    ...(message ? [{ at: message, source: 'service', kind: 'message', about: [] } as const] : []),
    ...decided,
  ];
}

function gapsOf(
  ofCase: readonly LedgerEntry[],
  environment: Environment,
  log: LedgerContent | undefined,
): TimelineGap[] {
  if (!log) return ['logNotRead', 'earlierStates'];
  const isKnown = ofCase.some(({ operation }) => operation === 'submit');
  return [
    ...(isKnown ? [] : (['notSentFromHere'] as const)),
    ...(openDamage(log, environment, true).length > 0 ? (['logDamaged'] as const) : []),
    'earlierStates',
  ];
}
