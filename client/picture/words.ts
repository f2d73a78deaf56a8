import type { PictureEdgeKind } from '../../server/protocol/picture';

/** What a picture says besides what stands in the file. */
export interface PictureWords {
  /** What the picture of a file is called. */
  readonly title: (file: string) => string;
  /** What it is called while it stays with that file. */
  readonly pinned: (title: string) => string;
  /** What the buttons of its page say. */
  readonly buttons: Readonly<Record<'smaller' | 'larger' | 'fit' | 'export' | 'all', string>>;
  readonly notBegjaering: string;
  /** How many of the claims are drawn, where that is not all of them. */
  readonly drawn: (drawn: number, all: number) => string;
  /** Of the whole, for who cannot see it: how to move about in it. */
  readonly help: string;
  /** What an edge says of the node that it starts at, and of the one that it leads to. */
  readonly relations: Readonly<Record<PictureEdgeKind, { readonly from: string; readonly to: string }>>;
  /** How many problems there are. */
  readonly problems: (count: number) => string;
  /** What stands for parts that are not drawn. */
  readonly rest: {
    readonly claims: (count: number) => string;
    readonly grounds: (count: number, claims: number) => string;
    /** How to see them. */
    readonly open: string;
  };
}

export const pictureWords: Readonly<Record<'nb' | 'en', PictureWords>> = {
  nb: {
    title: (file) => `Kravene i ${file}`,
    pinned: (title) => `${title} · låst`,
    buttons: {
      smaller: 'Mindre',
      larger: 'Større',
      fit: 'Tilpass',
      export: 'Lagre som SVG …',
      all: 'Vis alle',
    },
    notBegjaering: 'Denne filen er ikke en begjæring.',
    drawn: (drawn, all) => `${drawn} av ${all} krav er tegnet.`,
    help: 'Bilde av kravene. Piltastene går langs linjene og til naboene, Enter går til teksten, pluss og minus endrer størrelsen, 0 tilpasser den.',
    relations: {
      party: { from: 'part i', to: 'parter' },
      represents: { from: 'representerer', to: 'representert av' },
      names: { from: 'nevner', to: 'nevnt i' },
      ground: { from: 'tvangsgrunnlag', to: 'i' },
      claim: { from: 'krav', to: 'i tvangsgrunnlag' },
      related: { from: 'hører til', to: 'til det hører' },
    },
    problems: (count) => (count === 1 ? '1 problem' : `${count} problemer`),
    rest: {
      claims: (count) => `${count} krav til`,
      grounds: (count, claims) => `${count} tvangsgrunnlag til, med ${claims} krav`,
      open: 'Trykk for å vise dem',
    },
  },
  en: {
    title: (file) => `Claims of ${file}`,
    pinned: (title) => `${title} · pinned`,
    buttons: {
      smaller: 'Smaller',
      larger: 'Larger',
      fit: 'Fit',
      export: 'Save as SVG…',
      all: 'Show all',
    },
    notBegjaering: 'This file is no begjæring.',
    drawn: (drawn, all) => `${drawn} of ${all} claims are drawn.`,
    help: 'Picture of the claims. Arrow keys move along the lines and to neighbours, Enter goes to the text, plus and minus change the size, 0 makes it fit.',
    relations: {
      party: { from: 'party in', to: 'parties' },
      represents: { from: 'represents', to: 'represented by' },
      names: { from: 'names', to: 'named in' },
      ground: { from: 'grounds', to: 'in' },
      claim: { from: 'claims', to: 'in ground' },
      related: { from: 'relates to', to: 'related to it' },
    },
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
    rest: {
      claims: (count) => `${count} more claims`,
      grounds: (count, claims) => `${count} more grounds, with ${claims} claims`,
      open: 'Press to show them',
    },
  },
};
