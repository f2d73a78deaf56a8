import { mayHoldBegjaering } from '../engine/shape/find-begjaering';
import { fixAll } from '../engine/fixes/fix-all';
import { countsOf, toldFindings } from './findings';
import { checkingOf, fileSource, type CheckArguments } from './source';
import { ToolProblem, type ToolWorld } from './tool';
import { toolWords } from './words';

interface Arguments extends CheckArguments {
  readonly file: string;
  readonly limit?: number;
}

/** Applies all safe fixes to a file, writes it, and tells what is left. */
export async function applyFixesTool(given: Arguments, world: ToolWorld): Promise<object> {
  const language = given.language ?? world.usual.language;
  if (!world.write) throw new ToolProblem(toolWords[language].cannotWrite);
  const source = await fileSource(given.file, language, world);
  // The comments of other JSON are meant.
  if (!mayHoldBegjaering(source.document.index.root))
    throw new ToolProblem(`${given.file}: ${toolWords[language].noBegjaering}`);
  const { run, notices } = await checkingOf(source, given, world);
  const { document, text, before, after, edits } = fixAll(source.document, world.today, (each) => run(each));
  if (source.file && edits.length > 0) await world.write(source.file, text, language);
  const shown = after.diagnostics;
  return {
    ...source.told,
    model: after.model.version,
    changed: edits.length > 0,
    before: countsOf(before),
    after: countsOf(after),
    ...toldFindings(document, after, { shown, today: world.today, limit: given.limit }),
    notices,
  };
}
