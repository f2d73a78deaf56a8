import { unknownFont, type Font } from './characters';
import { isList, Name, operations, type Operation, type Value } from './syntax';

/** Where the pen was moved along a line: something that goes on, or something else. */
const moved = '\ue000';

/** A gap within a word is smaller, in thousandths of the size of the characters. */
const leastGap = 180;

/** What is kept by `q` and had back by `Q`. */
interface GraphicsState {
  readonly font: Font;
  /** How far up what is drawn is moved. */
  readonly up: number;
}

const deepest = 64;

/**
 * @param content of a page, or of a part of one
 * @param fontNamed gives its fonts
 * @returns the text that it draws, as far as numbers go, piece by piece: what stands on one line is on one line
 */
export function* drawnText(
  content: string,
  fontNamed: (name: string) => Font | undefined,
): Generator<string> {
  const pen = new Pen(fontNamed);
  for (const operation of operations(content)) {
    pen.draw(operation);
    if (pen.text.length > manyLines) yield separated(pen.takeLines());
  }
  yield separated(pen.text);
}

/** So much is drawn before it is looked at. */
const manyLines = 16_384;

/** What is drawn digit by digit belongs together, and so may what is drawn in two parts; two columns do not. */
function separated(text: string): string {
  const together = text.replaceAll(/(?<=[\d -])\ue000(?=[\d -])/g, '');
  return `\n${[...new Set([together, text])].map((each) => each.replaceAll(moved, ' ')).join('\n')}\n`;
}

class Pen {
  text = '';
  private state: GraphicsState = { font: unknownFont, up: 0 };
  private readonly kept: GraphicsState[] = [];
  private height = 0;
  private lineHeight: number | undefined;
  private hasMoved = false;

  constructor(private readonly fontNamed: (name: string) => Font | undefined) {}

  draw({ operator, operands }: Operation): void {
    const last = operands.at(-1);
    switch (operator) {
      case 'Tf':
        this.choose(operands[0]);
        break;
      case 'Tj':
        this.show(last);
        break;
      case "'":
      case '"':
        this.newLine();
        this.show(last);
        break;
      case 'TJ':
        for (const each of isList(last) ? last : []) this.show(each);
        break;
      case 'T*':
        this.newLine();
        break;
      case 'BT':
        this.moveTo(0);
        break;
      case 'Td':
      case 'TD':
        this.moveTo(this.height + numberOf(last));
        break;
      case 'Tm':
        this.moveTo(numberOf(last));
        break;
      default:
        this.keepState(operator, numberOf(last));
    }
  }

  /** @returns the lines that are whole; what is too long to be one as it is */
  takeLines(): string {
    const end = this.text.lastIndexOf('\n');
    const lines = end > 0 ? this.text.slice(0, end) : this.text;
    this.text = this.text.slice(lines.length);
    return lines;
  }

  private keepState(operator: string, up: number): void {
    if (operator === 'q' && this.kept.length < deepest) this.kept.push(this.state);
    if (operator === 'Q') this.state = this.kept.pop() ?? this.state;
    if (operator === 'cm') this.state = { ...this.state, up: this.state.up + up };
  }

  private choose(name: Value | undefined): void {
    const font = (name instanceof Name ? this.fontNamed(name.text) : undefined) ?? unknownFont;
    this.state = { ...this.state, font };
  }

  private moveTo(height: number): void {
    this.height = height;
    this.hasMoved = true;
  }

  private newLine(): void {
    this.lineHeight = undefined;
  }

  private show(value: Value | undefined): void {
    if (typeof value === 'number' && -value >= leastGap) this.text += ' ';
    if (typeof value !== 'string') return;
    const height = this.height + this.state.up;
    if (this.lineHeight === undefined || Math.abs(height - this.lineHeight) > 0.01) this.text += '\n';
    else if (this.hasMoved) this.text += moved;
    this.lineHeight = height;
    this.hasMoved = false;
    this.text += this.state.font(value);
  }
}

function numberOf(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}
