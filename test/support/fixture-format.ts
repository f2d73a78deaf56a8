/**
 * The format of the files under `test/fixtures/regler/`: sections of JSON fragments, with the findings that are
 * expected marked under the text that they concern.
 */

/** A finding that a fixture expects: a code, and the stretch of a line that it stands on. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** What the header lines of a section say; what a fix says not, its `finds` section says. */
export interface SectionSettings {
  /** The model that the file is checked as: a version, or `auto`. */
  readonly model?: string;
  readonly today?: string;
  readonly target?: string;
  /** The version of the right example that completes the fragment, or `none`. */
  readonly rest?: string;
  /** Properties of the root that the right example shall not add. */
  readonly without?: readonly string[];
  /** A file of `test/fixtures/history/`: what was submitted before, and what the service has answered. */
  readonly history?: string;
}

export interface Section {
  readonly title: string;
  readonly settings: SectionSettings;
  /** The fragment, without the lines that hold marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A fragment in which something is found, and what each fix makes of it; or one in which nothing is. */
export interface FixtureCase extends Section {
  readonly kind: 'finds' | 'silent';
  readonly fixes: readonly Section[];
}

const sectionLine = /^--- (finds|silent|fix): (\S.*)$/;
const settingLine = /^(model|today|target|rest|without|history): (\S.*)$/;
const markLine = /^(\s*(?:\/\/)?\s*)(\^+)((?: +\S+)+)\s*$/;

/**
 * @param source the text of a fixture file
 * @throws Error that names the line where the format is broken
 */
export function parseFixture(source: string): FixtureCase[] {
  const cases: FixtureCase[] = [];
  for (const block of blocksOf(source)) {
    const section = readSection(block);
    if (block.kind === 'fix') addFix(cases, section, block);
    else cases.push({ ...checked(section, block), kind: block.kind, fixes: [] });
  }
  if (cases.length === 0) throw new Error('the file has no section');
  return cases;
}

interface Block {
  readonly kind: 'finds' | 'silent' | 'fix';
  readonly title: string;
  /** The number of the section line, counted from one. */
  readonly number: number;
  readonly lines: string[];
}

function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const [, kind, title] = sectionLine.exec(line) ?? [];
    if (kind !== undefined && title !== undefined) {
      blocks.push({ kind: kind as Block['kind'], title, number: index + 1, lines: [] });
      continue;
    }
    const block = blocks.at(-1);
    if (line.startsWith('---')) throw broken(index + 1, `no section begins like this: ${line}`);
    if (block) block.lines.push(line);
    else if (line.trim() !== '') throw broken(index + 1, 'text before the first section');
  }
  return blocks;
}

function readSection({ title, number, lines }: Block): Section {
  const settings: Record<string, string | string[]> = {};
  let next = 0;
  for (; next < lines.length; next++) {
    const [, name, value] = settingLine.exec(lines[next] ?? '') ?? [];
    if (name === undefined || value === undefined) break;
    settings[name] = name === 'without' ? value.split(/, */) : value;
  }
  const text: string[] = [];
  const marks: Mark[] = [];
  for (const [index, line] of lines.slice(next).entries()) {
    const [, before, carets, codes] = markLine.exec(line) ?? [];
    if (before === undefined || carets === undefined || codes === undefined) {
      if (text.length > 0 || line.trim() !== '') text.push(line);
      continue;
    }
    if (text.length === 0) throw broken(number + next + index + 1, 'a mark without text above it');
    const [start, end] = [before.length, before.length + carets.length];
    for (const code of codes.trim().split(/ +/)) marks.push({ line: text.length - 1, start, end, code });
  }
  return { title, settings, text: text.join('\n').trimEnd(), marks };
}

function checked(section: Section, { kind, number }: Block): Section {
  if (section.text === '') throw broken(number, 'a section without a fragment');
  if (kind === 'finds' && section.marks.length === 0) throw broken(number, 'a finds section without a mark');
  if (kind === 'silent' && section.marks.length > 0) throw broken(number, 'a silent section with a mark');
  return section;
}

function addFix(cases: FixtureCase[], section: Section, block: Block): void {
  const found = cases.pop();
  if (found?.kind !== 'finds') throw broken(block.number, 'a fix section that follows no finds section');
  const settings = { ...found.settings, ...section.settings };
  const fix = { ...checked(section, block), settings };
  cases.push({ ...found, fixes: [...found.fixes, fix] });
}

function broken(line: number, what: string): Error {
  return new Error(`line ${line}: ${what}`);
}

/** Something that is marked neither by a line nor a stretch of it, told after the text. */
export type Elsewhere = string;

/**
 * Writes a fragment with its marks under its lines, always in the same way: two texts with the same marks are equal.
 */
export function annotate(text: string, marks: readonly Mark[], elsewhere: readonly Elsewhere[] = []): string {
  const lines = text.split('\n').flatMap((line, number) => [line, ...markLines(line, marks, number)]);
  return [...lines, ...[...elsewhere].sort().map((what) => `elsewhere: ${what}`)].join('\n');
}

function markLines(text: string, marks: readonly Mark[], line: number): string[] {
  const codes = new Map<string, string[]>();
  const here = marks.filter((mark) => mark.line === line);
  here.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
  for (const { start, end, code } of here) {
    const carets = before(text, start) + '^'.repeat(end - start);
    codes.set(carets, [...(codes.get(carets) ?? []), code]);
  }
  return [...codes].map(([carets, names]) => `${carets} ${names.join(' ')}`);
}

/** Two slashes, indented as the text is where there is room for it. */
function before(text: string, start: number): string {
  if (start < 2) return ' '.repeat(start);
  const indent = /^ */.exec(text)?.[0] ?? '';
  return `${start < indent.length + 2 ? '' : indent}//`.padEnd(start);
}
