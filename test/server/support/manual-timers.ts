import type { Timers } from '../../../server/scheduler';

interface Waiting {
  readonly callback: () => void;
  readonly due: number;
}

/** Time that passes only when a test says so. */
export class ManualTimers implements Timers {
  private now = 0;
  private next = 1;
  private readonly waiting = new Map<unknown, Waiting>();

  set(callback: () => void, milliseconds: number): unknown {
    const timer = this.next++;
    this.waiting.set(timer, { callback, due: this.now + milliseconds });
    return timer;
  }

  clear(timer: unknown): void {
    this.waiting.delete(timer);
  }

  /** How many timers have not run yet. */
  get count(): number {
    return this.waiting.size;
  }

  /** Lets time pass, and runs what falls due in it. */
  advance(milliseconds: number): void {
    this.now += milliseconds;
    for (const [timer, { callback, due }] of [...this.waiting]) {
      if (due > this.now) continue;
      this.waiting.delete(timer);
      callback();
    }
  }
}
