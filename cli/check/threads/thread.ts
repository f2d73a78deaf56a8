import { Worker } from 'node:worker_threads';
import type { Problem } from '../../files';
import type { CheckSetup, CheckTask, Notice, Outcome } from '../setup';
import type { Reply, Request } from './messages';

/** A file that is to be checked. */
export interface Job {
  readonly task: CheckTask;
  readonly settle: (outcome: Outcome) => void;
  /** Whether it was in the hands of a thread that stopped: it is given to a thread that has nothing else. */
  readonly isSuspect: boolean;
}

/** Why a thread has stopped. */
export type Stop = Pick<Problem, 'problem' | 'reason'>;

/** Told of what happens to a thread. */
export interface ThreadEvents {
  ready(notice: Notice): void;
  /** It has done a file. */
  free(): void;
  /** It has stopped by itself. */
  gone(stop: Stop): void;
}

/** A thread reads the next files while it checks one. */
const mostJobs = 6;

/** What V8 keeps for new values, in megabytes: its own choice takes a third more memory, and saves no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** One thread, and the files that it has in hand. */
export class Thread {
  private readonly worker: Worker;
  private readonly inHand = new Map<number, Job>();
  private nextId = 0;
  private hasAnswered = false;
  private stop: Stop | undefined;

  /** @param script what it runs */
  constructor(
    script: URL,
    setup: CheckSetup,
    private readonly events: ThreadEvents,
  ) {
    this.worker = new Worker(script, { workerData: setup, resourceLimits });
    this.worker.on('message', (reply: Reply) => this.hear(reply));
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.stop = isMemory ? { problem: 'outOfMemory' } : { problem: 'stopped', reason: error.message };
    });
    this.worker.on('exit', (code) =>
      events.gone(this.stop ?? { problem: 'stopped', reason: `exit ${code}` }),
    );
  }

  /** Whether it has ever begun. */
  get isReady(): boolean {
    return this.hasAnswered;
  }

  get jobs(): readonly Job[] {
    return [...this.inHand.values()];
  }

  takes({ isSuspect }: Job): boolean {
    if (this.inHand.size === 0) return true;
    return !isSuspect && this.inHand.size < mostJobs && !this.jobs.some((job) => job.isSuspect);
  }

  give(job: Job): void {
    const request: Request = { id: this.nextId++, task: job.task };
    this.inHand.set(request.id, job);
    this.worker.postMessage(request);
  }

  /** Stops it, whatever it has in hand. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear(reply: Reply): void {
    this.hasAnswered = true;
    if ('notice' in reply) {
      this.events.ready(reply.notice);
      return;
    }
    const job = this.inHand.get(reply.id);
    this.inHand.delete(reply.id);
    job?.settle(reply.outcome);
    this.events.free();
  }
}
