import type { ValidateFunction } from 'ajv/dist/2020';
import { applyFixesTool } from './apply-fixes';
import { checkTool } from './check';
import { compareTool } from './compare';
import { computeInterestTool } from './compute-interest';
import { explainRuleTool } from './explain-rule';
import { listClaimsTool } from './list-claims';
import { migrateTool } from './migrate';
import { suggestFixesTool } from './suggest-fixes';
import { declared, isToolName, ToolProblem, type JsonSchema, type ToolName, type ToolWorld } from './tool';
import { toolWords } from './words';

type Run = (given: never, world: ToolWorld) => Promise<object>;

/** What is declared and not here, or here and not declared, does not compile. */
const tools: Readonly<Record<ToolName, Run>> = {
  check: checkTool,
  explain_rule: explainRuleTool,
  list_claims: listClaimsTool,
  suggest_fixes: suggestFixesTool,
  compare: compareTool,
  migrate: migrateTool,
  compute_interest: computeInterestTool,
  apply_fixes: applyFixesTool,
};

/**
 * Runs a tool.
 * @param given anything
 * @returns what its output schema says
 * @throws ToolProblem where there is no such tool, or it has no answer; its message is for whoever asked
 */
export async function runTool(name: string, given: unknown, world: ToolWorld): Promise<object> {
  const { language } = world.usual;
  if (!isToolName(name)) throw new ToolProblem(toolWords[language].unknownTool(name));
  const validate = await validatorOf(declared.tools[name].input);
  if (!validate(given)) throw new ToolProblem(problemOf(validate, world));
  const answer = await tools[name](given as never, world);
  const most = declared.limits.resultCharacters;
  if (JSON.stringify(answer).length > most) throw new ToolProblem(toolWords[language].answerTooLong(most));
  return answer;
}

const validators = new WeakMap<JsonSchema, Promise<ValidateFunction>>();

function validatorOf(schema: JsonSchema): Promise<ValidateFunction> {
  const known = validators.get(schema) ?? compiled(schema);
  validators.set(schema, known);
  return known;
}

async function compiled(schema: JsonSchema): Promise<ValidateFunction> {
  const { Ajv2020 } = await import('../engine/model/compiler');
  return new Ajv2020({ strict: false }).compile(schema);
}

function problemOf({ errors }: ValidateFunction, { usual }: ToolWorld): string {
  const [first] = errors ?? [];
  const { missingProperty, additionalProperty } = first?.params ?? {};
  const name = String(missingProperty ?? additionalProperty ?? first?.instancePath.slice(1) ?? '');
  return toolWords[usual.language].argument(name, first?.message ?? '');
}
