import { BegjaeringDocument } from '../../engine/begjaering/document';
import { incomparable, modelsOf } from '../../engine/actions/comparable';
import { compare } from '../../engine/compare/compare';
import type { Language } from '../../engine/findings/findings';
import { diffJson, diffText, diffTexts } from './report';
import { exitCodes, type ExitCode } from '../exit-codes';
import { readInputs, standardInput, type Input } from '../files';
import { problemText } from '../check/problem-text';

/** `elan diff` as given on the command line. */
export interface DiffCommand {
  readonly before: string;
  readonly after: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/**
 * Compares two begjæringer by what they say, and prints what differs.
 * @returns the exit code: 0 nothing differs, 1 something does, 2 where a file could not be read or compared
 */
export async function runDiff(command: DiffCommand): Promise<ExitCode> {
  const { before, after, lang } = command;
  if (before === standardInput && after === standardInput) return misuse([diffTexts[lang].inputTwice]);
  const read = [await readOne(before), await readOne(after)].map((input) => documentOf(input, lang));
  const [first, second] = read;
  if (!(first instanceof BegjaeringDocument) || !(second instanceof BegjaeringDocument))
    return misuse(read.filter((each) => typeof each === 'string'));
  const compared = {
    ...{ before, after, models: modelsOf(first, second) },
    differences: compare(first.index, second.index),
  };
  process.stdout.write(command.json ? diffJson(compared) : diffText(compared, lang));
  return compared.differences.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** @param problems of which one may concern both files */
function misuse(problems: readonly string[]): ExitCode {
  for (const problem of new Set(problems)) process.stderr.write(`${problem}\n`);
  return exitCodes.misuse;
}

/** What a folder or a glob leads to where it is not one file. */
interface NotOne {
  readonly file: string;
}

/** @returns the file; without a text where a folder or a glob leads to none or to several */
async function readOne(file: string): Promise<Input | NotOne> {
  const { inputs } = await readInputs([file]);
  const [input] = inputs;
  return input && inputs.length === 1 ? input : { file };
}

/** @returns the document, or what is wrong with it */
function documentOf(input: Input | NotOne, lang: Language): BegjaeringDocument | string {
  const texts = diffTexts[lang];
  const { file } = input;
  if ('problem' in input) return problemText(input, lang);
  if (!('text' in input)) return `${file}: ${texts.notOneFile}`;
  const document = BegjaeringDocument.of(input.text);
  const why = incomparable(document);
  if (!why) return document;
  if (why.kind === 'notBegjaering') return `${file}: ${texts.notBegjaering}`;
  return `${file}:${why.position.line + 1}:${why.position.character + 1}: ${texts.notJson}`;
}
