import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { BuildServer, Step } from './pipeline';

type Values = Readonly<Record<string, string | number | boolean>>;

/** A step of a workflow or of a composite action, as far as it is run here. */
interface WrittenStep {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Values;
  readonly env?: Values;
  readonly if?: string;
}

/** A composite action, as far as it is looked at here. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly WrittenStep[] };
}

/** Where the action of this repository stands. */
export const actionFile = path.resolve(import.meta.dirname, '../../../action.yml');

/** @returns the action of this repository */
export const readAction = (): Action => parse(fs.readFileSync(actionFile, 'utf8')) as Action;

/**
 * @param inputs those that are given; the others have their defaults
 * @returns the steps of the action of this repository, as GitHub has bash run them
 */
export function stepsOfAction(inputs: Values, server: BuildServer): Step[] {
  const { inputs: declared, runs } = readAction();
  const defaults = Object.entries(declared).map(([name, { default: value }]) => [name, value]);
  const known = { ...(Object.fromEntries(defaults) as Values), ...inputs };
  return stepsOf(runs.steps, server, { inputs: known });
}

/**
 * @param workflow as YAML
 * @returns the steps of its only job; of actions that are not of this repository there is nothing to run
 */
export function stepsOfWorkflow(workflow: string, server: BuildServer): Step[] {
  const { jobs } = parse(workflow) as { jobs: Record<string, { env?: Values; steps: WrittenStep[] }> };
  const [job] = Object.values(jobs);
  if (!job) throw new Error('The workflow has no job.');
  const vars = { ELAN_PACKAGE: server.env['ELAN_PACKAGE'] ?? '' };
  return stepsOf(job.steps, server, { vars }).map((step) => ({
    ...step,
    env: { ...filled(job.env, server, { vars }), ...step.env },
  }));
}

type Contexts = Readonly<Record<string, Values>>;

function stepsOf(steps: readonly WrittenStep[], server: BuildServer, contexts: Contexts): Step[] {
  return steps.flatMap((step) => {
    if (step.uses?.startsWith('YOUR/REPOSITORY@')) {
      return stepsOfAction(filled(step.with, server, contexts), server);
    }
    if (step.run === undefined) return [];
    const env = { ...filled(step.env, server, contexts), GITHUB_STEP_SUMMARY: summaryOf(server) };
    return [{ script: step.run, always: step.if === 'always()', env }];
  });
}

/** @returns the file that the page of a run is written to */
export const summaryOf = ({ temporary }: BuildServer): string => path.join(temporary, 'summary.md');

/** @throws Error where an expression asks for something that is not known here */
function filled(values: Values = {}, server: BuildServer, contexts: Contexts): Record<string, string> {
  const all: Contexts = {
    ...contexts,
    github: { action_path: path.dirname(actionFile) },
    runner: { temp: server.temporary },
  };
  const valueOf = (expression: string, context: string, name: string): string => {
    const value = all[context]?.[name];
    if (value === undefined) throw new Error(`${expression} is not known`);
    return String(value);
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ (\w+)\.([\w-]+) \}\}/g, valueOf),
    ]),
  );
}
