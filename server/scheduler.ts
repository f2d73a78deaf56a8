/** Time as the scheduler needs it; tests bring their own. */
export interface Timers {
  set(callback: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** Runs the last task of each key once it has been quiet for a while. */
export class Scheduler {
  private readonly waiting = new Map<string, unknown>();

  constructor(
    private readonly milliseconds: number,
    private readonly timers: Timers,
  ) {}

  /** @param task what to do after the pause; an earlier one of the same key that still waits is dropped */
  schedule(key: string, task: () => void): void {
    this.cancel(key);
    const timer = this.timers.set(() => {
      this.waiting.delete(key);
      task();
    }, this.milliseconds);
    this.waiting.set(key, timer);
  }

  cancel(key: string): void {
    const timer = this.waiting.get(key);
    if (timer !== undefined) this.timers.clear(timer);
    this.waiting.delete(key);
  }

  cancelAll(): void {
    for (const key of [...this.waiting.keys()]) this.cancel(key);
  }
}
