import type { Commands } from '../command';
import { compareWithFile } from './compare-with-file';
import { compareWithSubmitted } from './compare-with-submitted';

export const comparingCommands = {
  compareWithFile: (_, ...files) => compareWithFile(...files),
  compareWithSubmitted,
} satisfies Commands;
