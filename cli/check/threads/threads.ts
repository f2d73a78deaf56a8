import { setFlagsFromString } from 'node:v8';
import type { Checker, CheckSetup, CheckTask, Notice, Outcome } from '../setup';
import { Thread, type Job, type Stop } from './thread';

/** How threads are started. */
export interface ThreadOptions {
  readonly setup: CheckSetup;
  readonly count: number;
  /** What a thread runs. */
  readonly script: URL;
  /** What checks where no thread can be started. */
  readonly otherwise: () => Promise<Checker>;
}

/**
 * Each thread compiles the whole engine for itself, as a rule in more time than it checks: V8 puts fewer functions into one
 * another than it would by itself (920). That saves a fifth of all time with 2,000 files, and as much with 8,000.
 */
export const littleInlining = '--max-inlined-bytecode-size-cumulative=150';

/**
 * Reads and checks in threads of their own. Of a thread that stops, for want of memory as a rule, the file that it was at is told
 * of, and another thread goes on with the rest.
 */
export class Threads implements Checker {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private readonly noticed: Promise<Notice>;
  private tellNotice: (notice: Notice) => void = () => undefined;
  private substitute: Promise<Checker> | undefined;

  constructor(private readonly options: ThreadOptions) {
    this.noticed = new Promise((resolve) => (this.tellNotice = resolve));
    setFlagsFromString(littleInlining);
    for (let i = 0; i < options.count; i++) this.start();
  }

  notice(): Promise<Notice> {
    return this.noticed;
  }

  check(task: CheckTask): Promise<Outcome> {
    return new Promise((settle) => {
      this.waiting.push({ task, settle, isSuspect: false });
      this.handOut();
    });
  }

  async close(): Promise<void> {
    const ending = [...this.threads].map((thread) => thread.end());
    this.threads.clear();
    await Promise.all(ending);
  }

  private start(): void {
    const thread = new Thread(this.options.script, this.options.setup, {
      ready: (notice) => this.tellNotice(notice),
      free: () => this.handOut(),
      gone: (stop) => this.goOnWithout(thread, stop),
    });
    this.threads.add(thread);
  }

  private handOut(): void {
    for (const job of this.waiting.splice(0)) {
      const takers = [...this.threads].filter((thread) => thread.takes(job));
      const [idlest] = takers.toSorted((a, b) => a.jobs.length - b.jobs.length);
      if (idlest) idlest.give(job);
      else if (this.substitute) void this.checkHere(job, this.substitute);
      else this.waiting.push(job);
    }
  }

  /** Of several files that a thread had in hand, the one that stopped it is found by giving a thread one at a time. */
  private goOnWithout(thread: Thread, stop: Stop): void {
    // One that was ended is none of these any more.
    if (!this.threads.delete(thread)) return;
    const { jobs, isReady } = thread;
    const [job, ...others] = jobs;
    if (isReady && job && others.length === 0) job.settle({ file: job.task.found.file, ...stop });
    else this.waiting.unshift(...jobs.map((suspect) => ({ ...suspect, isSuspect: isReady })));
    if (isReady) this.start();
    if (this.threads.size === 0) this.substitute ??= this.options.otherwise();
    this.handOut();
  }

  private async checkHere({ task, settle }: Job, substitute: Promise<Checker>): Promise<void> {
    const checker = await substitute;
    this.tellNotice(await checker.notice());
    settle(await checker.check(task));
  }
}
