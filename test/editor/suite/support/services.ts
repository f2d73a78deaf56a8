import assert from 'node:assert/strict';
import type { Services } from '../../../../client/src/services/services';
import { activatedExtension } from './extension';

/** The services as they run in this window. */
export async function runningServices(): Promise<Services> {
  const { services } = await activatedExtension();
  assert.ok(services, 'VS Code does not know that it runs tests');
  return (await services()).services;
}
