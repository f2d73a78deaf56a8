import type { OperationParameter } from '../operation';
import type { BundledOperation } from '../operations/bundled';
import type { WrittenOperation } from '../operations/operations-in';
import { parametersOf } from '../operations/read-operation';
import { objectOf, objectsOf, plainName, textOf, type JsonObject } from '../operations/values';
import type { Difference, PatchStep } from './difference';
import { withOurNames } from './compare-addresses';

/** One operation that is to be as a document has it. */
export interface Adopted {
  readonly ours: BundledOperation;
  readonly theirs: WrittenOperation;
  /** Its path below the server, as the document has it. */
  readonly path: string;
  readonly differences: readonly Difference[];
  /** Whether what is sent and answered could be compared, and a begjæring says the same. */
  readonly isCompared: boolean;
}

/** @returns whether nothing of an operation is left to decide */
export const isSettled = ({ isCompared, differences }: Adopted): boolean =>
  isCompared && differences.every(({ isInPatch }) => isInPatch);

/** @returns the steps of a JSON Patch that make this project's own document say what the documents do */
export function patchOf(adopted: readonly Adopted[], server: string | undefined): PatchStep[] {
  const knownIds = new Set(adopted.flatMap(({ ours }) => ours.recognise.operationIds.map(plainName)));
  const paths = new Set(adopted.map(({ ours }) => ours.written.path));
  return [
    ...(server === undefined ? [] : [{ op: 'replace', path: '/servers/0/url', value: server } as const]),
    ...adopted.flatMap((each) => stepsOf(each, paths, knownIds)),
  ];
}

function stepsOf(adopted: Adopted, paths: Set<string>, knownIds: Set<string>): PatchStep[] {
  const { ours, theirs } = adopted;
  const isTaken = (what: Difference['what']): boolean =>
    adopted.differences.some((each) => each.what === what && each.place === '' && each.isInPatch);
  const path = isTaken('path') ? (withOurNames(ours.written.path, adopted.path) ?? '') : ours.written.path;
  const method = isTaken('method') ? theirs.method.toLowerCase() : ours.written.method.toLowerCase();
  const from = pointer('paths', ours.written.path, ours.written.method.toLowerCase());
  const to = pointer('paths', path, method);
  return [
    ...movedTo(from, to, ours.written.path, path, paths),
    ...parameterSteps(adopted, to),
    ...recognitionSteps(adopted, to, path, method, knownIds),
    ...(isSettled(adopted) && ours.certainty !== 'certain'
      ? [{ op: 'replace', path: `${to}/x-elan/certainty`, value: 'certain' } as const]
      : []),
  ];
}

function movedTo(from: string, to: string, oldPath: string, path: string, paths: Set<string>): PatchStep[] {
  if (from === to) return [];
  if (oldPath === path) return [{ op: 'move', from, path: to }];
  const isNew = !paths.has(path);
  paths.add(path);
  return [
    ...(isNew ? [{ op: 'add', path: pointer('paths', path), value: {} } as const] : []),
    { op: 'move', from, path: to },
    // Each operation of ours has a path of its own.
    { op: 'remove', path: pointer('paths', oldPath) },
  ];
}

/** Parameters are shared by operations: what differs for one of them is written out there. */
function parameterSteps({ ours, theirs, differences }: Adopted, at: string): PatchStep[] {
  const written = objectsOf(ours.written.operation, 'parameters');
  const steps = written.map((parameter, position): PatchStep[] => {
    const place = `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`;
    const own = differences.filter((each) => each.place === place && each.isInPatch);
    if (own.length === 0) return [];
    const path = `${at}/parameters/${position}`;
    if (own.some(({ what }) => what === 'gone')) return [{ op: 'remove', path }];
    const other = parametersOf(theirs).find((each) => isSame(each, parameter));
    return other ? [{ op: 'replace', path, value: asTheirs(parameter, other) }] : [];
  });
  // From the last to the first, for what is removed moves those behind it.
  return steps.toReversed().flat();
}

const isSame = ({ in: place, name }: OperationParameter, parameter: JsonObject): boolean =>
  place === textOf(parameter, 'in') && plainName(name) === plainName(textOf(parameter, 'name'));

/** An example of another format would be wrong. */
function asTheirs(parameter: JsonObject, { required, format }: OperationParameter): JsonObject {
  const { schema, example, ...rest } = parameter;
  const { format: ours, ...others } = objectOf({ schema }, 'schema');
  const isSameFormat = (ours ?? '') === format;
  return {
    ...rest,
    required,
    schema: format === '' ? others : { ...others, format },
    ...(isSameFormat && example !== undefined ? { example } : {}),
  };
}

function recognitionSteps(
  { ours, theirs }: Adopted,
  at: string,
  path: string,
  method: string,
  knownIds: Set<string>,
): PatchStep[] {
  const steps: PatchStep[] = [];
  const recognise = `${at}/x-elan/recognise`;
  const id = theirs.operationId;
  if (id !== '' && !knownIds.has(plainName(id))) {
    knownIds.add(plainName(id));
    steps.push({ op: 'add', path: `${recognise}/operationIds/-`, value: id });
  }
  if (method !== ours.written.method.toLowerCase()) {
    steps.push({ op: 'replace', path: `${recognise}/method`, value: method });
  }
  if (path !== ours.written.path) {
    steps.push({ op: 'replace', path: `${recognise}/path`, value: patternOf(path) });
  }
  return steps;
}

/** A path as a regular expression that has it, whatever its parameters are called. */
function patternOf(path: string): string {
  const parts = path.split(/\{[^{}]*\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return `${parts.join('\\{[^}]+\\}')}/?$`;
}

function pointer(...segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
