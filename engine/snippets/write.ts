import { isLeaf, isList, Stop, type Draft } from './draft';

/** How a draft is written. */
export interface Style {
  /** As a snippet, with tab stops; otherwise as JSON with what the stops begin with. */
  readonly snippet: boolean;
  /** One step of indentation; undefined where everything stands on one line. */
  readonly unit: string | undefined;
  /** The indentation of the line that the draft begins on. */
  readonly indent: string;
  readonly lineEnd: string;
}

/**
 * Writes drafts as JSON. What is written with the same writer is one snippet: its tab stops are numbered in the order
 * in which they are written, and stops of the same name have the same number.
 */
export class DraftWriter {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  constructor(private readonly style: Style) {}

  /** @returns the text of a draft, its first line without indentation */
  write(draft: Draft): string {
    return this.writeAt(draft, this.style.indent);
  }

  /** @returns `"name": value` */
  property(name: string, draft: Draft): string {
    return this.propertyAt(name, draft, this.style.indent);
  }

  private propertyAt(name: string, draft: Draft, indent: string): string {
    return `${this.fixed(JSON.stringify(name))}: ${this.writeAt(draft, indent)}`;
  }

  private writeAt(draft: Draft, indent: string): string {
    if (draft instanceof Stop) return this.stop(draft);
    if (isLeaf(draft)) return this.fixed(JSON.stringify(draft));
    const { unit } = this.style;
    const inner = indent + (unit ?? '');
    if (isList(draft)) {
      const items = draft.map((item) => this.writeAt(item, inner));
      // A list of plain values stays on one line, as most people write it.
      return draft.every(isLeaf) ? `[${items.join(', ')}]` : this.enclosed('[]', items, indent, inner);
    }
    const members = Object.entries(draft).map(([name, member]) => this.propertyAt(name, member, inner));
    return this.enclosed('{}', members, indent, inner);
  }

  private enclosed(brackets: string, members: readonly string[], indent: string, inner: string): string {
    const { unit, lineEnd } = this.style;
    const [open = '', close = ''] = brackets;
    if (members.length === 0) return brackets;
    if (unit === undefined) return `${open}${members.join(', ')}${close}`;
    return `${open}${lineEnd}${inner}${members.join(`,${lineEnd}${inner}`)}${lineEnd}${indent}${close}`;
  }

  private stop({ value, name, choices }: Stop): string {
    if (!this.style.snippet) return JSON.stringify(value);
    const number = this.numberOf(name);
    const others = choices?.filter((choice) => choice !== value) ?? [];
    const inner = bare(value);
    const stop =
      others.length > 0
        ? `\${${number}|${[value, ...others].map((choice) => bare(choice).replaceAll(/[\\,|]/g, '\\$&')).join(',')}|}`
        : `\${${number}:${inner.replaceAll(/[\\$}]/g, '\\$&')}}`;
    return typeof value === 'string' ? `"${stop}"` : stop;
  }

  private numberOf(name: string | undefined): number {
    const known = name === undefined ? undefined : this.numbers.get(name);
    if (known !== undefined) return known;
    this.count++;
    if (name !== undefined) this.numbers.set(name, this.count);
    return this.count;
  }

  private fixed(text: string): string {
    return this.style.snippet ? text.replaceAll(/[\\$]/g, '\\$&') : text;
  }
}

/** A value as JSON writes it, without quotes around it. */
function bare(value: string | number | boolean): string {
  const text = JSON.stringify(value);
  return typeof value === 'string' ? text.slice(1, -1) : text;
}
