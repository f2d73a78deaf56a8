import type { BegjaeringSummary } from '../../engine/begjaering/summary';
import { amountText } from '../../engine/values/money';
import { ElanError } from '../../services/errors';
import { cannotValidate } from '../../services/workflow/dry-run';
import type { Workflow } from '../../services/workflow/workflow';
import { exitCodes } from '../exit-codes';
import type { CommandResult, Context } from './command';
import type { ToStore } from './to-store';
import { refusedResult, type OpenedFile } from './opened-file';
import { printable } from './report-text';
import { UsageError } from './usage-error';
import type { Words } from './words/words';

/** @returns what a person confirms, or types a confirmation of, before a begjæring is stored */
export function toStore({ file, summary }: Pick<OpenedFile, 'file' | 'summary'>, say: Words): ToStore {
  const { innsenderReferanse, sums } = summary;
  return { file: file.name, innsenderReferanse, sums, about: aboutText(summary, say) };
}

function aboutText(summary: BegjaeringSummary, say: Words): string {
  const names = (parties: BegjaeringSummary['saksoekt']): string =>
    printable(parties.map(({ name, number }) => name || number || '?').join(', '));
  const sum = printable(
    summary.sums.map(({ oere, currency }) => `${amountText(oere)} ${currency}`).join(' + '),
  );
  const lines = [
    say('aboutParties', { saksoeker: names(summary.saksoeker), saksoekt: names(summary.saksoekt) }),
    say('aboutClaims', { krav: summary.krav, sum, attachments: summary.attachments.length }),
  ];
  return `${lines.join('\n')}\n`;
}

/** How a begjæring is checked by the service before it is sent. */
export interface DryRun {
  /** The case that it is a change of; a new one where it is left out. */
  readonly eksternSaksreferanse?: string;
  /** Whether it may be sent although the service cannot check it first. */
  readonly unvalidated: boolean;
}

/**
 * Before something is sent to production, has the service check it and the person at the terminal confirm it.
 * @returns why nothing was sent; nothing where it may be
 * @throws UsageError where the service cannot check it and nobody has agreed to that, and where it is not confirmed
 */
export async function beforeStoring(
  context: Context,
  opened: OpenedFile,
  workflow: Pick<Workflow, 'validate'>,
  { eksternSaksreferanse, unvalidated }: DryRun,
): Promise<CommandResult | undefined> {
  const { say, settings, signal, tell } = context;
  if (settings.profile.environment !== 'production') return undefined;
  try {
    await workflow.validate(opened.sending, { signal, eksternSaksreferanse });
    tell(say('dryRunPassed', { file: opened.file.name }));
  } catch (error) {
    if (!cannotValidate(error)) return refusedByDryRun(error, opened, context);
    if (!unvalidated) throw new UsageError('dryRunMissing', { file: opened.file.name });
    tell(say('dryRunLeftOut'));
  }
  await context.askConfirmation(toStore(opened, say));
  return undefined;
}

function refusedByDryRun(error: unknown, opened: OpenedFile, context: Context): CommandResult {
  const refused = refusedResult(error, opened, context, { sent: false });
  return { ...refused, text: `${refused.text}${context.say('notSent')}\n` };
}

function unfitForMachines({ unfit }: OpenedFile['local']): object[] {
  return unfit.map(({ code, message, pointer, range }) => ({ code, message, pointer, range }));
}

/** @returns why a begjæring with test data goes nowhere near production; nothing where it has none */
export function stoppedAsUnfit(
  { file, local }: Pick<OpenedFile, 'file' | 'local'>,
  { say }: Context,
): CommandResult | undefined {
  if (local.unfit.length === 0) return undefined;
  const places = local.unfit.map(({ range, code }) => `${range.start.line + 1} (${code})`).join(', ');
  const lines = local.unfit.map(({ range, code, message }) => {
    const { line, character } = range.start;
    return `${file.name}:${line + 1}:${character + 1} ${code} ${printable(message)}`;
  });
  return {
    code: exitCodes.findings,
    result: {
      file: file.name,
      sent: false,
      unfitForProduction: unfitForMachines(local),
      localCheck: local.report,
    },
    text: `${lines.join('\n')}\n${say('notSent')}\n`,
    error: new ElanError('unfitForProduction', { args: { places } }),
  };
}
