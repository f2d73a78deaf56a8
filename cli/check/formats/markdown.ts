import { foreignMarkdown } from '../../../engine/values/foreign-text';
import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { Language } from '../../../engine/findings/findings';
import {
  noFindings,
  sumOf,
  type CheckedFile,
  type EndOfRun,
  type Format,
  type Report,
  type View,
} from './format';
import { regionOf } from './places';
import { countText, words } from './words';

/** A page for people: a table for each file in which something was found. */
export const markdownFormat: Format = {
  tellsAll: false,
  partOf: (checked, view) => checked.result.diagnostics.map((each) => row(each, view)).join(''),
  report: (language) => new MarkdownReport(language),
};

function row({ severity, code, message, range }: Diagnostic, { language }: View): string {
  const { startLine, startColumn } = regionOf(range);
  const [severityWord] = words[language].severities[severity];
  return `| ${startLine}:${startColumn} | ${severityWord} | ${foreignMarkdown(code)} | ${foreignMarkdown(message)} |\n`;
}

class MarkdownReport implements Report {
  private all = noFindings;
  private readonly clean: CheckedFile[] = [];

  constructor(private readonly language: Language) {}

  begin(): string {
    return `# ${words[this.language].heading}\n`;
  }

  add(file: CheckedFile, part: string): string {
    this.all = sumOf(this.all, file.counts);
    const { columns } = words[this.language];
    if (part === '') {
      this.clean.push(file);
      return '';
    }
    const head = `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`;
    return `\n## ${foreignMarkdown(file.file)}\n\n${this.summaryOf(file)}\n\n${head}${part}`;
  }

  end({ passedOver, problems }: EndOfRun): string {
    const own = words[this.language];
    const lists = [
      ...this.clean.map((file) => `- ${foreignMarkdown(file.file)}: ${this.summaryOf(file)}\n`),
      ...problems.map((problem) => `- ${foreignMarkdown(problem)}\n`),
      ...(passedOver > 0 ? [`- ${own.passedOver(passedOver)}\n`] : []),
    ];
    return `${lists.length > 0 ? '\n' : ''}${lists.join('')}\n${countText(this.all, own)}\n`;
  }

  private summaryOf({ model, counts }: CheckedFile): string {
    const own = words[this.language];
    return `${own.model} ${model}, ${countText(counts, own)}`;
  }
}
