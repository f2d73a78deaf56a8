import type { PartySummary } from '../../engine/begjaering/summary';
import { environmentFacts } from '../../services/operations/environments';
import { customerText, type Profile } from '../../services/profile';
import { amount } from '../../services/reports/format';
import type { Language } from '../../services/reports/words';
import { attachmentName, progressText } from './attachment-state';
import type { Confirmation, SendAs, SubmitWarning } from './submit-steps';

/** What a dialog says: a question, and what to know before it is answered. */
export interface DialogText {
  readonly message: string;
  readonly detail: string;
}

const texts = {
  nb: {
    askNew: 'Sende begjæringen til {environment}?',
    askChange: 'Sende endringen til {environment}?',
    new: 'Ny sak',
    again: 'En NY sak til, av en begjæring som er sendt inn før',
    change: 'Endring av sak {reference}',
    profile: 'Profil',
    customer: 'Kunde',
    saksoeker: 'Saksøker',
    saksoekt: 'Saksøkt',
    krav: 'Krav',
    sum: 'til sammen {sum}',
    attachments: 'Vedlegg',
    none: 'ingen',
    model: 'Informasjonsmodell',
    findings: 'Kontrollen fant {errors} feil og {warnings} advarsler.',
    otherInnsender:
      'Innsender er {innsender}, men tokenet gjelder {authenticated}. Tjenesten avviser det. Velg en profil som sender på vegne av innsender.',
    perhapsAnother:
      'Filen ble sendt inn med en annen innsenderReferanse. Er dette en annen begjæring, så send den som ny sak: en endring erstatter det som står i saken.',
    elsa: 'De saksøkte hører under tidligere regelverk. Tjenesten avviser det trolig.',
    paper: 'De saksøkte hører under ulike regelverk. Tjenesten avviser det trolig.',
    unknownDebtor: 'Betjeningskartet kjenner ikke alle de saksøkte. Kontroller numrene.',
    rulesNotAsked: 'Betjeningskartet kunne ikke spørres om regelverk.',
    passed: 'Tjenesten er spurt først, og fant ingen feil.',
    notThere: 'Tjenesten kunne ikke spørres først: den har ingen operasjon for validering.',
  },
  en: {
    askNew: 'Send the begjæring to {environment}?',
    askChange: 'Send the change to {environment}?',
    new: 'New case',
    again: 'One more NEW case, of a begjæring that was submitted before',
    change: 'Change of case {reference}',
    profile: 'Profile',
    customer: 'Customer',
    saksoeker: 'Creditor (saksøker)',
    saksoekt: 'Defendant (saksøkt)',
    krav: 'Claims',
    sum: 'together {sum}',
    attachments: 'Attachments',
    none: 'none',
    model: 'Information model',
    findings: 'The check found {errors} errors and {warnings} warnings.',
    otherInnsender:
      'Innsender is {innsender}, but the token is for {authenticated}. The service refuses that. Choose a profile that sends on behalf of innsender.',
    perhapsAnother:
      'The file was submitted under another innsenderReferanse. If this is another begjæring, send it as a new case: a change replaces what stands in the case.',
    elsa: 'The defendants are under the old rules. The service probably refuses that.',
    paper: 'The defendants are under different rules. The service probably refuses that.',
    unknownDebtor: 'Betjeningskartet does not know all of the defendants. Check the numbers.',
    rulesNotAsked: 'Betjeningskartet could not be asked about the rules.',
    passed: 'The service was asked first, and found no errors.',
    notThere: 'The service could not be asked first: it has no operation for validation.',
  },
} as const;

type Texts = (typeof texts)[Language];

/** @returns what is asked before something is sent: where to, what, about whom, how much, with which attachments */
export function confirmationText(
  { as, about, attachments, warnings, tried }: Confirmation,
  { name, environment, mode }: Pick<Profile, 'name' | 'environment' | 'mode'>,
  language: Language,
): DialogText {
  const words = texts[language];
  const { summary, model, errors } = about;
  const question = as.kind === 'change' ? words.askChange : words.askNew;
  const found = errors + about.warnings > 0;
  const lines = [
    asText(as, words),
    `${words.profile}: ${name}`,
    ...(mode.kind === 'own' ? [] : [`${words.customer}: ${customerText(mode)}`]),
    `${words.saksoeker}: ${namesOf(summary.saksoeker, words)}`,
    `${words.saksoekt}: ${namesOf(summary.saksoekt, words)}`,
    `${words.krav}: ${[summary.krav, ...sumTexts(about, words)].join(', ')}`,
    `${words.attachments}: ${attachmentsText(attachments, language)}`,
    `${words.model}: ${model}`,
    ...(tried ? ['', words[tried]] : []),
    ...(found ? ['', fill(words.findings, { errors, warnings: about.warnings })] : []),
    ...warnings.flatMap((warning) => ['', `⚠ ${warningText(warning, words)}`]),
  ];
  const environmentName = environmentFacts(environment).name(language);
  return { message: fill(question, { environment: environmentName }), detail: lines.join('\n') };
}

function asText(as: SendAs, words: Texts): string {
  return as.kind === 'change' ? fill(words.change, { reference: as.eksternSaksreferanse }) : words[as.kind];
}

function warningText(warning: SubmitWarning, words: Texts): string {
  return warning.kind === 'otherInnsender' ? fill(words.otherInnsender, warning) : words[warning.kind];
}

/** More would not fit into a dialog. */
const mostListed = 5;

function namesOf(parties: readonly PartySummary[], words: Texts): string {
  const names = parties.map(({ name, number }) => (name || number || '?').replaceAll(/\p{Cc}+/gu, ' '));
  return listed(names) || words.none;
}

function attachmentsText(attachments: Confirmation['attachments'], language: Language): string {
  const items = attachments.map(
    (each) => `\n– ${attachmentName(each, language)} (${progressText(each, language)})`,
  );
  if (items.length === 0) return texts[language].none;
  return `${items.length}${listed(items, '')}`;
}

function listed(items: readonly string[], separator = ', '): string {
  const rest = items.length - mostListed;
  const shown = items.slice(0, mostListed).join(separator);
  return rest > 0 ? `${shown}${separator || '\n– '}… (+ ${rest})` : shown;
}

function sumTexts({ summary }: Confirmation['about'], words: Texts): string[] {
  const sums = summary.sums.map(({ oere, currency }) => `${amount(oere / 100)} ${currency}`);
  return sums.length > 0 ? [fill(words.sum, { sum: sums.join(' + ') })] : [];
}

function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}
