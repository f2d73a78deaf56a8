import { migrate } from '../../engine/migrate/migrate';
import { newestVersion } from '../../engine/model/model';
import { toTextEdit } from '../convert';
import type { MigrateAnswer, MigrateParams } from '../protocol/migrate';
import type { OpenBegjaering, Session } from '../session';

/** @returns what a migration of an open file would do */
export function migrationOf(
  session: Session,
  open: OpenBegjaering,
  { to = newestVersion }: MigrateParams,
): MigrateAnswer {
  const { document, settings } = open;
  const { version } = document.source;
  const result = migrate(document, {
    from: settings.informasjonsmodell,
    to,
    language: settings.meldingssprak,
    check: (other, model) =>
      session.check(
        { ...open, document: other, settings: { ...settings, informasjonsmodell: model } },
        Infinity,
      ),
  });
  if ('refused' in result) return { version, refusal: result.message };
  return {
    version,
    from: result.from,
    to,
    text: result.text,
    edits: result.edits.map((edit) => toTextEdit(edit, document)),
    removed: result.removed.map(({ name, rangeBefore, message }) => ({ name, range: rangeBefore, message })),
    undecided: result.undecided.map(({ pointer, range, rangeBefore, message }) => ({
      pointer,
      range: rangeBefore,
      rangeAfter: range,
      message,
    })),
  };
}
