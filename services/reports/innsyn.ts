import { amount, moment, money } from './format';
import { itemsOf, member, textOf } from './read';
import { facts, table, type Block, type Report } from './report';
import type { Language } from './words';

/**
 * @param answer a ResponsInnsynIEttTrekk as the service gave it; what it lacks is left out
 * @returns what a creditor may see of one co-ordinated deduction
 */
export function innsynReport(answer: unknown, language: Language): Report {
  const texts = language === 'nb' ? norwegian : english;
  return {
    title: texts.title,
    source: answer,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.asked, moment(member(answer, 'tidspunktForInnsynsforespoersel'), language)],
            [
              texts.support,
              kroner(member(answer, 'dekningAvUforfalteBidragskrav', 'maanedligBidragsforpliktelse')),
            ],
          ),
        ],
      },
      { heading: texts.claims, blocks: [claims(answer, texts)] },
      { heading: texts.payers, blocks: [payers(answer, texts)] },
      { heading: texts.received, blocks: [received(answer, texts)] },
    ],
  };
}

function claims(answer: unknown, texts: Texts): Block {
  const rows = itemsOf(member(answer, 'saksoekersKravIEttTrekk')).map((claim) => {
    const better = member(claim, 'kravMedHoeyerePrioritet', 'detaljerAndreKravMedHoeyerePrioritet');
    const same = member(claim, 'kravMedSammePrioritet', 'detaljerAndreKravMedSammePrioritet');
    return [
      textOf(member(claim, 'kravreferanse')) || textOf(member(claim, 'kravgrunnlagsidentifikator')),
      textOf(member(claim, 'prioritetDekningsloven')),
      kroner(member(better, 'sumGjenstaaendeBeloep')),
      kroner(member(same, 'sumGjenstaaendeBeloep')),
      percent(member(same, 'kravetsAndel')),
    ];
  });
  return table(columns(texts.claimColumns, 2), rows, texts.none);
}

function payers(answer: unknown, texts: Texts): Block {
  const rows = itemsOf(member(answer, 'besluttetTrekkPerTrekkpliktig')).flatMap((payer) =>
    itemsOf(member(payer, 'besluttetTrekkstoerrelseForPeriode')).map((period) => [
      textOf(member(payer, 'trekkpliktig')),
      textOf(member(period, 'startdato')),
      textOf(member(period, 'sluttdato')),
      percent(member(period, 'besluttetTrekkprosent', 'trekkprosent')) ||
        kroner(member(period, 'besluttetTrekkbeloep', 'trekkbeloep')),
    ]),
  );
  return table(columns(texts.payerColumns, 3), rows, texts.none);
}

function received(answer: unknown, texts: Texts): Block {
  const rows = itemsOf(member(answer, 'mottattTrekkbeloepSistePeriode', 'mottattTrekkbeloepDato')).map(
    (payment) => [
      textOf(member(payment, 'dato')),
      kroner(member(payment, 'mottattTrekkbeloep', 'trekkbeloep')),
    ],
  );
  return table(columns(texts.receivedColumns, 1), rows, texts.none);
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

interface Texts {
  readonly title: string;
  readonly asked: string;
  readonly support: string;
  readonly claims: string;
  readonly claimColumns: readonly string[];
  readonly payers: string;
  readonly payerColumns: readonly string[];
  readonly received: string;
  readonly receivedColumns: readonly string[];
  readonly none: string;
}

const norwegian: Texts = {
  title: 'Innsyn i ett trekk',
  asked: 'Innsyn gitt',
  support: 'Månedlig bidrag som dekkes først',
  claims: 'Saksøkers krav i trekket',
  claimColumns: ['Krav', 'Bokstav', 'Krav med bedre prioritet', 'Krav med samme prioritet', 'Kravets andel'],
  payers: 'Besluttet trekk',
  payerColumns: ['Trekkpliktig', 'Fra', 'Til', 'Trekk'],
  received: 'Mottatt i siste periode',
  receivedColumns: ['Dato', 'Beløp'],
  none: 'Tjenesten oppgir ingen.',
};

const english: Texts = {
  title: 'Insight into one deduction',
  asked: 'Insight given',
  support: 'Monthly child support, covered first',
  claims: 'The claimant’s claims in the deduction',
  claimColumns: [
    'Claim',
    'Letter',
    'Claims of better priority',
    'Claims of the same priority',
    'The claim’s share',
  ],
  payers: 'Decided deductions',
  payerColumns: ['Who deducts', 'From', 'To', 'Deduction'],
  received: 'Received in the last period',
  receivedColumns: ['Date', 'Amount'],
  none: 'The service names none.',
};
