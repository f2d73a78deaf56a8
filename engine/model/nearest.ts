import { distance } from 'fastest-levenshtein';
import { ofKnownTexts } from '../values/known-texts';

const maximumCompared = 2000;

/**
 * @param word what was written
 * @param candidates what may be meant
 * @returns the candidates that are near enough to be a slip of the pen, the nearest first
 */
export function nearest(word: string, candidates: Iterable<string>, count = 3): string[] {
  const plainWord = plain(word);
  const limit = Math.max(2, Math.floor(plainWord.length / 3));
  const ranked: { candidate: string; steps: number }[] = [];
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > maximumCompared) break;
    const plainCandidate = plainCandidateOf(candidate);
    if (Math.abs(plainCandidate.length - plainWord.length) > limit) continue;
    const steps = distance(plainWord, plainCandidate);
    if (steps <= limit && steps < plainCandidate.length) ranked.push({ candidate, steps });
  }
  ranked.sort((a, b) => a.steps - b.steps);
  return ranked.slice(0, count).map(({ candidate }) => candidate);
}

/** Of the model's own names, of which there are few, and which are compared again for each word. */
const mostCandidates = 5000;

const plainCandidateOf = ofKnownTexts(plain, mostCandidates);

/** Case and the two ways of writing Norwegian letters make no difference. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}
