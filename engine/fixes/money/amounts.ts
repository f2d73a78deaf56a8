import { below, parentOf, valueAt, type Pointer } from '../../begjaering/pointer';
import { fieldsOf } from '../../model/fields';
import { formatOere } from '../../values/money';
import { textArgument, type FixContext, type FixProposal, type FixProvider } from '../fix';
import { removal, replacement } from '../missing';

/** Fixes of numbers, amounts, rates and currencies. */
export const moneyFixes: readonly FixProvider[] = [
  {
    codes: ['elan/negativ-null'],
    *propose({ at }) {
      yield replacement(at, 0, true);
    },
  },
  {
    codes: ['elan/oere-for-kroner'],
    *propose({ at, args }, { index }) {
      const oere = args['oere'];
      if (typeof oere === 'number') yield inKroner(index.root, at, Number(formatOere(oere)));
    },
  },
  {
    codes: ['elan/innbetaling-to-ganger'],
    *propose({ at }) {
      yield { id: 'removePayment', operations: [{ kind: 'remove', at }] };
    },
  },
  {
    codes: ['elan/beloep-null'],
    *propose(data) {
      const name = textArgument(data, 'egenskap');
      const item = parentOf(parentOf(data.at));
      if (name === 'innbetaling' || name === 'kravEndring') yield removal(item, name);
    },
  },
  {
    codes: ['elan/rentesats-usannsynlig'],
    *propose(data) {
      yield replacement(data.at, Number(textArgument(data, 'ment')), true);
    },
  },
  {
    codes: ['elan/valuta-blandet'],
    *propose(data, context) {
      yield inCurrency(data.at, textArgument(data, 'kravetsValuta'), context);
    },
  },
];

/** Of a claim on which nothing is paid, both amounts are wrong in the same way. */
function inKroner(root: unknown, at: Pointer, value: number): FixProposal {
  const other = below(parentOf(parentOf(at)), 'gjenstaaendeBeloep', 'beloep');
  if (!at.endsWith('/opprinneligBeloep/beloep') || valueAt(root, at) !== valueAt(root, other)) {
    return replacement(at, value, true);
  }
  const operations = [at, other].map((place) => ({ kind: 'replace', at: place, value }) as const);
  return { id: 'setBothAmounts', args: { verdi: String(value) }, operations, preferred: true };
}

/** Interest that is in another currency throughout is changed throughout. */
function inCurrency(at: Pointer, value: string, { index, version }: FixContext): FixProposal {
  const written = valueAt(index.root, at);
  const claim = at.split('/').slice(0, 3).join('/');
  const currencies = fieldsOf(index, version)
    .of('currency')
    .filter((field) => field.pointer.startsWith(`${claim}/`));
  const isThroughout = currencies.every((field) => field.value === written);
  const places = isThroughout ? currencies.map(({ pointer }) => pointer) : [at];
  const operations = places.map((place) => ({ kind: 'replace', at: place, value }) as const);
  return { id: 'replaceValue', args: { verdi: value }, operations };
}
