import { operationInWords, outcomeInWords } from '../../services/ledger/call-words';
import { eventInWords } from '../../services/events/words';
import type { EventFacts, LedgerEntry } from '../../services/ledger/records';
import { moment } from '../../services/reports/format';
import { inWords, type Language } from '../../services/reports/words';
import type { KnownCase } from './cases';
import { damageLook } from './damage-look';
import { CaseNode, DamageNode, ProblemNode, type CallNode, type Look, type Node } from './nodes';

/** @returns how a node of the view looks */
export function lookOf(node: Node, language: Language): Look {
  if (node instanceof CaseNode) return caseLook(node.known, language);
  if (node instanceof DamageNode) return damageLook(node, language);
  if (node instanceof ProblemNode) return problemLook(node, language);
  return node.isBelowCase ? callLook(node, language) : unresolvedLook(node, language);
}

function caseLook(known: KnownCase, language: Language): Look {
  const { eksternSaksreferanse, saksstatus, innsenderReferanse, file } = known;
  const texts = textsOf(language);
  const status = saksstatus ? inWords(saksstatus, language) : texts.notAsked;
  const wanted = known.correction ? eventInWords('correction', undefined, language) : '';
  const { icon, color } = iconOf(known);
  return {
    label: eksternSaksreferanse,
    description: joined([wanted, status, innsenderReferanse, file]),
    tooltip: lines(
      [texts.reference, eksternSaksreferanse],
      [wanted, moment(known.correction?.event?.at, language)],
      [texts.status, saksstatus && status],
      [texts.statusAt, moment(known.saksstatusAt, language)],
      [texts.submitted, moment(known.at, language)],
      [texts.own, innsenderReferanse],
      [texts.file, file],
      [texts.correlationId, known.correlationId],
    ),
    icon,
    ...(color === undefined ? {} : { color }),
    contextValue: ['accepted', file ? 'file' : '', wanted && 'correction'].filter(Boolean).join(' '),
  };
}

function iconOf({ saksstatus, correction }: KnownCase): { readonly icon: string; readonly color?: string } {
  if (correction) return { icon: 'edit', color: 'charts.orange' };
  return statusIcons[saksstatus] ?? { icon: 'circle-outline' };
}

function unresolvedLook({ call }: CallNode, language: Language): Look {
  const texts = textsOf(language);
  const { file, operation, innsenderReferanse, eksternSaksreferanse } = call;
  const isUnderway = call.outcome === 'underway';
  return {
    label: `${operationInWords(operation, language)}: ${outcomeInWords(call.outcome, language)}`,
    description: joined([eksternSaksreferanse, file, innsenderReferanse, moment(call.at, language)]),
    tooltip: `${isUnderway ? texts.underway : texts.unknown}\n\n${callLines(call, language)}`,
    ...(isUnderway ? { icon: 'sync' } : { icon: 'warning', color: 'list.warningForeground' }),
    contextValue: [isUnderway ? 'underway' : 'unknown', file ? 'file' : ''].filter(Boolean).join(' '),
  };
}

function callLook({ call }: CallNode, language: Language): Look {
  const { operation, outcome, result, at, event } = call;
  if (event) return eventLook(call, event, language);
  const state = result?.state === undefined ? '' : inWords(result.state, language);
  return {
    label: operationInWords(operation, language),
    description: joined([outcomeInWords(outcome, language), state, moment(at, language)]),
    tooltip: callLines(call, language),
    icon: outcomeIcons[outcome],
    contextValue: 'call',
  };
}

function eventLook(call: LedgerEntry, { kind, at, pointer }: EventFacts, language: Language): Look {
  return {
    label: eventInWords(kind, call.result?.state, language),
    description: joined([moment(at, language), pointer]),
    tooltip: callLines(call, language),
    icon: kind === 'correction' ? 'edit' : 'bell',
    contextValue: 'event',
  };
}

function problemLook({ workspace, problem, advice }: ProblemNode, language: Language): Look {
  const label = textsOf(language).problem;
  const tooltip = [problem, advice, workspace].join('\n\n');
  return { label, description: problem, tooltip, icon: 'error', contextValue: 'problem' };
}

