import type { CheckedFile, EndOfRun, Report } from './format';

/** What stands around the parts of a report that are items of a list in JSON. */
export interface ListWords {
  readonly begin: string;
  /** Before each item. */
  readonly indent: string;
  /** Between the last item and {@link end}, where there is any item. */
  readonly outdent: string;
  end(run: EndOfRun): string;
}

/** A report that is a list in JSON; a file whose part is empty has no item in it. */
export class ListReport implements Report {
  private isEmpty = true;

  constructor(private readonly words: ListWords) {}

  begin(): string {
    return this.words.begin;
  }

  add(_file: CheckedFile, part: string): string {
    if (part === '') return '';
    const before = this.isEmpty ? '' : ',';
    this.isEmpty = false;
    return before + this.words.indent + part;
  }

  end(run: EndOfRun): string {
    return (this.isEmpty ? '' : this.words.outdent) + this.words.end(run);
  }
}
