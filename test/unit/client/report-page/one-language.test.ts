import { describe, expect, it } from 'vitest';
import bundle from '../../../../l10n/bundle.l10n.nb.json';
import { connectionReport } from '../../../../client/connection/report';
import { stepNames, type StepResult } from '../../../../client/connection/steps';
import { picturePage } from '../../../../client/picture/page';
import { pictureWords } from '../../../../client/picture/words';
import { saveNames } from '../../../../client/report-page/actions';
import { reportPage } from '../../../../client/report-page/html';
import { pageWords } from '../../../../client/report-page/words';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { compare } from '../../../../engine/compare/compare';
import { describeDifferences } from '../../../../engine/compare/describe';
import { operationNames } from '../../../../services/operation';
import type { Profile } from '../../../../services/profile';
import { caseStatusReport } from '../../../../services/reports/case-status';
import { changedCasesReport } from '../../../../services/reports/changed-cases';
import { comparisonReport } from '../../../../services/reports/comparison';
import { innsynReport } from '../../../../services/reports/innsyn';
import { withNote } from '../../../../services/reports/note';
import { operationsTable } from '../../../../services/reports/operations';
import type { Report } from '../../../../services/reports/report';
import { eventKinds } from '../../../../services/reports/timeline';
import type { Language } from '../../../../services/reports/words';
import { rightText } from '../../../support/examples';

const at = Date.parse('2026-05-01T10:00:00Z');
const moment = '2026-05-01T10:00:00Z';

/** Every report, of something that has a bit of everything: values are written large, and stand in no bundle. */
const reports: Readonly<Record<string, (language: Language) => Report>> = {
  status: (language) => withNote(caseStatusReport(status, language), { at, correlationId: 'ID-1' }, language),
  'status with its timeline': (language) => caseStatusReport(status, language, timeline),
  'status of nothing': (language) => caseStatusReport({ beslutningsinformasjon: [{}] }, language),
  'changed cases': (language) => changedCasesReport([changed], { language, since: moment }),
  'no changed cases': (language) => changedCasesReport([], { language }),
  innsyn: (language) => innsynReport(deduction, language),
  'innsyn into nothing': (language) => innsynReport({}, language),
  connection: (language) => connectionReport({ profile, results, at }, language),
  operations: (language) => operationsTable(operations, language),
  comparison: (language) => comparisonOf(rightText('2.1'), changedText, language),
  'comparison of the same': (language) => comparisonOf(changedText, changedText, language),
};

const status = {
  eksternSaksreferanse: 'SAK-1',
  saksnummer: 'NR-1',
  innsenderReferanse: 'EGEN-1',
  saksstatus: 'sakForelagt',
  meldingsdato: moment,
  saksoeker: [{ virksomhet: { navn: 'KARI AS' } }],
  saksoekt: [{ virksomhet: { navn: 'OLA AS' } }],
  kravISak: [
    {
      kravgrunnlagsidentifikator: 'K-1',
      kravbeskrivelse: 'rettsgebyr',
      gjenstaaendeBeloep: { beloep: 1, valuta: 'NOK' },
    },
  ],
  beslutningsinformasjon: [{ beslutningstidspunkt: moment, besluttetUtleggspant: [{}] }],
};
const timeline = {
  events: eventKinds.map(
    (kind) => ({ at: moment, source: 'log', kind, about: ['sakHevet'], before: moment }) as const,
  ),
  gaps: ['logNotRead', 'logDamaged', 'notSentFromHere', 'earlierStates'],
} as const;
const changed = {
  ...{ eksternSaksreferanse: 'SAK-1', saksstatus: 'sakHevet', endret: moment },
  ...{ innsenderReferanse: 'EGEN-1', saksnummer: 'NR-1' },
};
const deduction = {
  tidspunktForInnsynsforespoersel: moment,
  dekningAvUforfalteBidragskrav: { maanedligBidragsforpliktelse: 1 },
  saksoekersKravIEttTrekk: [{ kravreferanse: 'KRAV-1' }],
  besluttetTrekkPerTrekkpliktig: [{ besluttetTrekkstoerrelseForPeriode: [{ startdato: '2026-01-01' }] }],
  mottattTrekkbeloepSistePeriode: { mottattTrekkbeloepDato: [{ dato: '2026-05-15' }] },
};
const profile: Profile = {
  name: 'MIN',
  environment: 'test',
  clientId: 'C',
  mode: { kind: 'onBehalfOf', organisation: '974760673' },
};
const results: readonly StepResult[] = stepNames.map((name, i) => ({
  name,
  state: i % 2 === 0 ? 'notNeeded' : 'notTried',
}));
const operations: Parameters<typeof operationsTable>[0] = {
  environment: 'test',
  documents: [],
  operations: operationNames.map((name, i) => ({
    ...{ name, method: 'POST', url: `/${i}`, hasAddress: false, document: '', operationId: '', others: [] },
    certainty: 'assumed',
    foundBy: i === 0 ? 'setting' : 'bundled',
  })),
  notCertain: ['innsyn'],
  withoutAddress: ['innsyn'],
};
const changedText = rightText('2.1').replace(/"underskrift": "[^"]+"/, '"underskrift": "EN ANNEN"');

