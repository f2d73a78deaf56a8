import { globProblemText } from '../../engine/begjaering/glob-words';
import type { Language } from '../../engine/findings/findings';
import type { Problem } from '../files';
import { words } from './formats/words';

/** @returns why a file could not be checked */
export function problemText({ file, problem, tooLarge, reason }: Problem, language: Language): string {
  if (typeof problem !== 'string') return `${file}: ${globProblemText(problem.pattern, language)}`;
  const text = words[language].problems[problem]
    .replace('{found}', String(tooLarge?.found))
    .replace('{limit}', String(tooLarge?.limit))
    .replace('{reason}', () => reason ?? '');
  return `${file}: ${text}`;
}
