import type { ErrorObject } from 'ajv/dist/2020';
import { listOf, textOf } from '../values/json';
import { valueAt } from '../begjaering/pointer';

/** A `oneOf` or `anyOf` that a value does not meet. */
export interface FailedChoice {
  readonly error: ErrorObject;
  /** What each of its branches lacks, where all of them lack a property. */
  readonly missing: readonly string[];
  /** What the branches require that the value meets, where it meets several and may only meet one. */
  readonly passed: readonly string[];
}

/** The errors of a validation, those of choices apart from the others. */
export interface Choices {
  readonly failed: readonly FailedChoice[];
  readonly others: readonly ErrorObject[];
}

/**
 * ajv reports the branches of a choice as well as the choice. Where only one branch is for values of that type, its
 * errors say what is wrong; otherwise the choice does.
 * @param errors with their schemas, as ajv gives them when it is verbose
 * @param root the whole schema
 */
export function choicesOf(errors: readonly ErrorObject[], root: unknown): Choices {
  const dropped = new Set<ErrorObject>();
  const failed: FailedChoice[] = [];
  for (const error of errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')) {
    const branches = branchesOf(error, errors, root);
    const fitting = branches.filter((branch) => !branch.some((other) => isOfType(other, error)));
    const [only] = fitting;
    const keeps = only && fitting.length === 1 && only.length > 0 ? only : undefined;
    for (const other of branches.flat()) if (!keeps?.includes(other)) dropped.add(other);
    if (keeps) dropped.add(error);
    else failed.push({ error, missing: missingIn(branches, error), passed: passedIn(branches, error, root) });
  }
  const choices = new Set(failed.map(({ error }) => error));
  return {
    failed: failed.filter(({ error }) => !dropped.has(error)),
    others: errors.filter((error) => !dropped.has(error) && !choices.has(error)),
  };
}

/** The errors of each branch. They are known by the schema that they come from, since references hide the way there. */
function branchesOf(choice: ErrorObject, errors: readonly ErrorObject[], root: unknown): ErrorObject[][] {
  const within = errors.filter(
    ({ instancePath }) =>
      instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`),
  );
  return branchSchemas(choice).map((branch) => {
    const schemas = reachable(branch, root);
    return within.filter((error) => error !== choice && schemas.has(error.parentSchema));
  });
}

function branchSchemas({ schema }: ErrorObject): readonly unknown[] {
  return Array.isArray(schema) ? schema : [];
}

function reachable(schema: unknown, root: unknown, seen = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return seen;
  seen.add(schema);
  for (const child of Object.values(schema)) reachable(child, root, seen);
  reachable(referredTo(schema, root), root, seen);
  return seen;
}

function isOfType({ keyword, instancePath }: ErrorObject, choice: ErrorObject): boolean {
  return keyword === 'type' && instancePath === choice.instancePath;
}

function missingIn(branches: readonly ErrorObject[][], choice: ErrorObject): string[] {
  const missing = branches.map((branch) =>
    branch.filter((error) => error.keyword === 'required' && error.instancePath === choice.instancePath),
  );
  if (missing.some((errors) => errors.length === 0)) return [];
  const names = missing.flat().map(({ params }) => textOf(params, 'missingProperty') ?? '');
  return [...new Set(names)];
}

function passedIn(branches: readonly ErrorObject[][], choice: ErrorObject, root: unknown): string[] {
  if (choice.keyword !== 'oneOf') return [];
  const passed = branchSchemas(choice).filter((_, position) => branches[position]?.length === 0);
  const names = passed.flatMap((branch) => listOf(referredTo(branch, root) ?? branch, 'required'));
  return [...new Set(names.map(String))];
}

function referredTo(schema: unknown, root: unknown): unknown {
  const reference = textOf(schema, '$ref') ?? '';
  return reference.startsWith('#') ? valueAt(root, reference.slice(1)) : undefined;
}
