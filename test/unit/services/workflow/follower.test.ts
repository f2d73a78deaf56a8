import { describe, expect, it } from 'vitest';
import intervals from '#schemas/hendelser.json';
import { ElanError } from '../../../../services/errors';
import {
  after,
  begun,
  Follower,
  longestWait,
  taskOf,
  type FollowerEvent,
  type FollowerState,
} from '../../../../services/workflow/follower';

const minute = 60_000;
const hour = 60 * minute;
const interval = 5 * minute;
const betweenTold = intervals.seconds.betweenTold * 1000;
const start = Date.parse('2026-06-15T08:00:00Z');

describe('a follower', () => {
  const at = (minutes: number, random = 0.5) => ({ now: start + minutes * minute, random, interval });
  const through = (...events: readonly [minutes: number, event: FollowerEvent][]): FollowerState =>
    events.reduce((state, [minutes, event]) => after(state, event, at(minutes)), begun(start));
  const failed: FollowerEvent = { kind: 'failed', mayPass: true };

  it('asks at once, and for one thing at a time', () => {
    expect(taskOf(begun(start), start)).toEqual({ kind: 'ask' });
    const asking = through([0, { kind: 'asked' }]);
    expect(taskOf(asking, start + 10 * hour)).toEqual({ kind: 'rest' });
    expect(taskOf(after(asking, { kind: 'seen' }, at(1)), start + hour)).toEqual({ kind: 'rest' });
  });

  it('waits the interval, give or take a tenth, after an answer', () => {
    for (const [random, minutes] of [
      [0, 4.5],
      [0.5, 5],
      [0.999, 5.499],
    ] as const) {
      const answered = after(begun(start), { kind: 'answered' }, at(0, random));
      expect(answered.dueAt - start).toBeCloseTo(minutes * minute, -2);
    }
  });

  it('rests while nobody looks, and asks as soon as somebody does where it is due', () => {
    const unseen = through([0, { kind: 'asked' }], [0, { kind: 'answered' }], [1, { kind: 'unseen' }]);
    expect(taskOf(unseen, start + 8 * hour)).toEqual({ kind: 'rest' });
    const seen = after(unseen, { kind: 'seen' }, at(60));
    expect(taskOf(seen, start + hour)).toEqual({ kind: 'ask' });
  });

  it('does not ask before it is due, however often somebody looks and looks away', () => {
    let state = through([0, { kind: 'asked' }], [0, { kind: 'answered' }]);
    for (let second = 0; second < 299; second += 1) {
      state = after(state, { kind: second % 2 === 0 ? 'unseen' : 'seen' }, at(second / 60));
      expect(taskOf(state, start + second * 1000).kind).not.toBe('ask');
    }
  });

  it('waits longer after each failure, to a limit, and never shorter than it is told to', () => {
    let state = begun(start);
    const waits = Array.from({ length: 12 }, () => {
      state = after(state, failed, at(0, 0));
      return (state.dueAt - start) / minute;
    });
    expect(waits.slice(0, 5)).toEqual([5, 10, 20, 40, longestWait / minute]);
    expect(Math.max(...waits)).toBe(longestWait / minute);
    const told = after(begun(start), { ...failed, retryAfter: 3 * hour }, at(0));
    expect(told.dueAt - start).toBe(3 * hour);
    expect(after(state, { kind: 'answered' }, at(0)).failures).toBe(0);
  });

  it('spreads those that have failed together', () => {
    const waits = [0, 0.25, 0.75].map((random) => after(begun(start), failed, at(0, random)).dueAt - start);
    expect(waits).toEqual([interval, interval * 1.125, interval * 1.375]);
  });

  it('sets no timer for longer than timers can be set', () => {
    const told = after(begun(start), { ...failed, retryAfter: 60 * 24 * hour }, at(0));
    expect(taskOf(told, start)).toEqual({ kind: 'wait', milliseconds: 24 * hour });
  });

  it('asks at once where it is told that there is something new, and not again before some seconds', () => {
    const told: FollowerEvent = { kind: 'told' };
    const answered = through([0, { kind: 'asked' }], [0, { kind: 'answered' }]);
    expect(after(answered, told, at(2)).dueAt).toBe(start + 2 * minute);
    const again = through(
      [0, { kind: 'asked' }],
      [0, { kind: 'answered' }],
      [2, told],
      [2, { kind: 'asked' }],
      [2, { kind: 'answered' }],
      [2, told],
    );
    expect(again.dueAt).toBe(start + 2 * minute + betweenTold);
  });

  it('asks once more where it is told while it asks', () => {
    const asking = through([0, { kind: 'asked' }], [0, { kind: 'told' }]);
    expect(taskOf(asking, start)).toEqual({ kind: 'rest' });
    expect(after(asking, { kind: 'answered' }, at(0.1)).dueAt).toBe(start + betweenTold);
    expect(after(asking, { kind: 'answered' }, at(3)).dueAt).toBe(start + 3 * minute);
  });

  it('waits after a failure as long as it has to, whatever it is told', () => {
    const waiting = through([0, { kind: 'asked' }], [0, { ...failed, retryAfter: hour }]);
    expect(after(waiting, { kind: 'told' }, at(1)).dueAt).toBe(start + hour);
    const told = through([0, { kind: 'asked' }], [0, { kind: 'told' }], [0, { ...failed, retryAfter: hour }]);
    expect(told.dueAt).toBe(start + hour);
  });

  it('asks for nothing it is told of while nobody looks', () => {
    const unseen = through([0, { kind: 'asked' }], [0, { kind: 'answered' }], [1, { kind: 'unseen' }]);
    expect(taskOf(after(unseen, { kind: 'told' }, at(2)), start + hour)).toEqual({ kind: 'rest' });
  });

  it('is over after what does not pass by itself, and when it is stopped', () => {
    expect(taskOf(through([0, { kind: 'failed', mayPass: false }]), start + hour)).toEqual({ kind: 'end' });
    expect(taskOf(through([0, { kind: 'stopped' }], [1, { kind: 'seen' }]), start)).toEqual({
      kind: 'end',
    });
  });
});

