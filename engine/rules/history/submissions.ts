import { below } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { hashOfValue } from './elements';
import type { Submission } from './history';

/** The rules on what was sent for another case. */
export const submissionRules: readonly Rule[] = [
  {
    code: 'DUPLIKAT_INNSENDING',
    *check(index, { history }): Generator<RuleFinding> {
      const begjaeringsdato = textOf(index.root, 'begjaeringsdato');
      const innsenderReferanse = textOf(index.root, 'innsenderReferanse');
      if (!history || !begjaeringsdato || !innsenderReferanse) return;
      const { submissions, file } = history;
      const ownCases = new Set(
        submissions.filter((submission) => submission.file === file).map((own) => own.eksternSaksreferanse),
      );
      const [date, reference] = [begjaeringsdato, innsenderReferanse].map((value) =>
        hashOfValue(value, history.hash),
      );
      const isSame = ({ eksternSaksreferanse, elements }: Submission): boolean =>
        !ownCases.has(eksternSaksreferanse) &&
        elements.begjaeringsdato === date &&
        elements.innsenderReferanse === reference;
      if (!submissions.some(isSame)) return;
      yield { at: '/innsenderReferanse', args: { begjaeringsdato, innsenderReferanse } };
    },
  },
  {
    code: 'VEDLEGG_SKAL_HA_REFERANSE_TIL_BEGJAERINGEN',
    *check(index, { history }): Generator<RuleFinding> {
      const innsenderReferanse = textOf(index.root, 'innsenderReferanse');
      if (!history || !innsenderReferanse) return;
      for (const { uuid, pointer, fileName } of index.attachments()) {
        const uploadedFor = uuid && history.uploadedFor(uuid);
        if (!uploadedFor || uploadedFor === innsenderReferanse) continue;
        yield { at: below(pointer, 'uuid'), args: { filnavn: fileName, innsenderReferanse } };
      }
    },
  },
];
