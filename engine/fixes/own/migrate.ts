import { migrationEdits } from '../../migrate/migrate';
import { automatic } from '../../model/choose';
import { newestVersion } from '../../model/model';
import type { FixContext, FixProposal, FixProvider } from '../fix';

/** Fixes of a file in the shape of a retired model. */
export const retiredFixes: readonly FixProvider[] = [
  { codes: ['elan/modell-0.9'], propose: (_data, context) => migration(context, true) },
];

/** The whole file as the newest version of the model has it, as far as it tells. */
export function* migration({ document }: FixContext, preferred = false): Generator<FixProposal> {
  const edits = migrationEdits(document, automatic, newestVersion);
  if (edits.length === 0) return;
  yield { id: 'migrate', args: { modell: newestVersion }, edits, preferred, changesModel: true };
}
