import type { PictureEdgeKind } from '../../../server/src/lsp/picture-protocol';

/** What a picture says besides what stands in the file. */
export interface PictureWords {
  /** Of the whole, for who cannot see it: how to move about in it. */
  readonly help: string;
  /** What an edge says of the node that it starts at, and of the one that it leads to. */
  readonly relations: Readonly<Record<PictureEdgeKind, { readonly from: string; readonly to: string }>>;
  /** How many problems there are. */
  readonly problems: (count: number) => string;
}

export const pictureWords: Readonly<Record<'nb' | 'en', PictureWords>> = {
  nb: {
    help: 'Bilde av kravene. Piltastene går langs linjene og til naboene, Enter går til teksten.',
    relations: {
      party: { from: 'part i', to: 'parter' },
      represents: { from: 'representerer', to: 'representert av' },
      names: { from: 'nevner', to: 'nevnt i' },
      ground: { from: 'tvangsgrunnlag', to: 'i' },
      claim: { from: 'krav', to: 'i tvangsgrunnlag' },
      related: { from: 'hører til', to: 'til det hører' },
    },
    problems: (count) => (count === 1 ? '1 problem' : `${count} problemer`),
  },
  en: {
    help: 'Picture of the claims. Arrow keys move along the lines and to neighbours, Enter goes to the text.',
    relations: {
      party: { from: 'party in', to: 'parties' },
      represents: { from: 'represents', to: 'represented by' },
      names: { from: 'names', to: 'named in' },
      ground: { from: 'grounds', to: 'in' },
      claim: { from: 'claims', to: 'in ground' },
      related: { from: 'relates to', to: 'related to it' },
    },
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
  },
};
