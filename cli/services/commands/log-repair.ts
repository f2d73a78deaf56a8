import {
  customersInDoubt,
  damageArgs,
  openDamage,
  type Damage,
  type LedgerContent,
} from '../../../services/ledger/damage';
import { damageInWords } from '../../../services/ledger/damage-words';
import { payloadState } from '../../../services/ledger/payload';
import { deletedPayloads, isDeleted } from '../../../services/ledger/prune';
import type { UsersWord } from '../../../services/workflow/find-out';
import type { Repair } from '../../../services/workflow/doubt';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { doubtOfCustomers } from '../customers-text';
import { ledgerOf, type OpenLedger } from '../ledger-of';
import { openFile } from '../opened-file';
import { UsageError } from '../usage-error';
import { workflowWith } from '../workflow-with';
import { doubtText } from './doubt';
import { unclearResult } from './find-out';

/** What `elan log repair` is told. */
export interface RepairCommand {
  /** The begjæring to find out about; all that is missing where it is left out. */
  readonly begjaering?: string;
  /** The user knows its case. */
  readonly case?: string;
  /** The user knows that it was not received. */
  readonly notReceived?: boolean;
  /** The user knows that nothing is missing. */
  readonly accept?: boolean;
}

/** Tells where the ledger is damaged, and what is not kept any more that should be. Nothing is sent or changed. */
export async function verifyCommand(context: Context): Promise<CommandResult> {
  const { say, settings } = context;
  const { ledger } = await ledgerOf();
  const content = await ledger.content();
  const { environment } = settings.profile;
  const open = openDamage(content, environment, true);
  const inDoubt = customersInDoubt(content, environment);
  const places = content.damage.map((damage) => ({ ...damage, isRepaired: !open.includes(damage) }));
  const { lost: payloads, locked } = await unreadPayloads(ledger, content);
  const lines = [
    ...places.map((place) => placeText(place, context)),
    ...payloads.map(({ file = '–', sha256 }) => say('payloadDamaged', { file, sha256 })),
    ...(locked > 0 ? [say('payloadsLocked', { count: locked })] : []),
    ...(open.length > 0 ? [say('damageNote', damageArgs(open))] : []),
    ...doubtOfCustomers(inDoubt, say),
    ...(places.length + payloads.length === 0 ? [say('ledgerSound')] : []),
  ];
  return {
    code: open.length > 0 ? exitCodes.findings : exitCodes.ok,
    result: {
      ...{ sound: open.length === 0, lines: content.records.length, damage: places, payloads, locked },
      customersInDoubt: inDoubt,
    },
    text: `${lines.join('\n')}\n`,
  };
}

function placeText(place: Damage & { readonly isRepaired: boolean }, { say, language }: Context): string {
  const damage = damageInWords(place, language);
  return place.isRepaired ? say('damageRepaired', { damage }) : damage;
}

/** What is locked with a key that is not here cannot be looked at. */
async function unreadPayloads(ledger: OpenLedger['ledger'], content: LedgerContent) {
  const deleted = deletedPayloads(content);
  const locked = new Set<string>();
  const lost = new Map<string, { readonly sha256: string; readonly file?: string }>();
  for (const { payload, file, outcome, at, from } of content.entries) {
    // What was never sent need not have been kept, nor what came from another ledger.
    if (!payload?.kept || outcome === 'failed' || from || lost.has(payload.sha256)) continue;
    const { sha256 } = payload;
    if (isDeleted(sha256, { at }, deleted)) continue;
    const found = await payloadState(ledger, sha256);
    if (found === 'gone') lost.set(sha256, { sha256, ...(file ? { file } : {}) });
    if (found === 'locked') locked.add(sha256);
  }
  return { lost: [...lost.values()], locked: locked.size };
}

/** Asks the service what a damaged ledger has lost, or takes the user's word. */
export async function repairCommand(context: Context, command: RepairCommand): Promise<CommandResult> {
  const { begjaering, notReceived, accept } = command;
  const knows = command.case !== undefined || notReceived === true;
  const both = command.case !== undefined && notReceived === true;
  if (both || (knows && begjaering === undefined)) throw new UsageError('repairHow');
  if (begjaering !== undefined) return repairOne(context, command, begjaering);
  const { ledger } = await ledgerOf();
  const { settings, signal } = context;
  const workflow = workflowWith(await context.services(), ledger, settings);
  const { patience } = settings;
  const repair = await workflow.repair({ signal, accept, patience });
  const inDoubt = customersInDoubt(await ledger.content(), settings.profile.environment);
  const { code, result, text } = repairResult(context, repair, inDoubt.length > 0);
  const others = doubtOfCustomers(inDoubt, context.say).map((line) => `${line}\n`);
  return { code, result: { ...result, customersInDoubt: inDoubt }, text: [text, ...others].join('') };
}

function repairResult({ say }: Context, repair: Repair, othersInDoubt: boolean): CommandResult {
  switch (repair.kind) {
    case 'sound': {
      const text = say(othersInDoubt ? 'repairNothingMissing' : 'ledgerSound');
      return { code: exitCodes.ok, result: repair, text: `${text}\n` };
    }
    case 'tooSoon': {
      const at = new Date(repair.askAgainAt).toISOString();
      return {
        code: exitCodes.unknown,
        result: { kind: repair.kind, askAgainAt: at },
        text: `${say('repairTooSoon', { at })}\n`,
      };
    }
    case 'notListed':
      return { code: exitCodes.unknown, result: repair, text: `${say('repairNotListed')}\n` };
    case 'repaired': {
      const { copy, recovered } = repair;
      const lines = recovered.map(({ eksternSaksreferanse, innsenderReferanse }) =>
        say('repairRecovered', { reference: eksternSaksreferanse, own: innsenderReferanse }),
      );
      lines.push(say('repairDone', { copy, count: recovered.length }), say('repairWithoutReference'));
      return { code: exitCodes.ok, result: { ...repair }, text: `${lines.join('\n')}\n` };
    }
  }
}

async function repairOne(
  context: Context,
  { case: reference, notReceived }: RepairCommand,
  name: string,
): Promise<CommandResult> {
  const { say, signal, settings } = context;
  const { sending, workflow } = await openFile(name, context);
  const made = await workflow();
  const plan = await made.plan(sending);
  if (plan.kind === 'unclear') return unclearResult(name, plan.entries, context);
  if (plan.kind === 'doubtful' && (reference !== undefined || notReceived)) {
    const word: UsersWord = reference === undefined ? 'notReceived' : { eksternSaksreferanse: reference };
    await made.recoverByUser(sending, word);
    return {
      code: exitCodes.ok,
      result: { file: name, settled: word },
      text: `${say('settled', { id: name })}\n`,
    };
  }
  const found = await made.findOutDoubt(sending, { signal, patience: settings.patience });
  const isKnown = !found || found.kind === 'received' || found.kind === 'notReceived';
  return {
    code: isKnown ? exitCodes.ok : exitCodes.unknown,
    result: { file: name, found: found ?? null },
    text: `${doubtText(name, found, say)}\n`,
  };
}
