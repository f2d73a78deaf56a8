// @ts-check
// The words that the pages share, in Norwegian and English.

/** @typedef {'nb' | 'en'} Language */
/** @typedef {{nb: string, en: string}} Words */

/** @type {Record<string, Words>} what decides a rule */
export const decidedBy = {
  fil: {
    nb: 'filen alene (for datoer også dagens dato)',
    en: "the file alone (for dates, today's date as well)",
  },
  blandet: { nb: 'delvis filen, til slutt tjenesten', en: 'partly the file, finally the service' },
  historikk: {
    nb: 'filen, sammen med det som er sendt inn før',
    en: 'the file, together with what was submitted before',
  },
  tjeneste: { nb: 'bare tjenesten', en: 'the service alone' },
};

/** @type {Record<string, Words>} the same in a word, for the table */
export const decidedByShort = {
  fil: { nb: 'filen', en: 'the file' },
  blandet: { nb: 'fil og tjeneste', en: 'file and service' },
  historikk: { nb: 'tidligere innsendinger', en: 'earlier submissions' },
  tjeneste: { nb: 'tjenesten', en: 'the service' },
};

/** @type {Record<string, Words>} */
export const severities = {
  error: { nb: 'feil', en: 'error' },
  warning: { nb: 'advarsel', en: 'warning' },
  information: { nb: 'opplysning', en: 'information' },
  hint: { nb: 'hint', en: 'hint' },
};

/** @type {Record<string, Words>} where a check of ours belongs */
export const families = {
  syntax: { nb: 'JSON og verktøyet', en: 'JSON and the tool' },
  schema: { nb: 'informasjonsmodellen', en: 'the information model' },
  shape: { nb: 'form og skrivemåte', en: 'shape and spelling' },
  people: { nb: 'parter og numre', en: 'parties and numbers' },
  addresses: { nb: 'adresser og kontaktopplysninger', en: 'addresses and contact details' },
  version: { nb: 'modellversjoner', en: 'model versions' },
  references: { nb: 'referanser mellom krav', en: 'references between claims' },
  text: { nb: 'hvordan tekster er skrevet', en: 'how texts are written' },
};

export const officialSource = {
  address: 'https://skatteetaten.github.io/api-dokumentasjon/api/utleggsbegjaering',
  nb: 'Skatteetatens dokumentasjon av ELAN',
  en: "Skatteetaten's documentation of ELAN",
};
