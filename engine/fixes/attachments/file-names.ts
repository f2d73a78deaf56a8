import { valueAt } from '../../begjaering/pointer';
import { endingOf } from '../../rules/attachments/file-names';
import type { FixProvider } from '../fix';
import { replacement } from '../missing';

/** Fixes of names of files: without the way there, or with its signs as dashes. */
export const fileNameFixes: readonly FixProvider[] = [
  {
    codes: ['elan/ugyldig-filnavn'],
    *propose({ at }, { index }) {
      const name = valueAt(index.root, at);
      if (typeof name !== 'string') return;
      const last = name.split(/[/\\]/).at(-1) ?? '';
      const isPath = /^(?:[a-z]:|\.{0,2}[/\\]|~|\w+:\/\/)/i.test(name);
      if (endingOf(last) !== undefined) yield replacement(at, last, isPath);
      if (!isPath) yield replacement(at, name.replace(/[/\\]+/g, '-'), true);
    },
  },
];
