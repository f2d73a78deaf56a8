import { longest } from './longest';
import { Reference, valueIn, type Value } from './syntax';

/** Objects of a PDF by their numbers. */
export class Objects {
  /** As they are written: as values they would take up ten times as much. */
  private readonly texts = new Map<number, string>();
  private size = 0;
  /** Those that were asked for last: some are asked for time and again. */
  private readonly values = new Map<number, Value | undefined>();
  private kept = 0;
  private parsed = 0;

  /** @returns whether there was room for it */
  add(number: number, text: string): boolean {
    if (this.size + text.length > longest.objects) return false;
    // A copy, for else all that the text was cut out of would stay.
    this.texts.set(number, Buffer.from(text, 'latin1').toString('latin1'));
    this.values.delete(number);
    this.size += text.length;
    return true;
  }

  /** @returns what a value is, or leads to; undefined also where too much was asked for already */
  at(value: Value | undefined): Value | undefined {
    if (!(value instanceof Reference)) return value;
    if (this.values.has(value.number)) return this.values.get(value.number);
    const text = this.texts.get(value.number);
    if (text === undefined || this.parsed + text.length > longest.parsed) return undefined;
    this.parsed += text.length;
    const parsed = valueIn(text);
    this.keep(value.number, parsed, text.length);
    return parsed;
  }

  private keep(number: number, value: Value | undefined, size: number): void {
    if (this.kept + size > longest.object) {
      this.values.clear();
      this.kept = 0;
    }
    this.values.set(number, value);
    this.kept += size;
  }
}
