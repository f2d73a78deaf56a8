import { below } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import { labelOf } from '../naming';
import { partiesOf } from '../parties/identity';
import { plausibleDateOf } from '../time/plausible';
import { trustedWritingDate } from '../time/writing-date';
import type { Rule, RuleFinding } from '../rule';

/** Our own checks of representatives. */
export const representativeChecks: readonly Rule[] = [
  {
    code: 'elan/fullmektig-uten-fullmakt',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        const { value, pointer } = party.holder;
        const hasOfficialRule = textOf(party.details, 'virksomhetstype') === 'inkassovirksomhet';
        if (hasOfficialRule || value['fullmakt'] !== undefined || value['bevillingshaver'] !== undefined)
          continue;
        yield { at: pointer, missing: 'fullmakt', args: { prosessfullmektig: labelOf(party) } };
      }
    },
  },
  {
    code: 'elan/fullmektig-ikke-person',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        if (party.kind === undefined || party.kind === 'person') continue;
        const args = { prosessfullmektig: labelOf(party) };
        yield { at: below(party.pointer, party.kind), onKey: true, args };
      }
    },
  },
  {
    code: 'elan/fullmakt-utloept',
    *check(index, { today }): Generator<RuleFinding> {
      const begjaeringsdato = trustedWritingDate(index, today);
      for (const { holder } of partiesOf(index, 'prosessfullmektig')) {
        const tilDato = plausibleDateOf(holder.value['fullmakt'], 'tilDato');
        if (!tilDato || !begjaeringsdato || tilDato >= begjaeringsdato) continue;
        yield { at: below(holder.pointer, 'fullmakt', 'tilDato'), args: { tilDato, begjaeringsdato } };
      }
    },
  },
  {
    code: 'elan/saksoeker-uten-fullmektig',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoeker')) {
        const { value, pointer } = party.holder;
        if (value['saksoekersProsessfullmektig'] !== undefined) continue;
        yield { at: pointer, missing: 'saksoekersProsessfullmektig', args: { saksoeker: labelOf(party) } };
      }
    },
  },
];
