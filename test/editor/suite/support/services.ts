import assert from 'node:assert/strict';
import { Secret } from '../../../../services/log/secret';
import type { KeyMaterial } from '../../../../services/maskinporten/keys/key-material';
import type { Profile } from '../../../../services/profile';
import { localProfile } from '../../../../client/window/profile-state';
import type { Services } from '../../../../client/window/services';
import { activatedExtension } from './extension';
import { pause } from './waiting';

/** No wait of the services is longer than that here, in milliseconds: nobody is at work that needs more. */
const longestWait = 100;

/** The services as they run in this window, with waits that are short. */
export async function runningServices(): Promise<Services> {
  const { services } = await activatedExtension();
  assert.ok(services, 'VS Code does not know that it runs tests');
  const running = (await services()).services;
  const sleep: Services['world']['sleep'] = async (milliseconds, signal) => {
    await pause(Math.min(milliseconds, longestWait));
    signal?.throwIfAborted();
  };
  Object.assign(running.world, { sleep });
  return running;
}

/** Runs something at another time of the day, as far as the services know. */
export async function minutesAgo<T>(
  { world }: Services,
  minutes: number,
  work: () => Thenable<T>,
): Promise<T> {
  const now = world.now.bind(world);
  Object.assign(world, { now: () => now() - minutes * 60_000 });
  try {
    return await work();
  } finally {
    Object.assign(world, { now });
  }
}

/** Makes a profile the active one: of the client that a local ELAN has ready for everybody, if nothing else is said. */
export async function useProfile(
  services: Services,
  name: string,
  { environment = 'local', clientId = '', baseUrl, issuer }: Addressed & Partial<Profile>,
): Promise<void> {
  const profile: Profile = { name, environment, clientId, mode: { kind: 'own' }, baseUrl, issuer };
  assert.ok(await services.profiles.save(profile, { kind: 'jwk', text: new Secret('') }));
}

type Addressed = Required<Pick<Profile, 'baseUrl' | 'issuer'>>;

/** Removes every profile but that of the local ELAN, which cannot be removed. */
export async function removeProfiles({ profiles }: Services): Promise<void> {
  for (const each of profiles.all()) await profiles.remove(each);
}

/** A key as the extension itself has it: the suite is a bundle of its own, with a class of secrets of its own. */
export async function keyFrom({ secrets, profiles }: Services, written: object): Promise<KeyMaterial> {
  const name = 'only to read it';
  await secrets.keep(`elan.key.${name}`, JSON.stringify(written));
  const key = await profiles.keyOf({ ...localProfile, name });
  await secrets.forget(`elan.key.${name}`);
  assert.ok(key);
  return key;
}
