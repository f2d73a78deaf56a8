import { relationProblem } from '../../rules/references/relation';
import type { FixProvider } from '../fix';
import { bestReferences, kravAt } from './lookup';
import { relationCandidates } from './relations';

/** Fixes of interest claims that relate to nothing, or to too much. */
export const interestFixes: readonly FixProvider[] = [
  {
    codes: ['RENTE_MAA_HA_RELATERT_KRAV'],
    *propose(data, { index }) {
      const krav = kravAt(index, data.at);
      if (!krav) return;
      const candidates = bestReferences('', relationCandidates(index, krav));
      for (const [position, referanse] of candidates.entries()) {
        yield {
          id: 'useReference',
          args: { referanse },
          operations: [{ kind: 'setProperty', at: krav.pointer, name: 'relatertKrav', value: [referanse] }],
          preferred: position === 0,
        };
      }
    },
  },
  {
    codes: ['RENTEKRAV_KAN_BARE_RELATERES_TIL_ETT_KRAV'],
    *propose(data, { index }) {
      const krav = kravAt(index, data.at);
      const references = krav?.relations.map(({ reference }) => reference) ?? [];
      for (const referanse of new Set(references)) {
        if (krav && relationProblem(index, krav, { reference: referanse })) continue;
        const kept = references.indexOf(referanse);
        const positions = [...references.keys()].filter((position) => position !== kept);
        yield {
          id: 'keepRelation',
          args: { referanse },
          operations: [{ kind: 'remove', at: data.at, positions }],
        };
      }
    },
  },
];
