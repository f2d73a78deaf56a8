import { compareSeverities, type Severity } from '../engine/findings/findings';
import { countsOf, toldFindings } from './findings';
import { checkingOf, sourceOf, type CheckArguments } from './source';
import type { ToolWorld } from './tool';

interface Arguments extends CheckArguments {
  readonly severity?: Severity;
  readonly limit?: number;
}

/** Checks a begjæring, and tells what was found, the most serious first. */
export async function checkTool(given: Arguments, world: ToolWorld): Promise<object> {
  const source = await sourceOf(given, world);
  const { run, notices } = await checkingOf(source, given, world);
  const result = run(source.document);
  const { severity: least = 'hint', limit } = given;
  const shown = result.diagnostics.filter(({ severity }) => compareSeverities(severity, least) <= 0);
  return {
    ...source.told,
    model: result.model.version,
    counts: countsOf(result),
    ...toldFindings(source.document, result, { shown, today: world.today, limit }),
    notices,
  };
}