function comparisonOf(before: string, after: string, language: Language): Report {
  const [was, is] = [BegjaeringDocument.of(before), BegjaeringDocument.of(after)];
  const items = describeDifferences(compare(was.index, is.index), language);
  return comparisonReport({ before: 'FOER.JSON', after: 'ETTER.JSON', items, source: [] }, language);
}

function pageOf(name: string, language: Language): string {
  const words = pageWords[language];
  const common = { language, nonce: 'N' } as const;
  const report = reports[name]?.(language);
  if (report)
    return reportPage(report, {
      ...common,
      sourceTitle: words.source,
      refreshTitle: words.askAgain,
      saves: saveNames,
    });
  const picture = pictureWords[language];
  const page = { ...common, title: picture.title('A.JSON'), about: 'a', words: picture };
  return `${picturePage(page)}<p>${picture.help}</p><p>${picture.notBegjaering}</p><p>${picture.drawn(1, 2)}</p>`;
}

/** The texts that somebody reads or hears, each by itself. */
function textsIn(html: string): Set<string> {
  const body = html.slice(html.indexOf('<body>')).replace(/<script[\s\S]*?<\/script>/, '');
  const texts = [...body.matchAll(/>([^<]+)</g), ...body.matchAll(/data-title="([^"]+)"/g)];
  return new Set(texts.map(([, words = '']) => words.trim()).filter(Boolean));
}

/** What is called the same in both languages: names, and what stands in files and answers. */
const names = new Set([
  ...['Status', 'Token', 'ELAN', 'Maskinporten', 'tag', 'operationId', 'underskrift'],
  ...operationNames,
]);

/** Whether a text holds a word: something that is not written large, as values here are, nor a number or an address. */
function isWord(text: string): boolean {
  return /\p{Ll}{2}/u.test(text) && !names.has(text);
}

describe.each([...Object.keys(reports), 'picture'])(
  'the page of a report speaks one language: %s',
  (name) => {
    const [nb, en] = [textsIn(pageOf(name, 'nb')), textsIn(pageOf(name, 'en'))];

    it('has no text in both languages', () => {
      expect([...nb].filter((text) => en.has(text) && isWord(text))).toEqual([]);
    });

    it('has nothing of what is said in the other language elsewhere', () => {
      const [english, norwegian] = [new Set(Object.keys(bundle)), new Set<string>(Object.values(bundle))];
      expect([...nb].filter((text) => english.has(text) && isWord(text))).toEqual([]);
      expect([...en].filter((text) => norwegian.has(text) && isWord(text))).toEqual([]);
    });

    it('says which it is', () => {
      expect(pageOf(name, 'nb')).toContain('<html lang="nb">');
      expect(pageOf(name, 'en')).toContain('<html lang="en">');
    });
  },
);
