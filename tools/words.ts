import type { Language } from '../engine/findings/findings';
import type { FolderRefusal } from '../services/machine/folders';

import { declared } from './tool';

const { limits } = declared;

/** What tools say of themselves in one language. */
export interface ToolWords {
  unknownTool(name: string): string;
  argument(name: string, problem: string): string;
  readonly fileOrText: string;
  tooLong(limit: number): string;
  resultTooLong(limit: number): string;
  answerTooLong(limit: number): string;
  unknownModel(name: string, known: string): string;
  unknownCode(code: string): string;
  didYouMean(codes: string): string;
  noClaim(reference: string): string;
  noJson(line: number, column: number): string;
  readonly noBegjaering: string;
  readonly amountAlone: string;
  readonly amountNeedsDates: string;
  readonly wrongDates: string;
  readonly wrongAmount: string;
  unknownRate(until: string): string;
  readonly cannotWrite: string;
  notWritten(reason: string): string;
  readonly noFolder: string;
  /** Why a file is not read. */
  readonly refusals: Readonly<Record<FolderRefusal, string>>;
}

/** The words of the tools, for the one who asked. */
export const toolWords: Readonly<Record<Language, ToolWords>> = {
  nb: {
    unknownTool: (name) => `Det er ikke noe verktøy som heter ${name}.`,
    argument: (name, problem) => `Argumentet ${name} er ikke som skjemaet sier: ${problem}.`,
    fileOrText: 'Oppgi enten file eller text.',
    tooLong: (limit) =>
      `Teksten er for lang. Høyst ${limit} tegn leses; lagre den i en fil og oppgi filen i stedet.`,
    answerTooLong: (limit) =>
      `Svaret er lengre enn ${limit} tegn. Be om mindre, med limit, code eller pointer.`,
    resultTooLong: (limit) =>
      `Svaret er lengre enn ${limit} tegn. Bruk kommandoen elan migrate, som skriver til en fil.`,
    unknownModel: (name, known) => `Det er ingen modellversjon ${name}. Versjonene er ${known}.`,
    unknownCode: (code) => `Det er ingen regel som heter ${code}.`,
    didYouMean: (codes) => `Mente du ${codes}?`,
    noClaim: (reference) => `Det er ikke noe krav med referansen ${reference}.`,
    noJson: (line, column) => `Teksten er ikke riktig JSON: se linje ${line}, kolonne ${column}.`,
    noBegjaering: 'Teksten er ikke en begjæring.',
    amountAlone: 'Oppgi enten en begjæring (file eller text) eller amount, from og to, ikke begge deler.',
    amountNeedsDates: 'Med amount må også from og to oppgis.',
    wrongDates: 'from og to må være datoer, og from må ligge før to.',
    wrongAmount: 'amount og agreedRate kan ha høyst to desimaler.',
    unknownRate: (until) => `Rentesatsen er ikke kjent for hele perioden. Satsene er kjent til ${until}.`,
    cannotWrite: 'Her kan filer bare leses. Start elan mcp med --allow-fixes for å la dem bli rettet.',
    notWritten: (reason) => `Filen kunne ikke skrives: ${reason}`,
    noFolder: 'Ingen mappe er åpen for lesing. Oppgi text i stedet.',
    refusals: {
      outside: 'Filen ligger ikke i en av de åpne mappene, og blir ikke lest.',
      missing: 'Det er ingen slik fil i de åpne mappene.',
      noFile: 'Det er ikke en vanlig fil.',
      noJson: 'Bare filer som heter .json blir lest. Oppgi text i stedet.',
      tooLarge: `Filen er for stor. Høyst ${limits.fileBytes} byte leses; bruk elan check i stedet.`,
      notUtf8: 'Filen er ikke UTF-8.',
      unreadable: 'Filen kan ikke leses.',
    },
  },
  en: {
    unknownTool: (name) => `There is no tool called ${name}.`,
    argument: (name, problem) => `The argument ${name} is not as its schema says: ${problem}.`,
    fileOrText: 'Give either file or text.',
    tooLong: (limit) =>
      `The text is too long. At most ${limit} characters are read; save it to a file and name that instead.`,
    answerTooLong: (limit) =>
      `The answer is longer than ${limit} characters. Ask for less, by limit, code or pointer.`,
    resultTooLong: (limit) =>
      `The answer is longer than ${limit} characters. Use the command elan migrate, which writes to a file.`,
    unknownModel: (name, known) => `There is no model version ${name}. The versions are ${known}.`,
    unknownCode: (code) => `There is no rule called ${code}.`,
    didYouMean: (codes) => `Did you mean ${codes}?`,
    noClaim: (reference) => `There is no claim with the reference ${reference}.`,
    noJson: (line, column) => `The text is not right JSON: see line ${line}, column ${column}.`,
    noBegjaering: 'The text is no begjæring.',
    amountAlone: 'Give either a begjæring (file or text) or amount, from and to, not both.',
    amountNeedsDates: 'With amount, from and to have to be given too.',
    wrongDates: 'from and to must be dates, and from must lie before to.',
    wrongAmount: 'amount and agreedRate may have two decimals at most.',
    unknownRate: (until) => `The rate is not known for the whole period. Rates are known until ${until}.`,
    cannotWrite: 'Files can only be read here. Start elan mcp with --allow-fixes to have them mended.',
    notWritten: (reason) => `The file could not be written: ${reason}`,
    noFolder: 'No folder is open for reading. Give text instead.',
    refusals: {
      outside: 'The file is in none of the open folders, and is not read.',
      missing: 'There is no such file in the open folders.',
      noFile: 'It is no ordinary file.',
      noJson: 'Only files named .json are read. Give text instead.',
      tooLarge: `The file is too large. At most ${limits.fileBytes} bytes are read; use elan check instead.`,
      notUtf8: 'The file is not UTF-8.',
      unreadable: 'The file cannot be read.',
    },
  },
};
