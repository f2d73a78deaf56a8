import { buildIndex, type BegjaeringIndex } from '../../begjaering/index';
import { identityOf } from '../../begjaering/parties';
import { below, type Pointer } from '../../begjaering/pointer';
import { property, textOf } from '../../begjaering/values';
import { isUnderOldRules } from '../parties/old-rules';
import { partiesOf } from '../parties/identity';
import { labelOf } from '../naming';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import type { History, Submission } from './history';

/** The rules that need what was submitted before. */
export const historyRules: readonly Rule[] = [
  {
    code: 'DUPLIKAT_INNSENDING',
    *check(index, { history }): Generator<RuleFinding> {
      const begjaeringsdato = textOf(index.root, 'begjaeringsdato');
      const innsenderReferanse = textOf(index.root, 'innsenderReferanse');
      if (!history || !begjaeringsdato || !innsenderReferanse || latestOf(history)) return;
      const isSame = ({ payload }: Submission): boolean =>
        textOf(payload, 'begjaeringsdato') === begjaeringsdato &&
        textOf(payload, 'innsenderReferanse') === innsenderReferanse;
      if (!history.submissions.some(isSame)) return;
      yield { at: '/innsenderReferanse', args: { begjaeringsdato, innsenderReferanse } };
    },
  },
  unchangeable('ULOVLIG_ENDRING_BEGJAERINGSDATO', 'begjaeringsdato'),
  unchangeable('ULOVLIG_ENDRING_UNDERSKRIFT', 'underskrift'),
  {
    code: 'ULOVLIG_ENDRING_INNSENDER',
    *check(index, { history }): Generator<RuleFinding> {
      const before = submittedIndex(history);
      const [now] = partiesOf(index, 'innsender');
      const [then] = before ? partiesOf(before, 'innsender') : [];
      if (now && then && identityOf(now) !== identityOf(then)) yield { at: now.pointer };
    },
  },
  {
    code: 'ULOVLIG_ENDRING_SAKSOEKER',
    *check(index, { history }): Generator<RuleFinding> {
      const before = submittedIndex(history);
      if (before) yield* changedClaimants(index, before);
    },
  },
  {
    code: 'ULOVLIG_ENDRING_SAKSOEKT',
    *check(index, context): Generator<RuleFinding> {
      for (const { at, rules } of newDefendants(index, context)) if (rules === 'old') yield { at };
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
  {
    code: 'elan/ny-saksoekt',
    *check(index, context): Generator<RuleFinding> {
      for (const { at, rules, name } of newDefendants(index, context)) {
        if (rules === undefined) yield { at, args: { saksoekt: name } };
      }
    },
  },
];

/** The newest submission that came from the file, whose case a new one changes. */
function latestOf({ submissions, file }: History): Submission | undefined {
  return submissions.findLast((submission) => submission.file === file);
}

function submittedIndex(history: History | undefined): BegjaeringIndex | undefined {
  const latest = history && latestOf(history);
  return latest && buildIndex(latest.payload);
}

function unchangeable(code: string, name: string): Rule {
  return {
    code,
    *check(index, { history }): Generator<RuleFinding> {
      const latest = history && latestOf(history);
      if (!latest || property(index.root, name) === property(latest.payload, name)) return;
      if (property(index.root, name) === undefined) yield { at: '', missing: name };
      else yield { at: below('', name) };
    },
  };
}

/** On each claimant who was not one before; where one is only gone, on the list. */
function* changedClaimants(index: BegjaeringIndex, before: BegjaeringIndex): Generator<RuleFinding> {
  const now = partiesOf(index, 'saksoeker');
  const then = new Set(partiesOf(before, 'saksoeker').map(identityOf));
  const added = now.filter((party) => !then.has(identityOf(party)));
  for (const { holder } of added) yield { at: holder.pointer };
  const present = new Set(now.map(identityOf));
  if (added.length === 0 && [...then].some((identity) => !present.has(identity))) yield { at: '/saksoeker' };
}

interface NewDefendant {
  readonly at: Pointer;
  readonly name: string;
  readonly rules: 'old' | 'new' | undefined;
}

function newDefendants(index: BegjaeringIndex, context: RuleContext): NewDefendant[] {
  const before = submittedIndex(context.history);
  if (!before) return [];
  const then = new Set(partiesOf(before, 'saksoekt').map(identityOf));
  return partiesOf(index, 'saksoekt')
    .filter((party) => !then.has(identityOf(party)))
    .map((party) => {
      const number = party.identifier?.number ?? '';
      const rules = isUnderOldRules(number, context) ? 'old' : context.rulesOf?.(number);
      return { at: party.holder.pointer, name: labelOf(party), rules };
    });
}
