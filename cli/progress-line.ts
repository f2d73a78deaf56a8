/** Where progress is shown: standard error, as a rule. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What decides whether there is a terminal, and what time it is. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): number;
}

/** Nothing is shown of what is done before anybody wonders, in milliseconds. */
const silence = 400;
/** How long a line stands at least, in milliseconds. */
const pause = 100;

const eraseLine = '\r\u001B[K';

/** One line on a terminal that says how far something has come, and leaves no trace. */
export class ProgressLine {
  private readonly isOn: boolean;
  private isShown = false;
  private next: number;

  constructor(
    private readonly terminal: Terminal,
    private readonly surroundings: Surroundings = { env: process.env, now: () => performance.now() },
  ) {
    this.isOn = terminal.isTTY === true && wantsControl(surroundings.env);
    this.next = this.isOn ? surroundings.now() + silence : Infinity;
  }

  /** @param text made only where it is shown */
  show(text: () => string): void {
    if (!this.isOn || this.surroundings.now() < this.next) return;
    this.terminal.write(`${eraseLine}${text()}`);
    this.isShown = true;
    this.next = this.surroundings.now() + pause;
  }

  /** Erases the line: something else is to be written, or the run is over. */
  erase(): void {
    if (this.isShown) this.terminal.write(eraseLine);
    this.isShown = false;
  }
}

/** A terminal may be a log of a build, or one that knows no control characters. */
function wantsControl({ NO_COLOR: noColour, CI: ci, TERM: kind }: Surroundings['env']): boolean {
  return noColour === undefined && !ci && kind !== 'dumb';
}
