// @ts-check
// What the data does not say of our own checks: why some have no fix, and where some are not shown.

/** @typedef {{nb: string, en: string}} Words */

/** @type {Readonly<Record<string, {noFix?: Words, note?: Words}>>} */
export const reasons = {
  'elan/syntaks': {
    noFix: {
      nb: 'Hva som skulle ha stått der, vet bare den som skrev det.',
      en: 'Only the writer knows what was meant to stand there.',
    },
    note: {
      nb: 'I VS Code meldes dette av VS Codes egen JSON-støtte. Her meldes det på kommandolinjen og i andre editorer.',
      en: 'In VS Code its own JSON support reports this. We report it on the command line and in other editors.',
    },
  },
  'elan/duplikat-egenskap': {
    noFix: {
      nb: 'Verktøyet kan ikke vite hvilken av verdiene som er den riktige.',
      en: 'The tool cannot know which of the values is the right one.',
    },
    note: {
      nb: 'I VS Code meldes dette av VS Codes egen JSON-støtte. Her meldes det på kommandolinjen og i andre editorer.',
      en: 'In VS Code its own JSON support reports this. We report it on the command line and in other editors.',
    },
  },
  'elan/for-dypt-nestet': {
    noFix: {
      nb: 'Filen må lages på nytt av programmet som skrev den.',
      en: 'The program that wrote the file has to write it anew.',
    },
  },
  'elan/for-mange-funn': {
    noFix: {
      nb: 'Det er ikke en feil i filen. Rett noen av de andre funnene.',
      en: 'It is no mistake in the file. Correct some of the other findings.',
    },
  },
  'elan/ugyldig-format': {
    noFix: {
      nb: 'Hva som var ment, kan ikke leses sikkert av en verdi i feil format.',
      en: 'What was meant cannot be read with certainty from a value in the wrong format.',
    },
  },
  'elan/for-lang-tekst': {
    noFix: {
      nb: 'Hva som kan kuttes, vet bare den som skriver.',
      en: 'Only the writer knows what can be cut.',
    },
  },
  'elan/utenfor-grenser': {
    noFix: {
      nb: 'Hvilket tall som var ment, vet bare den som skriver.',
      en: 'Only the writer knows which number was meant.',
    },
  },
  'elan/modell-0.9': {
    noFix: {
      nb: 'Modell 0.9 er bygd opp på en annen måte, og flere av opplysningene i den har ingen entydig plass i de nyere modellene.',
      en: 'Model 0.9 is built differently, and several of its facts have no unambiguous place in the newer models.',
    },
  },
  'elan/regel-feilet': {
    noFix: {
      nb: 'Feilen er i verktøyet. Meld den gjerne fra om, med filen uten personopplysninger.',
      en: 'The fault is in the tool. Please report it, with the file stripped of personal data.',
    },
  },
};
