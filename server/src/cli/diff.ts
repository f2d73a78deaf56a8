import { BegjaeringDocument } from '../begjaering/document';
import { compare } from '../compare/compare';
import type { Language } from '../check/findings';
import { diffJson, diffText, diffTexts } from './diff-report';
import { exitCodes, type ExitCode } from './exit-codes';
import { readInputs, type Input } from './files';
import { problemText } from './text-report';

/** `elan diff` as given on the command line. */
export interface DiffCommand {
  readonly before: string;
  readonly after: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/**
 * Compares two begjæringer by what they say, and prints what differs.
 * @returns the exit code: 0 nothing differs, 1 something does, 2 where a file could not be read or is not right JSON
 */
export async function runDiff(command: DiffCommand): Promise<ExitCode> {
  const { before, after, lang } = command;
  const read = [await readOne(before), await readOne(after)].map((input) => documentOf(input, lang));
  const [first, second] = read;
  const problems = new Set(read.flatMap((each) => (typeof each === 'string' ? [each] : [])));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (!(first instanceof BegjaeringDocument) || !(second instanceof BegjaeringDocument))
    return exitCodes.misuse;
  const differences = compare(first.index, second.index);
  process.stdout.write(command.json ? diffJson({ before, after }, differences) : diffText(differences, lang));
  return differences.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** @returns the file; without a text where a folder or a glob leads to none or to several */
async function readOne(file: string): Promise<Input> {
  const { inputs } = await readInputs([file]);
  const [input] = inputs;
  return input && inputs.length === 1 ? input : { file };
}

/** @returns the document, or what is wrong with it */
function documentOf(input: Input, lang: Language): BegjaeringDocument | string {
  const { file, text, problem } = input;
  if (problem) return problemText(input, lang);
  if (text === undefined) return `${file}: ${diffTexts[lang].notOneFile}`;
  const document = BegjaeringDocument.of(text);
  const isRight = !document.tooDeep && document.parsed.problems.length === 0;
  return isRight ? document : `${file}: ${diffTexts[lang].notJson}`;
}
