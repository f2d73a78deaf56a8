import { fstatSync } from 'node:fs';

/** Tells when a program that runs until it is stopped is to stop. */
export class End {
  private readonly controller = new AbortController();
  private readonly end = (): void => this.controller.abort();

  constructor() {
    process.on('SIGINT', this.end).on('SIGTERM', this.end);
    if (isPiped()) process.stdin.on('close', this.end).on('error', this.end).resume();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Lets go of what would keep the process running. */
  close(): void {
    process.off('SIGINT', this.end).off('SIGTERM', this.end);
    if (isPiped()) process.stdin.destroy();
  }
}

/** Whoever has started this one tells by the pipe that it is gone; a terminal or `/dev/null` tells nothing. */
function isPiped(): boolean {
  try {
    const status = fstatSync(0);
    return status.isFIFO() || status.isSocket();
  } catch {
    // Standard input may be closed from the beginning, which is nobody's message.
    return false;
  }
}
