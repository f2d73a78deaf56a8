import type { Ledger } from '../../services/ledger/ledger';
import { Workflow } from '../../services/workflow/workflow';
import type { Services } from './services';
import type { Settings } from './settings';

/** @returns the services as they are to be used: told to a ledger */
export function workflowWith(
  { client, profile, world }: Pick<Services, 'client' | 'profile' | 'world'>,
  ledger: Ledger,
  { keepPayloads }: Settings,
): Workflow {
  return new Workflow({ client, ledger, profile, world, keepProductionPayloads: keepPayloads });
}
