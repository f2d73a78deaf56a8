import { modelsOf, modelsText } from '../engine/actions/comparable';
import { compare } from '../engine/compare/compare';
import { describeDifferences } from '../engine/compare/describe';
import type { Language } from '../engine/findings/findings';
import { firstOf } from './places';
import { demandBegjaering, fileSource } from './source';
import type { ToolWorld } from './tool';

interface Arguments {
  readonly before: string;
  readonly after: string;
  readonly limit?: number;
  readonly language?: Language;
}

/** Compares two files by what they say. */
export async function compareTool(given: Arguments, world: ToolWorld): Promise<object> {
  const { limit, language = world.usual.language } = given;
  const before = await fileSource(given.before, language, world);
  const after = await fileSource(given.after, language, world);
  demandBegjaering(before);
  demandBegjaering(after);
  const differences = compare(before.document.index, after.document.index);
  const models = modelsOf(before.document, after.document);
  const note = modelsText(models, language);
  const { listed, more } = firstOf(describeDifferences(differences, language), limit);
  const items = listed.map(({ kind, title, pointers, changes }) => {
    const few = firstOf(changes, limit);
    const told = few.listed.map((change) => ({
      ...{ kind: change.kind, field: change.field, before: change.before, after: change.after },
    }));
    return { kind, title, pointers, changes: told, moreChanges: few.more };
  });
  return {
    before: before.told.file,
    after: after.told.file,
    models,
    ...(note === undefined ? {} : { note }),
    differences: differences.length,
    items,
    more,
  };
}
