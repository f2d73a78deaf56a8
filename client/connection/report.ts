import type { StepFacts, StepResult } from './steps';
import { describeError, ElanError } from '../../services/errors';
import { environmentFacts } from '../../services/operations/environments';
import { customerText, type Mode, type Profile } from '../../services/profile';
import { connectionWords, type ConnectionWords } from './report-words';
import { moment } from '../../services/reports/format';
import { facts, text, type Block, type Report } from '../../services/reports/report';
import type { Language } from '../../services/reports/words';

/** A connection that was tested. */
export interface TestedConnection {
  readonly profile: Profile;
  readonly results: readonly StepResult[];
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** @returns what works of a connection, step by step, and what to do about what does not */
export function connectionReport({ profile, results, at }: TestedConnection, language: Language): Report {
  const texts = connectionWords(language);
  return {
    title: texts.title,
    sections: [
      {
        heading: '',
        blocks: [
          facts(
            [texts.profile, profile.name],
            [texts.environment, environmentFacts(profile.environment).name(language)],
            [texts.mode, modeText(profile.mode, texts)],
            [texts.at, moment(new Date(at).toISOString(), language)],
          ),
          ...outcome(results, texts, language),
        ],
      },
      {
        heading: '',
        blocks: [
          {
            kind: 'table',
            columns: texts.columns.map((title) => ({ title })),
            rows: results.map((result) => [
              texts.marks[result.state],
              texts.steps[result.name],
              resultText(result, texts, language),
            ]),
          },
        ],
      },
    ],
  };
}

function modeText(mode: Mode, texts: ConnectionWords): string {
  if (mode.kind === 'own') return texts.own;
  const { externalRef = '' } = mode.kind === 'systembruker' ? mode : {};
  return [filled(texts[mode.kind], customerText(mode)), externalRef].filter(Boolean).join(', ');
}

function outcome(results: readonly StepResult[], texts: ConnectionWords, language: Language): Block[] {
  const failed = results.flatMap((result) => (result.state === 'failed' ? [result] : []));
  if (failed.length === 0) return [text(texts.works)];
  return failed.flatMap(({ name, error }) => {
    const { message, advice } = errorText(error, language);
    const said = text(filled(texts.stopsAt, texts.steps[name], message));
    return advice ? [said, text(filled(texts.whatToDo, advice))] : [said];
  });
}

function resultText(result: StepResult, texts: ConnectionWords, language: Language): string {
  switch (result.state) {
    case 'failed':
      return errorText(result.error, language).message;
    case 'notTried':
      return texts.notTried;
    case 'notNeeded':
      return texts.notNeeded[result.name] ?? '';
    case 'works':
      return factsText(result, texts);
  }
}

function errorText(error: unknown, language: Language): { message: string; advice: string } {
  if (error instanceof ElanError) return describeError(error, language);
  return { message: error instanceof Error ? error.message : String(error), advice: '' };
}

function factsText(result: Extract<StepResult, { state: 'works' }>, texts: ConnectionWords): string {
  switch (result.name) {
    case 'keyring':
      return texts.keyring[result.facts.kept];
    case 'key':
      return keyText(result.facts, texts);
    case 'operations':
      return operationsText(result.facts, texts);
    case 'maskinporten':
      return result.facts.issuer;
    case 'clock':
      return clockText(result.facts.secondsAhead, texts);
    case 'token':
      return filled(texts.token, result.facts.scope, result.facts.seconds);
    case 'organisation': {
      const { organisation, supplier } = result.facts;
      return supplier ? filled(texts.supplier, organisation, supplier) : organisation;
    }
    case 'service':
      return filled(texts.service, result.facts.host);
  }
}

function keyText({ bits, kid, certificates, certificate }: StepFacts['key'], texts: ConnectionWords): string {
  const { organisation, issuer, validTo } = certificate ?? {};
  return [
    filled(texts.bits, bits),
    kid && filled(texts.kid, kid),
    certificates > 0 && filled(texts.certificates, certificates),
    organisation && filled(texts.issuedTo, organisation),
    issuer && filled(texts.issuedBy, issuer),
    validTo !== undefined && filled(texts.validTo, new Date(validTo).toISOString().slice(0, 10)),
  ]
    .filter(Boolean)
    .join(', ');
}

function operationsText(found: StepFacts['operations'], texts: ConnectionWords): string {
  const { withoutAddress } = found;
  const counts = (['certain', 'likely', 'assumed'] as const).flatMap((certainty) =>
    found[certainty] > 0 ? [filled(texts.counts[certainty], found[certainty])] : [],
  );
  return [
    ...counts,
    ...(withoutAddress.length > 0 ? [filled(texts.withoutAddress, withoutAddress.join(', '))] : []),
  ].join(', ');
}

function clockText(secondsAhead: number, texts: ConnectionWords): string {
  // An answer tells whole seconds, and took a while to come.
  if (Math.abs(secondsAhead) <= 1) return texts.clockRight;
  return filled(secondsAhead > 0 ? texts.clockAhead : texts.clockBehind, Math.abs(secondsAhead));
}

function filled(words: string, ...args: readonly (string | number)[]): string {
  return words.replaceAll(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)] ?? ''));
}
