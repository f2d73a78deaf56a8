import { amount, day, moment, money } from './format';
import { checkSums, claimName, paymentsOf, type CheckedSums, type SumDifference } from './innsyn-sums';
import { itemsOf, member, textOf } from './read';
import { facts, table, text, type Block, type Report, type Section } from './report';
import type { Language } from './words';
import innsynData from '#schemas/innsyn.json';

/**
 * @param answer a ResponsInnsynIEttTrekk as the service gave it; what it lacks is left out
 * @returns what a creditor may see of one co-ordinated deduction, by the letters of the regulation
 */
export function innsynReport(answer: unknown, language: Language): Report {
  const texts = language === 'nb' ? norwegian : english;
  const sums = checkSums(answer);
  const blocks: Readonly<Record<string, readonly Block[]>> = {
    a: [better(answer, texts)],
    b: [same(answer, texts)],
    c: [support(answer, texts)],
    d: received(answer, sums, { language, texts }),
    e: [payers(answer, { language, texts })],
  };
  return {
    title: texts.title,
    source: answer,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.asked, moment(member(answer, 'tidspunktForInnsynsforespoersel'), language)],
            [texts.law, innsynData.law[language]],
          ),
        ],
      },
      ...innsynData.kinds.map(({ letter, name, explanation }) => ({
        heading: `${letter}. ${name[language]}`,
        blocks: [text(explanation[language]), ...(blocks[letter] ?? [])],
      })),
      sumsSection(sums, texts),
    ],
  };
}

function better(answer: unknown, texts: Texts): Block {
  const rows = claimsOf(answer).map((claim) => {
    const others = member(claim, 'kravMedHoeyerePrioritet', 'detaljerAndreKravMedHoeyerePrioritet');
    return [...nameOf(claim), kroner(member(others, 'sumGjenstaaendeBeloep'))];
  });
  return table(columns(texts.betterColumns, 2), rows, texts.none);
}

function same(answer: unknown, texts: Texts): Block {
  const rows = claimsOf(answer).map((claim) => {
    const others = member(claim, 'kravMedSammePrioritet', 'detaljerAndreKravMedSammePrioritet');
    const [sum, share] = [member(others, 'sumGjenstaaendeBeloep'), member(others, 'kravetsAndel')];
    return [...nameOf(claim), kroner(sum), percent(share)];
  });
  return table(columns(texts.sameColumns, 2), rows, texts.none);
}

function claimsOf(answer: unknown): readonly unknown[] {
  return itemsOf(member(answer, 'saksoekersKravIEttTrekk'));
}

function nameOf(claim: unknown): string[] {
  return [claimName(claim), textOf(member(claim, 'prioritetDekningsloven'))];
}

function support(answer: unknown, texts: Texts): Block {
  const sum = kroner(member(answer, 'dekningAvUforfalteBidragskrav', 'maanedligBidragsforpliktelse'));
  return sum ? facts([texts.monthly, sum]) : text(texts.none);
}

function received(answer: unknown, { received: sum }: CheckedSums, { language, texts }: Telling): Block[] {
  const payments = paymentsOf(answer).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const period = member(answer, 'mottattTrekkbeloepSistePeriode');
  const days = ['startdato', 'sluttdato'].map((name) => day(member(period, name), language));
  const rows = payments.map((payment) => [day(payment.date, language), kroner(payment.sum)]);
  return [
    facts([texts.period, days.filter(Boolean).join(' – ')], [texts.receivedSum, kroner(sum)]),
    table(columns(texts.receivedColumns, 1), rows, texts.none),
  ];
}

function payers(answer: unknown, { language, texts }: Telling): Block {
  const rows = itemsOf(member(answer, 'besluttetTrekkPerTrekkpliktig')).flatMap((payer) =>
    itemsOf(member(payer, 'besluttetTrekkstoerrelseForPeriode')).map((period) => [
      textOf(member(payer, 'trekkpliktig')),
      day(member(period, 'startdato'), language),
      day(member(period, 'sluttdato'), language),
      percent(member(period, 'besluttetTrekkprosent', 'trekkprosent')) ||
        kroner(member(period, 'besluttetTrekkbeloep', 'trekkbeloep')),
    ]),
  );
  return table(columns(texts.payerColumns, 3), rows, texts.none);
}

function sumsSection({ differences }: CheckedSums, texts: Texts): Section {
  const blocks = differences.map((difference) => text(`${difference.letter}: ${inWords(difference, texts)}`));
  return {
    heading: texts.sums,
    blocks: blocks.length === 0 ? [text(texts.agree)] : [...blocks, text(texts.askAuthority)],
  };
}

