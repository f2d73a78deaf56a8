import { moment } from './format';
import { table, text, type Section } from './report';
import type { CaseTimeline, EventKind, TimelineEvent, TimelineGap } from './timeline';
import { inWords, type Language } from './words';

/** @returns the timeline of a case as a section of a report */
export function timelineSection({ events, gaps }: CaseTimeline, language: Language): Section {
  const texts = language === 'nb' ? norwegian : english;
  const rows = events.map((event) => [
    moment(event.at, language),
    eventInWords(event, language),
    texts.sources[event.source],
  ]);
  return {
    heading: texts.heading,
    blocks: [
      table(
        texts.columns.map((title) => ({ title })),
        rows,
        texts.none,
      ),
      ...gaps.map((gap) => text(texts.gaps[gap])),
    ],
  };
}

/** @returns what happened, in a sentence */
function eventInWords({ kind, about, party, before }: TimelineEvent, language: Language): string {
  const texts = language === 'nb' ? norwegian : english;
  const words = texts.kinds[kind];
  const more = [about.map((code) => inWords(code, language)).join(', '), party].filter(Boolean).join(' · ');
  const since = before === undefined ? '' : ` (${texts.between} ${moment(before, language)})`;
  return `${more ? `${words}: ${more}` : words}${since}`;
}

interface Texts {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly none: string;
  readonly between: string;
  readonly sources: Readonly<Record<TimelineEvent['source'], string>>;
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly gaps: Readonly<Record<TimelineGap, string>>;
}

const norwegian: Texts = {
  heading: 'Tidslinje',
  columns: ['Når', 'Hva', 'Kilde'],
  none: 'Ingenting er kjent.',
  between: 'endret etter',
  sources: { log: 'loggen her', service: 'tjenesten' },
  kinds: {
    submitted: 'Begjæringen ble sendt inn',
    recovered: 'Innsendingen ble hentet fra tjenesten, siden loggen hadde mistet den',
    changed: 'En endring ble sendt inn',
    changeRefused: 'En endring ble avvist',
    changeFailed: 'En endring kom ikke fram',
    answerLost: 'Sendt, men svaret gikk tapt',
    underway: 'Sendes nå, eller ble stoppet før svaret kom',
    foundReceived: 'Funnet ut: det ble mottatt',
    foundNotReceived: 'Funnet ut: det ble ikke mottatt',
    attachment: 'Et vedlegg ble lastet opp',
    seen: 'Først sett herfra',
    stateTold: 'Ny tilstand',
    letter: 'Etaten skrev en melding',
    correctionAsked: 'Etaten ba om retting',
    correctionOver: 'Etaten venter ikke lenger på retting',
    message: 'Tjenestens meldingsdato',
    decided: 'Besluttet',
  },
  gaps: {
    logNotRead: 'Innsendingsloggen kunne ikke leses, så det som ble sendt, mangler her.',
    logDamaged: 'Innsendingsloggen er skadet, så noe av det som ble sendt, kan mangle her.',
    notSentFromHere:
      'Innsendingsloggen her vet ikke om innsendingen: den ble sendt fra et annet sted, eller med en annen logg.',
    earlierStates:
      'Tjenesten oppgir bare tilstanden nå. Tidligere tilstander står her bare hvis noen spurte herfra, eller hendelser følges.',
  },
};

const english: Texts = {
  heading: 'Timeline',
  columns: ['When', 'What', 'Source'],
  none: 'Nothing is known.',
  between: 'changed after',
  sources: { log: 'the log here', service: 'the service' },
  kinds: {
    submitted: 'The begjæring was submitted',
    recovered: 'The submission was fetched from the service, since the log had lost it',
    changed: 'A change was submitted',
    changeRefused: 'A change was refused',
    changeFailed: 'A change did not get through',
    answerLost: 'Sent, but the answer was lost',
    underway: 'Being sent now, or stopped before the answer came',
    foundReceived: 'Found out: it was received',
    foundNotReceived: 'Found out: it was not received',
    attachment: 'An attachment was uploaded',
    seen: 'First seen from here',
    stateTold: 'A new state',
    letter: 'The authority wrote a message',
    correctionAsked: 'The authority asked for a correction',
    correctionOver: 'The authority waits for no correction any more',
    message: 'The service’s date of the message',
    decided: 'Decided',
  },
  gaps: {
    logNotRead: 'The log of submissions could not be read, so what was sent is missing here.',
    logDamaged: 'The log of submissions is damaged, so some of what was sent may be missing here.',
    notSentFromHere:
      'The log of submissions here does not know of the submission: it was sent from elsewhere, or with another log.',
    earlierStates:
      'The service tells the state of now only. Earlier states stand here only if somebody asked from here, or events are followed.',
  },
};
