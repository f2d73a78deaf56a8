import { parentOf, valueAt } from '../../begjaering/pointer';
import { listOf, textOf } from '../../values/json';
import { modelOf } from '../../model/model';
import type { FixProvider } from '../fix';
import { replacement } from '../missing';

/** Fixes of addresses. */
export const addressFixes: readonly FixProvider[] = [
  {
    codes: ['MAKS_EN_ADRESSE_AV_HVER_TYPE'],
    *propose(data, { index, version }) {
      const address = parentOf(data.at);
      const party = valueAt(index.root, parentOf(parentOf(address)));
      const taken = new Set(listOf(party, 'adresse').map((item) => textOf(item, 'adressetype')));
      yield {
        id: 'removeAddress',
        args: { adressetype: String(valueAt(index.root, data.at)) },
        operations: [{ kind: 'remove', at: address }],
      };
      for (const type of Object.keys(modelOf(version).codeLists['Adressetype']?.values ?? {})) {
        if (!taken.has(type) && type !== 'ukjentBosted') yield replacement(data.at, type);
      }
    },
  },
];
