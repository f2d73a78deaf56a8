import { lastOf } from '../begjaering/pointer';
import type { DiagnosticData } from '../check/diagnostic';
import { modelOf, newestVersion, typeAt } from '../model/model';
import type { FixContext, FixProposal, FixProvider } from './fix';
import { migration } from './own/migrate';

/** Fixes of what belongs to another version of the model than the file is read as. */
export const modelFixes: readonly FixProvider[] = [
  {
    codes: ['elan/egenskap-i-annen-versjon', 'elan/kodeverdi-i-annen-versjon'],
    *propose(data) {
      const others = data.args['andre'];
      const newest = Array.isArray(others) ? (others.at(-1) as string) : undefined;
      if (newest) yield { id: 'chooseModel', args: { modell: newest }, model: newest };
    },
  },
  {
    codes: ['elan/eldre-modell'],
    *propose(data, context) {
      yield* leaveOlderModel(data, context);
      yield* migration(context);
      yield { id: 'keepModel', args: { modell: context.version }, model: context.version };
    },
  },
];

/** A value gives way to one of the newest version's, a property is removed. */
function* leaveOlderModel({ at, args }: DiagnosticData, { version }: FixContext): Generator<FixProposal> {
  if (args['art'] === 'property') {
    const operations = [{ kind: 'remove', at } as const];
    yield { id: 'removeProperty', args: { egenskap: lastOf(at) }, operations, changesModel: true };
    return;
  }
  const owner = typeAt(modelOf(version), at);
  const marker = typeof args['markoer'] === 'string' ? args['markoer'] : '';
  const values = Object.keys(modelOf(newestVersion).codeLists[owner]?.values ?? {});
  const successor = modelOf(version).codeLists[owner]?.values[marker]?.replacedBy;
  const successorFirst = values.toSorted((a, b) => Number(b === successor) - Number(a === successor));
  for (const verdi of successorFirst) {
    const operations = [{ kind: 'replace', at, value: verdi } as const];
    const preferred = verdi === successor;
    yield { id: 'replaceValue', args: { verdi }, operations, preferred, changesModel: true };
  }
}
