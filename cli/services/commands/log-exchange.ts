import { stat } from 'node:fs/promises';
import { exportLedger } from '../../../services/ledger/exchange/export';
import { merge, mergePlan, type MergePlan } from '../../../services/ledger/exchange/merge';
import { mergeInWords } from '../../../services/ledger/exchange/merge-words';
import { readExport } from '../../../services/ledger/exchange/read';
import { limits } from '../../../services/limits/limits';
import { Secret } from '../../../services/log/secret';
import { thisProcess } from '../../../services/machine/this-process';
import { writeWhole } from '../../check/outputs';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { textOfFile } from '../given-file';
import { ledgerOf } from '../ledger-of';
import { printable } from '../report-text';
import { UsageError } from '../usage-error';
import type { WordName } from '../words/words';

interface UnderPassword {
  /** The file that the password stands in; otherwise it may stand in ELAN_LOG_PASSWORD. */
  readonly passwordFile?: string;
}

/** What `elan log export` is told. */
export interface ExportCommand extends UnderPassword {
  /** What others are to know the log by. */
  readonly as: string;
  readonly payloads?: boolean;
  readonly productionPayloads?: boolean;
}

/** What `elan log import` is told. */
export interface ImportCommand extends UnderPassword {
  readonly dryRun?: boolean;
}

/** Nobody but who has exported it may read the file. */
const mode = 0o600;

/** Writes the whole log to one file, for another machine or another person. */
export async function exportCommand(
  context: Context,
  file: string,
  { as, payloads, productionPayloads, passwordFile }: ExportCommand,
): Promise<CommandResult> {
  const name = as.trim();
  if (name === '') throw new UsageError('exportNameMissing');
  if (file === '-') throw new UsageError('exportToFile');
  if (await isThere(file)) throw new UsageError('exportFileThere', { file });
  const password = await passwordOf(context, passwordFile);
  const { ledger } = await ledgerOf();
  const ofTest = payloads ? 'test' : 'none';
  const exported = await exportLedger(ledger, {
    name,
    payloads: productionPayloads ? 'all' : ofTest,
    ...(password ? { password } : {}),
    now: Date.now(),
  });
  await write(file, exported.text);
  const { calls, payloads: count } = exported;
  const { say } = context;
  const lines = [say('exportDone', { file, calls, payloads: count })];
  if (!password) lines.push(say('exportWithoutKey'));
  if (!password && count > 0) lines.push(say('exportReadable'));
  return {
    code: exitCodes.ok,
    result: { file, calls, payloads: count, withKeys: password !== undefined },
    text: `${lines.join('\n')}\n`,
  };
}

/** Takes over what another log has; with `--dry-run` it only tells what that would do. */
export async function importCommand(
  context: Context,
  file: string,
  { dryRun = false, passwordFile }: ImportCommand,
): Promise<CommandResult> {
  const password = await passwordOf(context, passwordFile);
  const read = await readExport(await textOfFile(file, limits.exportedLog.bytes), password);
  const { ledger } = await ledgerOf();
  const plan = await mergePlan(ledger, read, { process: thisProcess, now: Date.now() });
  const { say, language } = context;
  if (!dryRun) await merge(ledger, plan);
  const lines = [
    say('importFrom', { name: read.from, at: read.writtenAt }),
    ...mergeInWords(plan, language),
    say(endOf(plan, dryRun)),
  ];
  return {
    // What two logs disagree on is left to a person to look at.
    code: plan.conflicts.length > 0 ? exitCodes.findings : exitCodes.ok,
    result: { from: read.from, dryRun, ...planForMachines(plan) },
    text: `${lines.map(printable).join('\n')}\n`,
  };
}

function endOf({ lines, payloads }: MergePlan, dryRun: boolean): WordName {
  if (lines.length + payloads.size === 0) return 'importNothing';
  return dryRun ? 'importWould' : 'importDone';
}

function planForMachines({ newCalls, knownCalls, payloads, unclear, conflicts }: MergePlan): object {
  return {
    newCalls,
    knownCalls,
    payloads: payloads.size,
    unclear: unclear.map(({ id }) => id),
    conflicts: conflicts.map((conflict) => {
      switch (conflict.kind) {
        case 'outcome': {
          const { kind, call, here, there, becomes } = conflict;
          return { kind, id: call.id, here, there, becomes };
        }
        case 'sameCase': {
          const { kind, eksternSaksreferanse, calls } = conflict;
          return { kind, eksternSaksreferanse, ids: calls.map(({ id }) => id) };
        }
        case 'submittedTwice':
          return { kind: conflict.kind, ids: [conflict.here.id, conflict.there.id] };
      }
    }),
  };
}

async function passwordOf({ variables }: Context, file: string | undefined): Promise<Secret | undefined> {
  const given =
    file === undefined
      ? variables['ELAN_LOG_PASSWORD']
      : (await textOfFile(file, limits.password.bytes)).replace(/\r?\n$/, '');
  if (file !== undefined && !given) throw new UsageError('passwordEmpty', { file });
  return given ? new Secret(given) : undefined;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function write(file: string, text: string): Promise<void> {
  const refuse = (error: unknown): never => {
    throw new UsageError('exportNotWritten', { file, problem: error instanceof Error ? error.message : '' });
  };
  await writeWhole(file, text, mode).catch(refuse);
}
