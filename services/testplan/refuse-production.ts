import { ElanError } from '../errors';
import { environmentFacts } from '../operations/environments';
import type { Profile } from '../profile';

/** @throws ElanError of reason `testPlanInProduction` where a profile leads to production: what is wrong on purpose never goes there */
export function refuseProduction({ environment }: Pick<Profile, 'environment'>): void {
  if (environmentFacts(environment).target === 'production') throw new ElanError('testPlanInProduction');
}
