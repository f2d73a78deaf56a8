import type { Profile } from '../../../../services/profile';
import type { Services } from '../../../window/services';

/**
 * @param given what a command was called with: a profile, as the view of profiles gives it, or the name of one
 * @returns the profile of that name, as it is kept
 */
export function profileGiven({ profiles }: Services, given: unknown): Profile | undefined {
  const name = typeof given === 'string' ? given : nameIn(given);
  return name === undefined ? undefined : profiles.named(name);
}

function nameIn(given: unknown): string | undefined {
  const named = typeof given === 'object' && given !== null && 'name' in given ? given.name : undefined;
  return typeof named === 'string' ? named : undefined;
}
