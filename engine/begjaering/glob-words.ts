import { globLimits, type GlobProblem } from './glob';

type Texts = Readonly<Record<GlobProblem, string>>;

const { length, alternatives } = globLimits;

const texts: Readonly<Record<'nb' | 'en', Texts>> = {
  nb: {
    tooLong: `Mønsteret er lengre enn ${length} tegn. Skriv det kortere.`,
    group: 'Grupper med parenteser brukes ikke i mønstre. Skriv {a,b}, eller \\( for en parentes i et navn.',
    negation: 'Et mønster kan ikke begynne med «!». Skriv hva filene heter.',
    unclosed: 'Mønsteret mangler «]» eller «}». Skriv \\[ eller \\{ for et tegn i et navn.',
    nestedBraces: 'Klammer kan ikke stå inne i klammer. Skriv alle valgene i den ytre.',
    range: 'Rekker som {1..9} brukes ikke. Skriv [1-9].',
    tooManyAlternatives: `Klammene i mønsteret gir flere enn ${alternatives} navn. Skriv * i stedet for noen av dem.`,
  },
  en: {
    tooLong: `The pattern is longer than ${length} characters. Write a shorter one.`,
    group: 'Groups in parentheses are not used in patterns. Write {a,b}, or \\( for a parenthesis in a name.',
    negation: 'A pattern cannot begin with “!”. Write what the files are called.',
    unclosed: 'The pattern lacks a “]” or “}”. Write \\[ or \\{ for a character in a name.',
    nestedBraces: 'Braces cannot stand within braces. Write all choices in the outer ones.',
    range: 'Ranges such as {1..9} are not used. Write [1-9].',
    tooManyAlternatives: `The braces of the pattern give more than ${alternatives} names. Write * in place of some.`,
  },
};

/** @returns why a pattern is not used, and what to write */
export function globProblemText(problem: GlobProblem, language: 'nb' | 'en'): string {
  return texts[language][problem];
}
