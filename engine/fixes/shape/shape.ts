import { below, valueAt } from '../../begjaering/pointer';
import { textArgument, type FixProvider } from '../fix';

/** Fixes of a begjæring, or of parts of it, in another shape than the model's. */
export const shapeFixes: readonly FixProvider[] = [
  {
    codes: ['elan/pakket-inn'],
    *propose(data) {
      const id = textArgument(data, 'alene') === 'ja' ? 'unwrapBegjaering' : 'keepBegjaering';
      yield { id, operations: [{ kind: 'hoist', at: '', from: data.at }], preferred: true };
    },
  },
  {
    codes: ['elan/json-i-tekst'],
    *propose({ at }, { index }) {
      const json = valueAt(index.root, at);
      if (typeof json !== 'string') return;
      yield {
        id: 'takeJsonOutOfText',
        operations: [{ kind: 'write', at, json: json.trim() }],
        preferred: true,
      };
    },
  },
  {
    codes: ['elan/skal-vaere-liste'],
    *propose({ at }) {
      yield { id: 'wrapInList', operations: [{ kind: 'wrap', at }], preferred: true };
    },
  },
  {
    codes: ['elan/skal-ikke-vaere-liste'],
    *propose({ at }) {
      const operations = [{ kind: 'hoist', at, from: below(at, 0) } as const];
      yield { id: 'takeOutOfList', operations, preferred: true };
    },
  },
];