function callLines(call: LedgerEntry, language: Language): string {
  const texts = textsOf(language);
  const { result, settledBy } = call;
  return lines(
    [texts.operation, operationInWords(call.operation, language)],
    [texts.outcome, outcomeInWords(call.outcome, language)],
    [texts.foundOutBy, settledBy && texts.settledBy[settledBy]],
    [texts.http, result?.status?.toString()],
    [texts.codes, result?.codes?.join(', ')],
    [texts.begun, moment(call.at, language)],
    [texts.ended, moment(call.endedAt, language)],
    [texts.own, call.innsenderReferanse],
    [texts.file, call.file],
    [texts.correlationId, call.correlationId],
  );
}

function lines(...facts: readonly (readonly [name: string, value: string | undefined])[]): string {
  return facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

const statusIcons: Readonly<Record<string, { readonly icon: string; readonly color?: string }>> = {
  sakOpprettet: { icon: 'circle-filled', color: 'charts.blue' },
  sakUnderBehandling: { icon: 'circle-filled', color: 'charts.blue' },
  sakForelagt: { icon: 'circle-filled', color: 'charts.yellow' },
  sakNektetFremmet: { icon: 'circle-slash', color: 'charts.red' },
  sakBesluttet: { icon: 'pass', color: 'charts.green' },
  sakAvsluttet: { icon: 'pass-filled', color: 'charts.green' },
  sakHevet: { icon: 'circle-slash' },
};

const outcomeIcons: Readonly<Record<LedgerEntry['outcome'], string>> = {
  accepted: 'pass',
  refused: 'error',
  failed: 'debug-disconnect',
  unknown: 'warning',
  underway: 'sync',
};

function textsOf(language: Language): Texts {
  return language === 'nb' ? norwegian : english;
}

interface Texts {
  readonly notAsked: string;
  readonly reference: string;
  readonly status: string;
  readonly statusAt: string;
  readonly submitted: string;
  readonly own: string;
  readonly file: string;
  readonly correlationId: string;
  readonly operation: string;
  readonly outcome: string;
  readonly foundOutBy: string;
  readonly settledBy: Readonly<Record<NonNullable<LedgerEntry['settledBy']>, string>>;
  readonly http: string;
  readonly codes: string;
  readonly begun: string;
  readonly ended: string;
  readonly unknown: string;
  readonly underway: string;
  readonly problem: string;
}

const norwegian: Texts = {
  notAsked: 'Status ikke hentet',
  reference: 'Saksreferanse',
  status: 'Status',
  statusAt: 'Status hentet',
  submitted: 'Sendt inn',
  own: 'Innsenders referanse',
  file: 'Fil',
  correlationId: 'Korrelasjonsid',
  operation: 'Operasjon',
  outcome: 'Utfall',
  foundOutBy: 'Funnet ut av',
  settledBy: { changedCases: 'listen over endrede saker', validation: 'validering', user: 'bruker' },
  http: 'HTTP',
  codes: 'Koder',
  begun: 'Begynt',
  ended: 'Ferdig',
  unknown: 'Svaret gikk tapt, så det er ikke kjent om dette ble mottatt. Finn det ut før du sender på nytt.',
  underway: 'Dette sendes nå.',
  problem: 'Innsendingsloggen kan ikke leses',
};

const english: Texts = {
  notAsked: 'Status not asked for',
  reference: 'Case reference',
  status: 'Status',
  statusAt: 'Status asked for',
  submitted: 'Submitted',
  own: 'Own reference',
  file: 'File',
  correlationId: 'Correlation id',
  operation: 'Operation',
  outcome: 'Outcome',
  foundOutBy: 'Found out by',
  settledBy: { changedCases: 'the list of changed cases', validation: 'validation', user: 'the user' },
  http: 'HTTP',
  codes: 'Codes',
  begun: 'Begun',
  ended: 'Ended',
  unknown:
    'The answer was lost, so it is not known whether this was received. Find that out before you send it again.',
  underway: 'This is being sent.',
  problem: 'The log of submissions cannot be read',
};
