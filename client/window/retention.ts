import * as vscode from 'vscode';
import { prune, prunePlan } from '../../services/ledger/prune';
import type { Services } from './services';
import { fileIn } from './ledgers';
import { serviceSettings } from './settings';

const day = 86_400_000;
const key = 'elan.ledgerPrunedAt';

/**
 * Deletes payloads of the ledgers of the folders that are open, where they are older than the setting says. It waits a day
 * until it looks again; what goes wrong stands in the log only, since nobody has asked for anything.
 */
export async function pruneOnceADay(services: Services): Promise<void> {
  const { daysOfPayloads } = serviceSettings();
  if (daysOfPayloads === 0) return;
  const { context, world } = services;
  const now = world.now();
  // A clock that was wrong must not put it off for long.
  if (!vscode.workspace.isTrusted || Math.abs(now - context.workspaceState.get(key, 0)) < day) return;
  await context.workspaceState.update(key, now);
  const before = now - daysOfPayloads * day;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (uri.scheme === 'file') await pruneOne(services, uri.fsPath, before);
  }
}

async function pruneOne(services: Services, folder: string, before: number): Promise<void> {
  const { log } = services.world;
  try {
    const { ledger } = await services.ledgerFor(fileIn(folder));
    const plan = await prunePlan(ledger, before);
    await prune(ledger, plan, before);
    if (plan.payloads.length === 0) return;
    const olderThan = new Date(before).toISOString();
    log.info('ledger.pruned', { payloads: plan.payloads.length, needed: plan.needed, olderThan });
  } catch (error) {
    log.error('ledger.notPruned', { problem: error instanceof Error ? error.message : String(error) });
  }
}
