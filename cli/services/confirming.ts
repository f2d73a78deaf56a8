import { canBeConfirmed, confirms } from '../../engine/begjaering/typed-confirmation';
import type { CommonOptions, Surroundings } from './command';
import type { Confirming, ToStore } from './to-store';
import type { Settings } from './settings';
import { UsageError } from './usage-error';
import { words } from './words/words';

/** @returns how storing is confirmed: in production by `--yes` and by what only that begjæring has, never by one of them */
export function confirmingOf(
  { profile }: Settings,
  { yes, confirm, json, lang }: CommonOptions,
  { ask, err, signal }: Pick<Surroundings, 'ask' | 'err' | 'signal'>,
): Confirming {
  const isProduction = profile.environment === 'production';
  const asked = json ? undefined : ask;
  const check = (typed: string, what: ToStore): void => {
    if (!confirms(typed, what)) throw new UsageError('confirmDiffers', { file: what.file });
  };
  return {
    confirmStoring: (what) => {
      if (!isProduction) return;
      if (!yes) throw new UsageError('confirmProduction');
      if (!canBeConfirmed(what)) throw new UsageError('confirmImpossible', { file: what.file });
      if (confirm !== undefined) check(confirm, what);
      else if (!asked) throw new UsageError('confirmMissing', { file: what.file });
    },
    askConfirmation: async (what) => {
      if (!isProduction || confirm !== undefined || !asked) return;
      err(what.about);
      check(await asked(words(lang)('askConfirmation'), signal), what);
    },
  };
}
