import { decisionsOf } from './decisions';
import { money, moment, partyName } from './format';
import { itemsOf, member, textOf } from './read';
import { facts, table, type Block, type Column, type Report, type Section } from './report';
import type { CaseTimeline } from './timeline';
import { timelineSection } from './timeline-section';
import { inWords, type Language } from './words';

/**
 * @param status a StatusPaaSak as the service gave it; what it lacks is left out
 * @param timeline what happened in the case, where that is to be told too
 * @returns the status of a case, with its claims and what has been decided
 */
export function caseStatusReport(status: unknown, language: Language, timeline?: CaseTimeline): Report {
  const texts = language === 'nb' ? norwegian : english;
  const at = (name: string): string => textOf(member(status, name));
  return {
    title: inWords(at('saksstatus'), language),
    name: at('eksternSaksreferanse'),
    source: status,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.reference, at('eksternSaksreferanse')],
            [texts.number, at('saksnummer')],
            [texts.own, at('innsenderReferanse')],
            [texts.since, moment(at('meldingsdato'), language)],
            [texts.claimants, names(member(status, 'saksoeker'))],
            [texts.defendants, names(member(status, 'saksoekt'))],
          ),
        ],
      },
      { heading: texts.claims, blocks: [claims(member(status, 'kravISak'), language, texts)] },
      ...itemsOf(member(status, 'beslutningsinformasjon')).map((decision) =>
        decided(decision, member(status, 'kravISak'), language, texts),
      ),
      ...(timeline ? [timelineSection(timeline, language)] : []),
    ],
  };
}

function names(parties: unknown): string {
  return itemsOf(parties).map(partyName).filter(Boolean).join(', ');
}

function claims(given: unknown, language: Language, texts: Texts): Block {
  const rows = itemsOf(given).map((claim) => [
    textOf(member(claim, 'innsendersKravreferanse')),
    inWords(textOf(member(claim, 'kravbeskrivelse')), language),
    textOf(member(claim, 'kravgrunnlagsidentifikator')),
    textOf(member(claim, 'prioritetDekningsloven')),
    money(member(claim, 'gjenstaaendeBeloep')),
  ]);
  return table(columns(texts.claimColumns, 2), rows, texts.noClaims);
}

function decided(decision: unknown, kravISak: unknown, language: Language, texts: Texts): Section {
  const claimsOfCase = new Map(
    itemsOf(kravISak).map((claim) => [textOf(member(claim, 'kravgrunnlagsidentifikator')), claim]),
  );
  const rows = decisionsOf(decision).flatMap(({ kind, measure }) => {
    const what = [inWords(kind, language), textOf(member(measure, 'tiltaksidentifikator'))];
    const ids = itemsOf(member(measure, 'kravgrunnlagsidentifikator')).map(textOf);
    return (ids.length > 0 ? ids : ['']).map((id) => {
      const claim = claimsOfCase.get(id);
      const amount = money(member(claim, 'gjenstaaendeBeloep'));
      return [...what, textOf(member(claim, 'innsendersKravreferanse')), id, amount];
    });
  });
  const who = partyName(member(decision, 'saksoekt'));
  const when = moment(member(decision, 'beslutningstidspunkt'), language);
  return {
    heading: [texts.decision, when, who].filter(Boolean).join(' · '),
    blocks: [table(columns(texts.decisionColumns, 3), rows, texts.nothingDecided)],
  };
}

/** @param identifier the position of what the authority calls a claim, which is copied; the last column is an amount */
function columns(titles: readonly string[], identifier: number): Column[] {
  return titles.map((title, i) => ({
    title,
    ...(i === identifier ? { copied: true } : {}),
    ...(i === titles.length - 1 ? { numeric: true } : {}),
  }));
}

interface Texts {
  readonly reference: string;
  readonly number: string;
  readonly own: string;
  readonly since: string;
  readonly claimants: string;
  readonly defendants: string;
  readonly claims: string;
  readonly noClaims: string;
  readonly claimColumns: readonly string[];
  readonly decision: string;
  readonly decisionColumns: readonly string[];
  readonly nothingDecided: string;
}

const norwegian: Texts = {
  reference: 'Saksreferanse',
  number: 'Saksnummer',
  own: 'Innsenders referanse',
  since: 'Meldingsdato',
  claimants: 'Saksøker',
  defendants: 'Saksøkt',
  claims: 'Krav i saken',
  noClaims: 'Tjenesten oppgir ingen krav.',
  claimColumns: ['Kravreferanse', 'Krav', 'Kravgrunnlag', 'Bokstav', 'Gjenstår'],
  decision: 'Beslutning',
  decisionColumns: ['Beslutning', 'Tiltak', 'Kravreferanse', 'Kravgrunnlag', 'Gjenstår'],
  nothingDecided: 'Tjenesten oppgir ikke hva som er besluttet.',
};

const english: Texts = {
  reference: 'Case reference',
  number: 'Case number',
  own: 'Own reference',
  since: 'Date of the message',
  claimants: 'Claimant',
  defendants: 'Defendant',
  claims: 'Claims of the case',
  noClaims: 'The service names no claims.',
  claimColumns: ['Reference', 'Claim', 'Basis of claim', 'Letter', 'Remaining'],
  decision: 'Decision',
  decisionColumns: ['Decision', 'Measure', 'Reference', 'Basis of claim', 'Remaining'],
  nothingDecided: 'The service does not say what was decided.',
};
