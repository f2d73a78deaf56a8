import { BegjaeringDocument } from '../engine/begjaering/document';
import { incomparable } from '../engine/actions/comparable';
import { check, type CheckOptions, type CheckResult } from '../engine/check/check';
import type { Language, Target } from '../engine/findings/findings';
import { automatic } from '../engine/model/choose';
import { versions } from '../engine/model/model';
import { declared, ToolProblem, type ReadFile, type SourceArguments, type ToolWorld } from './tool';
import { toolWords } from './words';

/** A begjæring that a tool looks at: a file, or a text that was given. */
export interface Source {
  readonly file: ReadFile | undefined;
  readonly document: BegjaeringDocument;
  readonly language: Language;
  /** What is told of where it comes from. */
  readonly told: { readonly file?: string };
}

/** @throws ToolProblem where not exactly one of file and text is given, or it cannot be read */
export async function sourceOf({ file, text, language }: SourceArguments, world: ToolWorld): Promise<Source> {
  const spoken = language ?? world.usual.language;
  if ((file === undefined) === (text === undefined)) throw new ToolProblem(toolWords[spoken].fileOrText);
  if (file !== undefined) return fileSource(file, spoken, world);
  const most = declared.limits.textCharacters;
  if (text !== undefined && text.length > most) throw new ToolProblem(toolWords[spoken].tooLong(most));
  return { file: undefined, document: BegjaeringDocument.of(text ?? ''), language: spoken, told: {} };
}

/** @throws ToolProblem where it cannot be read */
export async function fileSource(file: string, language: Language, world: ToolWorld): Promise<Source> {
  const read = await world.read(file, language);
  const document = BegjaeringDocument.of(read.text);
  return { file: read, document, language, told: { file: read.name } };
}

/** @throws ToolProblem where a text is no begjæring, or no JSON */
export function demandBegjaering({ document, language, told }: Source): void {
  const why = incomparable(document);
  if (!why) return;
  const words = toolWords[language];
  const place = told.file === undefined ? '' : `${told.file}: `;
  if (why.kind === 'notBegjaering') throw new ToolProblem(place + words.noBegjaering);
  const { line, character } = why.position;
  throw new ToolProblem(place + words.noJson(line + 1, character + 1));
}

/** What a model may say of how to check. */
export interface CheckArguments extends SourceArguments {
  readonly model?: string;
  readonly target?: Target;
}

/** How a source is checked, and what is to be said of its team's settings. */
export interface Checking {
  readonly run: (document: BegjaeringDocument, model?: string) => CheckResult;
  readonly notices: readonly string[];
}

/** @throws ToolProblem where there is no such version of the model */
export async function checkingOf(
  { file, language }: Source,
  given: CheckArguments,
  world: ToolWorld,
): Promise<Checking> {
  const { model: usualModel, target: usualTarget } = world.usual;
  const { model = usualModel, target = usualTarget } = given;
  demandModel(model, language);
  const found = file && (await world.overridesOf(file, language));
  const options: CheckOptions = {
    ...{ model, target, language, today: world.today, syntax: true, most: Infinity },
    ...(found ? { overrides: found.overrides } : {}),
  };
  return {
    run: (document, otherModel = model) => check(document, { ...options, model: otherModel }),
    notices: found ? found.problems : [],
  };
}

function demandModel(model: string, language: Language): void {
  if (model === automatic || versions.includes(model)) return;
  throw new ToolProblem(toolWords[language].unknownModel(model, versions.join(', ')));
}
