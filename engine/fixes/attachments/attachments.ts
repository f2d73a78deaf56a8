import type { FixProvider } from '../fix';
import { insertion, replacement } from '../missing';

/** Fixes of attachments. */
export const attachmentFixes: readonly FixProvider[] = [
  {
    codes: [
      'UGYLDIG_VEDLEGG_TVANGSGRUNNLAG',
      'UGYLDIG_VEDLEGG_TVANGSKRAFTGRUNNLAG',
      'UGYLDIG_VEDLEGG_BETALINGSOPPFORDRING',
      'UGYLDIG_VEDLEGG_FULLMAKT',
      'UGYLDIG_VEDLEGG_TRANSPORTERKLÆRING',
    ],
    *propose({ at, args }) {
      if (typeof args['riktigType'] === 'string') yield replacement(at, args['riktigType'], true);
    },
  },
  {
    codes: ['VEDLEGG_SKAL_HA_UUID'],
    *propose({ at, missing, args }, { index }) {
      const fileName = args['filnavn'];
      if (fileName === '') return;
      const same = index.attachments().filter((other) => other.fileName === fileName && other.uuid);
      for (const uuid of new Set(same.map((other) => other.uuid ?? ''))) {
        yield missing === undefined ? replacement(at, uuid) : insertion(at, missing, uuid);
      }
    },
  },
];
