import type { Services } from '../../window/services';
import { chosenCase } from './steps/choose-case';
import { markSeen } from './steps/mark-seen';

/** `elan.markCaseSeen(case?)`: a case that was chosen in the view of cases asks for no attention until something comes of it. */
export async function markCaseSeen(services: Services, target?: unknown): Promise<void> {
  await markSeen(services, (await chosenCase(services, target)).eksternSaksreferanse);
}
