import type { CheckTask, Notice, Outcome } from '../setup';

/** What a thread is asked. */
export interface Request {
  readonly id: number;
  readonly task: CheckTask;
}

/** What it answers: once it is ready, and to each request. */
export type Reply = { readonly notice: Notice } | { readonly id: number; readonly outcome: Outcome };
