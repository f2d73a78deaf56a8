// @ts-check
// What the site itself says, around the pages, in Norwegian. Its English is that of VitePress.

/** What stands around a page. */
export const norwegian = {
  outline: { label: 'På denne siden' },
  docFooter: { prev: 'Forrige', next: 'Neste' },
  darkModeSwitchLabel: 'Utseende',
  lightModeSwitchTitle: 'Bytt til lyst utseende',
  darkModeSwitchTitle: 'Bytt til mørkt utseende',
  sidebarMenuLabel: 'Meny',
  returnToTopLabel: 'Til toppen',
  langMenuLabel: 'Bytt språk',
  skipToContentLabel: 'Gå til innholdet',
  notFound: {
    title: 'SIDEN FINNES IKKE',
    quote: 'Adressen er feil, eller siden er flyttet.',
    linkLabel: 'til forsiden',
    linkText: 'Til forsiden',
  },
};

/** What the search says. */
export const norwegianSearch = {
  button: { buttonText: 'Søk', buttonAriaLabel: 'Søk' },
  modal: {
    displayDetails: 'Vis detaljer',
    resetButtonTitle: 'Nullstill søket',
    backButtonTitle: 'Lukk søket',
    noResultsText: 'Ingen treff på',
    footer: {
      selectText: 'velg',
      selectKeyAriaLabel: 'enter',
      navigateText: 'flytt',
      navigateUpKeyAriaLabel: 'pil opp',
      navigateDownKeyAriaLabel: 'pil ned',
      closeText: 'lukk',
      closeKeyAriaLabel: 'escape',
    },
  },
};