describe('following', () => {
  /** A day that passes as fast as it can be counted. */
  function day({ ask = () => Promise.resolve(), hours = 24 }: { ask?: () => Promise<void>; hours?: number }) {
    const stop = new AbortController();
    const counted = { asked: 0, slept: 0, failed: 0, underway: 0, most: 0 };
    let now = start;
    const world = {
      now: () => now,
      random: () => 0.5,
      sleep: async (milliseconds: number, signal?: AbortSignal) => {
        counted.slept += 1;
        await Promise.resolve();
        signal?.throwIfAborted();
        now += milliseconds;
        if (now - start >= hours * hour) stop.abort();
      },
    };
    const follower = new Follower({
      world,
      interval,
      failed: () => (counted.failed += 1),
      ask: async () => {
        counted.asked += 1;
        counted.underway += 1;
        counted.most = Math.max(counted.most, counted.underway);
        try {
          await ask();
        } finally {
          counted.underway -= 1;
        }
      },
    });
    return { follower, counted, stop };
  }

  it('asks once in each interval of a day, with one sleep between two questions', async () => {
    const { follower, counted, stop } = day({});
    await follower.run(stop.signal);
    expect(counted).toEqual({ asked: 288, slept: 288, failed: 0, underway: 0, most: 1 });
  });

  it('asks no more than every few seconds, however often it is told that there is something new', async () => {
    const { follower, counted, stop } = day({
      hours: 1,
      ask: async () => {
        follower.told();
        await Promise.resolve();
        follower.told();
      },
    });
    await follower.run(stop.signal);
    expect(counted.asked).toBeLessThanOrEqual(hour / betweenTold + 1);
  });

  it('asks hardly more than once an hour where nothing answers', async () => {
    const { follower, counted, stop } = day({
      ask: () => Promise.reject(new ElanError('noAnswer', { args: { host: 'h' } })),
    });
    await follower.run(stop.signal);
    expect(counted.failed).toBe(counted.asked);
    expect(counted.asked).toBeLessThan(24);
    expect(counted.slept).toBe(counted.asked);
  });

  it('asks for nothing in a day in which nobody looks, and sets no timer', async () => {
    const { follower, counted, stop } = day({});
    follower.seen(false);
    const running = follower.run(stop.signal);
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await running;
    expect(counted).toMatchObject({ asked: 0, slept: 0 });
  });

  it('has one question underway, however often somebody looks meanwhile', async () => {
    let answer: () => void = () => undefined;
    const { follower, counted, stop } = day({ ask: () => new Promise((resolve) => (answer = resolve)) });
    const running = follower.run(stop.signal);
    for (let i = 0; i < 100; i += 1) follower.seen(i % 2 === 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(counted.asked).toBe(1);
    stop.abort();
    answer();
    await running;
    expect(counted).toMatchObject({ asked: 1, most: 1 });
  });

  it('goes on where the log of submissions cannot be written for a while', async () => {
    const { follower, counted, stop } = day({
      ask: () => Promise.reject(new ElanError('ledgerNotWritten', { args: { folder: 'f', problem: 'p' } })),
      hours: 1,
    });
    await follower.run(stop.signal);
    expect(counted.asked).toBeGreaterThan(1);
    expect(counted.failed).toBe(counted.asked);
  });

  it('ends with what does not pass by itself', async () => {
    const { follower, counted, stop } = day({
      ask: () => Promise.reject(new ElanError('notPermitted', { args: {} })),
    });
    await expect(follower.run(stop.signal)).rejects.toMatchObject({ reason: 'notPermitted' });
    expect(counted).toMatchObject({ asked: 1, slept: 0, failed: 0 });
  });

  it('says nothing of a question that is given up when it is stopped', async () => {
    const { follower, counted, stop } = day({
      ask: () => {
        stop.abort();
        return Promise.reject(new ElanError('cancelled', { args: { host: 'h' } }));
      },
    });
    await follower.run(stop.signal);
    expect(counted).toMatchObject({ asked: 1, failed: 0 });
  });
});
