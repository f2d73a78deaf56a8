import { describeError, ElanError, type ServiceFinding } from '../../services/errors';
import type { Language } from '../../engine/findings/findings';
import { mayHaveBeenStored } from './exit-code-of';
import { UsageError } from './usage-error';
import { words } from './words/words';

/**
 * @param withFindings whether what the service has found is told too
 * @returns what a person is told of a command that has failed: lines without the last line break
 */
export function describeFailure(error: unknown, language: Language, withFindings = true): string {
  const say = words(language);
  if (error instanceof UsageError) return error.text(language);
  if (!(error instanceof ElanError)) return say('unexpected', { problem: messageOf(error) });
  const { message, advice } = describeError(error, language);
  const lines = [message, advice, ...(withFindings ? error.findings.map(findingLine) : [])];
  if (mayHaveBeenStored(error) && error.operation !== 'uploadAttachment') lines.push(say('howToFindOut'));
  if (error.correlationId !== '') lines.push(say('correlationId', { id: error.correlationId }));
  return lines.filter((line) => line !== '').join('\n');
}

/** @returns what a machine is told of a command that has failed */
export function failureForMachines(error: unknown, language: Language): object {
  if (error instanceof UsageError)
    return { kind: 'usage', reason: error.word, message: error.text(language) };
  if (!(error instanceof ElanError)) return { kind: 'unexpected', message: messageOf(error) };
  return {
    kind: error.kind,
    reason: error.reason,
    ...describeError(error, language),
    operation: error.operation ?? null,
    status: error.status ?? null,
    code: error.code,
    correlationId: error.correlationId,
    done: error.done,
    findings: error.findings,
  };
}

function findingLine({ code, message, description, path }: ServiceFinding): string {
  const place = path === '' ? '' : ` (${path})`;
  const more = description === '' || description === message ? '' : `\n    ${description}`;
  return `  ${[code, message].filter((part) => part !== '').join(': ')}${place}${more}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
