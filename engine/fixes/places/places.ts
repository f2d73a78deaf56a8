import { withoutTrailing } from '../../values/trailing';
import { valueAt } from '../../begjaering/pointer';
import { isBic, isEmailAddress, isIban } from '../../rules/places/formats';
import { textArgument, type FixProvider } from '../fix';
import { replacement } from '../missing';

/** Fixes of addresses, and of how people and banks are reached. */
export const placeFixes: readonly FixProvider[] = [
  {
    codes: ['elan/postnummer-annet-sted'],
    *propose(data) {
      yield replacement(data.at, textArgument(data, 'riktig'), true);
    },
  },
  {
    codes: ['elan/postboks-som-bosted'],
    *propose({ at }) {
      yield replacement(at, 'postboks', true);
    },
  },
  {
    codes: ['elan/ugyldig-epost'],
    *propose({ at }, { index }) {
      const written = String(valueAt(index.root, at));
      const inside = /<([^<>]*)>\s*$/.exec(written)?.[1] ?? written.replace(/^\s*mailto:/i, '');
      const address = withoutTrailing(inside.replace(/\s/g, ''), '.,;');
      if (isEmailAddress(address)) yield replacement(at, address, true);
    },
  },
  {
    codes: ['elan/ugyldig-iban', 'elan/ugyldig-bic'],
    *propose({ at, code }, { index }) {
      const written = String(valueAt(index.root, at))
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toUpperCase();
      const isRight = code === 'elan/ugyldig-iban' ? isIban(written) : isBic(written);
      if (isRight) yield replacement(at, written, true);
    },
  },
];
