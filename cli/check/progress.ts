import type { Language } from '../../engine/findings/findings';
import { ProgressLine, type Surroundings, type Terminal } from '../progress-line';

const texts: Readonly<Record<Language, string>> = {
  nb: 'Kontrollert {done} av {all} filer',
  en: 'Checked {done} of {all} files',
};

/** Says on a terminal how many files have been checked. */
export class Progress {
  private readonly line: ProgressLine;
  private done = 0;

  constructor(
    terminal: Terminal,
    private readonly all: number,
    private readonly language: Language,
    surroundings?: Surroundings,
  ) {
    this.line = new ProgressLine(terminal, surroundings);
  }

  /** One more is done. */
  step(): void {
    this.done++;
    this.line.show(() =>
      texts[this.language].replace('{done}', String(this.done)).replace('{all}', String(this.all)),
    );
  }

  /** Erases the line: something else is to be written, or the run is over. */
  erase(): void {
    this.line.erase();
  }
}