function inWords(difference: SumDifference, texts: Texts): string {
  switch (difference.kind) {
    case 'shares':
      return texts.shares(difference.prioritet, percent(difference.percent));
    case 'negative':
      return texts.negative(amount(difference.sum));
    case 'better':
    case 'same': {
      const { kind, claim, sum, other, part } = difference;
      return texts[kind](claim, kroner(sum), other, kroner(part));
    }
  }
}

/** The service gives sums of deductions without a currency. */
function kroner(value: unknown): string {
  return money({ beloep: value });
}

function percent(value: unknown): string {
  const number = amount(value);
  return number && `${number} %`;
}

/** @param firstNumeric the position of the first column that holds numbers, as all after it do */
function columns(titles: readonly string[], firstNumeric: number) {
  return titles.map((title, i) => ({ title, numeric: i >= firstNumeric }));
}

interface Telling {
  readonly language: Language;
  readonly texts: Texts;
}

type ComparedSums = (claim: string, sum: string, other: string, part: string) => string;

interface Texts {
  readonly title: string;
  readonly asked: string;
  readonly law: string;
  readonly betterColumns: readonly string[];
  readonly sameColumns: readonly string[];
  readonly monthly: string;
  readonly payerColumns: readonly string[];
  readonly period: string;
  readonly receivedSum: string;
  readonly receivedColumns: readonly string[];
  readonly none: string;
  readonly sums: string;
  readonly agree: string;
  readonly askAuthority: string;
  readonly shares: (prioritet: string, percent: string) => string;
  readonly negative: (sum: string) => string;
  readonly better: ComparedSums;
  readonly same: ComparedSums;
}

const norwegian: Texts = {
  title: 'Innsyn i ett trekk',
  asked: 'Innsyn gitt',
  law: 'Hjemmel',
  betterColumns: ['Krav', 'Bokstav', 'Andre krav'],
  sameColumns: ['Krav', 'Bokstav', 'Andre krav', 'Kravets andel'],
  monthly: 'Hver måned',
  payerColumns: ['Trekkpliktig', 'Fra', 'Til', 'Trekk'],
  period: 'Periode',
  receivedSum: 'Sum mottatt',
  receivedColumns: ['Dato', 'Beløp'],
  none: 'Tjenesten oppgir ingen.',
  sums: 'Kontroll av summene',
  agree: 'Summene som kan kontrolleres, stemmer med hverandre.',
  askAuthority: 'Spør Skatteetaten om det som ikke stemmer: tallene er gjengitt slik tjenesten ga dem.',
  shares: (prioritet, percent) =>
    `Kravenes andeler med prioritet ${prioritet} er til sammen ${percent}, mer enn 100 %.`,
  negative: (sum) => `${sum} er mindre enn null.`,
  better: (claim, sum, other, part) =>
    `Foran ${claim} står ${sum}, men foran ${other}, som har bedre prioritet, står ${part}.`,
  same: (claim, sum, other, part) =>
    `Foran ${claim} står ${sum}, men ved siden av ${other}, som har bedre prioritet, står ${part}.`,
};

const english: Texts = {
  title: 'Insight into one deduction',
  asked: 'Insight given',
  law: 'Legal basis',
  betterColumns: ['Claim', 'Letter', 'Other claims'],
  sameColumns: ['Claim', 'Letter', 'Other claims', 'The claim’s share'],
  monthly: 'Each month',
  payerColumns: ['Who deducts', 'From', 'To', 'Deduction'],
  period: 'Period',
  receivedSum: 'Sum received',
  receivedColumns: ['Date', 'Amount'],
  none: 'The service names none.',
  sums: 'Check of the sums',
  agree: 'The sums that can be checked agree with each other.',
  askAuthority: 'Ask Skatteetaten about what does not agree: the numbers are those that the service gave.',
  shares: (prioritet, percent) =>
    `The shares of the claims of priority ${prioritet} come to ${percent}, more than 100 %.`,
  negative: (sum) => `${sum} is less than zero.`,
  better: (claim, sum, other, part) =>
    `Before ${claim} goes ${sum}, but before ${other}, which has better priority, goes ${part}.`,
  same: (claim, sum, other, part) =>
    `Before ${claim} goes ${sum}, but beside ${other}, which has better priority, goes ${part}.`,
};
