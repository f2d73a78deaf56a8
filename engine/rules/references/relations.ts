import { partsWithReferences } from '../parts';
import type { Related } from '../../findings/findings';
import type { BegjaeringIndex, ReferenceEntry } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import type { Rule, RuleFinding } from '../rule';
import { groundsOf, wrongRelations, type RelationProblem } from './relation';
import { nameOf } from '../naming';

/** The rules on single entries of `relatertKrav`; {@link relationProblem} decides which of them an entry breaks. */
export const relationRules: readonly Rule[] = [
  relationRule('RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER'),
  relationRule('RELATERTE_KRAV_KAN_IKKE_PEKE_PÅ_SEG_SELV'),
  relationRule('HOVEDSTOL_SKAL_IKKE_HA_ET_RELATERT_KRAV', relatedClaim),
  relationRule('GEBYR_ELLER_SAKSKOSTNAD_HAR_ET_RELATERTKRAV_SOM_IKKE_ER_HOVEDSTOL', relatedClaim),
  relationRule('RENTEKRAV_KAN_IKKE_HA_RENTEKRAV', relatedClaim),
  relationRule('RELATERTE_KRAV_MÅ_FINNES', relatedClaimAndGround),
];

type RelatedOf = (index: BegjaeringIndex, entry: ReferenceEntry) => Related[];

function relationRule(code: RelationProblem, related: RelatedOf = () => []): Rule {
  return {
    code,
    parts: partsWithReferences,
    *check(index): Generator<RuleFinding> {
      for (const { krav, entry, problem } of wrongRelations(index)) {
        if (problem !== code) continue;
        yield {
          at: entry.pointer,
          args: { kravreferanse: nameOf(krav), relatertKrav: entry.reference },
          related: related(index, entry),
        };
      }
    },
  };
}

function relatedClaim(index: BegjaeringIndex, entry: ReferenceEntry): Related[] {
  const [claim] = index.kravByReference.get(entry.reference) ?? [];
  return claim ? [{ at: below(claim.pointer, 'innsendersKravreferanse'), note: 'relatedClaim' }] : [];
}

function relatedClaimAndGround(index: BegjaeringIndex, entry: ReferenceEntry): Related[] {
  const [ground] = groundsOf(index, entry.reference);
  const listed = ground?.entries.find(({ reference }) => reference === entry.reference);
  const groundOfRelated: Related[] = listed ? [{ at: listed.pointer, note: 'groundOfRelated' }] : [];
  return [...relatedClaim(index, entry), ...groundOfRelated];
}
