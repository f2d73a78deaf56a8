import { migrate } from '../engine/migrate/migrate';
import { automatic } from '../engine/model/choose';
import { newestVersion, versions } from '../engine/model/model';
import { firstOf, placeOf } from './places';
import { checkingOf, sourceOf } from './source';
import { declared, ToolProblem, type SourceArguments, type ToolWorld } from './tool';
import { toolWords } from './words';

interface Arguments extends SourceArguments {
  readonly to?: string;
}

/** Writes a begjæring in a later version of the model, as a text: no file is changed. */
export async function migrateTool(given: Arguments, world: ToolWorld): Promise<object> {
  const source = await sourceOf(given, world);
  const { document, language } = source;
  const { to = newestVersion } = given;
  const words = toolWords[language];
  if (!versions.includes(to)) throw new ToolProblem(words.unknownModel(to, versions.join(', ')));
  const checking = await checkingOf(source, given, world);
  const migrated = migrate(document, { from: automatic, to, language, check: checking.run });
  if ('refused' in migrated) throw new ToolProblem(migrated.message);
  const { from, text, edits } = migrated;
  const most = declared.limits.resultCharacters;
  if (text.length > most) throw new ToolProblem(words.resultTooLong(most));
  const removed = firstOf(migrated.removed);
  const undecided = firstOf(migrated.undecided);
  return {
    ...{ ...source.told, from, to, changed: edits.length > 0, text },
    removed: removed.listed.map(({ name, message, rangeBefore }) => ({
      ...{ name, message, start: placeOf(rangeBefore.start) },
    })),
    undecided: undecided.listed.map(({ message, range }) => ({ message, start: placeOf(range.start) })),
    more: removed.more + undecided.more,
  };
}
