import type { BegjaeringIndex } from '../../begjaering/index';
import { below, type Pointer } from '../../begjaering/pointer';
import { property } from '../../values/json';
import { labelOf } from '../naming';
import { partiesOf } from '../parties/identity';
import { isUnderOldRules } from '../parties/old-rules';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { hashOfValue, type SubmittedRole, type SubmittedValue } from './elements';
import { partyChanges, submittedCase, type History, type PartyChanges } from './history';

/** The rules on what may not become another in a begjæring that has been submitted. */
export const changeRules: readonly Rule[] = [
  unchangeable('ULOVLIG_ENDRING_BEGJAERINGSDATO', 'begjaeringsdato'),
  unchangeable('ULOVLIG_ENDRING_UNDERSKRIFT', 'underskrift'),
  {
    code: 'ULOVLIG_ENDRING_INNSENDER',
    *check(index, { history }): Generator<RuleFinding> {
      const { added } = changesOf('innsender', index, history);
      for (const { pointer } of added) yield { at: pointer };
    },
  },
  {
    code: 'ULOVLIG_ENDRING_SAKSOEKER',
    *check(index, { history }): Generator<RuleFinding> {
      const { added, gone } = changesOf('saksoeker', index, history);
      for (const { holder } of added) yield { at: holder.pointer };
      if (added.length === 0 && gone.length > 0) yield { at: '/saksoeker' };
    },
  },
  {
    code: 'ULOVLIG_ENDRING_SAKSOEKT',
    *check(index, context): Generator<RuleFinding> {
      for (const { at, rules } of newDefendants(index, context)) if (rules === 'old') yield { at };
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

function unchangeable(code: string, name: SubmittedValue): Rule {
  return {
    code,
    *check({ root }, { history }): Generator<RuleFinding> {
      const submitted = history && submittedCase(history);
      if (!history || !submitted?.elements) return;
      const value = property(root, name);
      if (hashOfValue(value, submitted.hash ?? history.hash) === submitted.elements[name]) return;
      if (value === undefined) yield { at: '', missing: name };
      else yield { at: below('', name) };
    },
  };
}

function changesOf(role: SubmittedRole, index: BegjaeringIndex, history: History | undefined): PartyChanges {
  return partyChanges(role, partiesOf(index, role), history);
}

interface NewDefendant {
  readonly at: Pointer;
  readonly name: string;
  readonly rules: 'old' | 'new' | undefined;
}

function newDefendants(index: BegjaeringIndex, context: RuleContext): NewDefendant[] {
  return changesOf('saksoekt', index, context.history).added.map((party) => ({
    at: party.holder.pointer,
    name: labelOf(party),
    rules: party.identifier ? rulesFor(party.identifier.number, context) : undefined,
  }));
}

function rulesFor(number: string, context: RuleContext): 'old' | 'new' | undefined {
  return isUnderOldRules(number, context) ? 'old' : context.rulesOf?.(number);
}
