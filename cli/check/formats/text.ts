import { styleText } from 'node:util';
import type { CheckResult } from '../../../engine/check/check';
import type { Diagnostic } from '../../../engine/check/diagnostic';
import type { BegjaeringDocument } from '../../../engine/begjaering/document';
import type { Language } from '../../../engine/findings/findings';
import { isOnBuildServer } from './build-server';
import { excerpt } from './excerpt';
import {
  countsOf,
  noFindings,
  sumOf,
  type CheckedFile,
  type EndOfRun,
  type FileResult,
  type Format,
  type Report,
  type View,
} from './format';
import { countText, words } from './words';

/** For people: a line for each finding as it comes, and a summary at the end. */
export const textFormat: Format = {
  tellsAll: false,
  partOf: (checked, view) => checked.result.diagnostics.map((each) => lines(checked, each, view)).join(''),
  report: (language) => new TextReport(language),
};

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

function lines({ file, document }: FileResult, diagnostic: Diagnostic, view: View): string {
  const { range, code, severity, message } = diagnostic;
  const place = `${nameOf(file)}:${range.start.line + 1}:${range.start.character + 1}`;
  const [word] = words[view.language].severities[severity];
  const label = view.colour ? styleText(colours[severity], word) : word;
  const line = `${place} ${label} ${code}: ${tame(message).replaceAll('\n', '\n    ')}\n`;
  if (!view.excerpts) return line;
  const shown = excerpt(document.text, range);
  return line + (view.colour ? `${styleText('dim', shown.slice(0, -1))}\n` : shown);
}

/** @returns a text of a begjæring as it may stand in a log: nothing in it is a command to the build server */
function tame(text: string): string {
  if (!isOnBuildServer) return text;
  return text.replaceAll(/##|::/g, ([mark = '']) => `${mark} ${mark}`);
}

const nameOf = (file: string): string => tame(file.replaceAll(/[\r\n]+/g, ' '));

class TextReport implements Report {
  private readonly summaries: string[] = [];
  private all = noFindings;
  private hasFindings = false;

  constructor(private readonly language: Language) {}

  begin(): string {
    return '';
  }

  add({ file, model, counts }: CheckedFile, part: string): string {
    const own = words[this.language];
    this.summaries.push(`${nameOf(file)}: ${own.model} ${model}, ${countText(counts, own)}\n`);
    this.all = sumOf(this.all, counts);
    this.hasFindings ||= part !== '';
    return part;
  }

  end({ passedOver }: Pick<EndOfRun, 'passedOver'>): string {
    const { summaries, all } = this;
    const own = words[this.language];
    const written = [this.hasFindings ? '\n' : '', ...summaries];
    if (summaries.length !== 1)
      written.push(`${summaries.length} ${own.files} ${own.checked}, ${countText(all, own)}\n`);
    if (passedOver > 0) written.push(`${own.passedOver(passedOver)}\n`);
    return written.join('');
  }
}

/** @returns the whole report on one file, without colours */
export function textReport(
  file: string,
  document: BegjaeringDocument,
  result: CheckResult,
  language: Language,
): string {
  const report = new TextReport(language);
  const checked = { file, document, result, turnedDown: [], fixOf: () => [], fingerprintOf: () => '' };
  const part = textFormat.partOf(checked, { language, colour: false, excerpts: false });
  const counts = countsOf(result.diagnostics);
  return (
    report.add({ file, model: result.model.version, counts, codes: [] }, part) + report.end({ passedOver: 0 })
  );
}
