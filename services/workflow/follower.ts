import intervals from '#schemas/hendelser.json';
import { ElanError, passingKinds, type ElanErrorKind } from '../errors';
import type { World } from '../world';

/** How far a follower has come. It asks for one thing at a time, and for nothing while nobody looks. */
export interface FollowerState {
  /** Whether somebody looks at what it finds. */
  readonly isSeen: boolean;
  readonly isAsking: boolean;
  readonly isOver: boolean;
  /** Whether it has been told, since it asked, that there is something new. */
  readonly isTold: boolean;
  /** When it has asked last, in milliseconds since 1970. */
  readonly askedAt: number;
  /** When it is to ask next, in milliseconds since 1970. */
  readonly dueAt: number;
  /** How many times it has failed since it succeeded last. */
  readonly failures: number;
}

/** What happens to a follower. */
export type FollowerEvent =
  | { readonly kind: 'seen' | 'unseen' | 'told' | 'asked' | 'answered' | 'stopped' }
  | { readonly kind: 'failed'; readonly mayPass: boolean; readonly retryAfter?: number | undefined };

/** When something happens, by what chance, and how long is waited between two questions, in milliseconds. */
export interface FollowerMoment {
  readonly now: number;
  /** From 0 up to, and not including, 1. */
  readonly random: number;
  readonly interval: number;
}

/** What a follower is to do now. */
export type FollowerTask =
  { readonly kind: 'ask' | 'rest' | 'end' } | { readonly kind: 'wait'; readonly milliseconds: number };

/** However often it fails, it tries again after this long, in milliseconds. */
export const longestWait = intervals.seconds.longest * 1000;

/** However often it is told that there is something new, it leaves as much between two questions, in milliseconds. */
const betweenTold = intervals.seconds.betweenTold * 1000;

/** No timer can be set for longer than some weeks. */
const longestRest = 86_400_000;

/** @returns a follower that has not asked yet */
export function begun(now: number, isSeen = true): FollowerState {
  return {
    isSeen,
    isAsking: false,
    isOver: false,
    isTold: false,
    askedAt: -Infinity,
    dueAt: now,
    failures: 0,
  };
}

/** @returns how a follower stands after something has happened to it */
export function after(state: FollowerState, event: FollowerEvent, moment: FollowerMoment): FollowerState {
  const { now, random, interval } = moment;
  switch (event.kind) {
    case 'seen':
    case 'unseen':
      return { ...state, isSeen: event.kind === 'seen' };
    case 'told':
      return hasFailed(state) ? state : broughtForward({ ...state, isTold: true }, moment);
    case 'asked':
      return { ...state, isAsking: true, isTold: false, askedAt: now };
    case 'answered': {
      // Many that were started together do not stay together.
      const dueAt = now + interval * (0.9 + random / 5);
      return broughtForward({ ...state, isAsking: false, failures: 0, dueAt }, moment);
    }
    case 'stopped':
      return { ...state, isOver: true };
    case 'failed': {
      if (!event.mayPass) return { ...state, isAsking: false, isOver: true };
      const doubled = Math.min(interval * 2 ** state.failures, Math.max(interval, longestWait));
      const wait = Math.max(doubled * (1 + random / 2), event.retryAfter ?? 0);
      return { ...state, isAsking: false, failures: state.failures + 1, dueAt: now + wait };
    }
  }
}

/** Who has failed waits as long as that makes it wait, whatever it is told. */
function hasFailed({ failures, isAsking }: FollowerState): boolean {
  return failures > 0 && !isAsking;
}

function broughtForward(state: FollowerState, { now, interval }: FollowerMoment): FollowerState {
  if (!state.isTold || state.isAsking) return state;
  const soonest = Math.max(now, state.askedAt + Math.min(betweenTold, interval));
  return { ...state, dueAt: Math.min(state.dueAt, soonest) };
}

/** @returns what a follower is to do now */
export function taskOf({ isSeen, isAsking, isOver, dueAt }: FollowerState, now: number): FollowerTask {
  if (isOver) return { kind: 'end' };
  if (!isSeen || isAsking) return { kind: 'rest' };
  if (now >= dueAt) return { kind: 'ask' };
  return { kind: 'wait', milliseconds: Math.min(Math.ceil(dueAt - now), longestRest) };
}

/** What is followed, and in which world. */
export interface Following {
  readonly world: Pick<World, 'now' | 'sleep' | 'random'>;
  /** In milliseconds. */
  readonly interval: number;
  /** Asks once. What it throws that may pass is tried again later. */
  ask(signal: AbortSignal): Promise<void>;
  /** Told of each failure that may pass. */
  readonly failed?: (error: ElanError) => void;
}

/** Who waits for long sees other failures pass too. */
const passing: ReadonlySet<ElanErrorKind> = new Set([...passingKinds, 'proxy', 'answer', 'ledger']);

/** Asks again and again as the state says, which is all that it decides by. */
export class Follower {
  private state: FollowerState;
  private waking = new AbortController();

  constructor(
    private readonly following: Following,
    isSeen = true,
  ) {
    this.state = begun(following.world.now(), isSeen);
  }

  /**
   * Follows until it is stopped by the signal.
   * @throws whatever was thrown by asking and does not pass by itself
   */
  async run(signal: AbortSignal): Promise<void> {
    const stop = (): void => this.happens({ kind: 'stopped' });
    if (signal.aborted) return;
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (;;) {
        const task = taskOf(this.state, this.following.world.now());
        if (task.kind === 'end') return;
        if (task.kind === 'ask') await this.ask(signal);
        else await this.rest(task.kind === 'wait' ? task.milliseconds : undefined);
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Tells whether somebody looks. */
  seen(isSeen: boolean): void {
    this.happens({ kind: isSeen ? 'seen' : 'unseen' });
  }

  /** Tells that there is something new, which is asked for soon. */
  told(): void {
    this.happens({ kind: 'told' });
  }

  private async ask(signal: AbortSignal): Promise<void> {
    this.happens({ kind: 'asked' });
    try {
      await this.following.ask(signal);
      this.happens({ kind: 'answered' });
    } catch (error) {
      const isOver = signal.aborted;
      const mayPass = error instanceof ElanError && passing.has(error.kind);
      const retryAfter = error instanceof ElanError ? error.retryAfter : undefined;
      this.happens({ kind: 'failed', mayPass, retryAfter });
      if (isOver) return;
      if (!mayPass) throw error;
      this.following.failed?.(error);
    }
  }

  private happens(event: FollowerEvent): void {
    const { world, interval } = this.following;
    this.state = after(this.state, event, { now: world.now(), random: world.random(), interval });
    this.waking.abort();
  }

  /** @param milliseconds without end where it is left out; whatever happens ends it */
  private async rest(milliseconds: number | undefined): Promise<void> {
    this.waking = new AbortController();
    const { signal } = this.waking;
    if (milliseconds === undefined) {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return;
    }
    try {
      await this.following.world.sleep(milliseconds, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
