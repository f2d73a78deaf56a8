import { below } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';
import { hashOfValue } from './elements';
import type { History, Submission } from './history';

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
      const wanted = asHashed([begjaeringsdato, innsenderReferanse], history);
      const isSame = (submission: Submission): boolean => {
        const { eksternSaksreferanse, elements } = submission;
        if (!elements || ownCases.has(eksternSaksreferanse)) return false;
        const [date, reference] = wanted(submission);
        return elements.begjaeringsdato === date && elements.innsenderReferanse === reference;
      };
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

/** @returns values as a submission would have them: each is hashed once for all that were hashed alike */
function asHashed(
  values: readonly string[],
  history: History,
): (submission: Submission) => readonly (string | undefined)[] {
  const made = new Map<History['hash'], readonly (string | undefined)[]>();
  return ({ hash = history.hash }) => {
    const hashed = made.get(hash) ?? values.map((value) => hashOfValue(value, hash));
    made.set(hash, hashed);
    return hashed;
  };
}
