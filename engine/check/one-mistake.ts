import { lastOf, parentOf } from '../begjaering/pointer';
import type { Finding } from '../findings/findings';
import { ownCheck } from './catalogue';
import { grouped } from '../values/groups';

/**
 * Leaves one finding of each mistake that several rules see: what a finding replaces goes, and so does one that gives
 * way where the service would refuse the value anyway.
 * @param findings of the rules
 */
export function oneOfEachMistake(findings: readonly Finding[]): readonly Finding[] {
  const replaced = new Set(
    findings.flatMap(({ replaces }) => (replaces ?? []).map(({ code, at }) => `${code} ${at}`)),
  );
  const kept =
    replaced.size === 0 ? findings : findings.filter(({ code, at }) => !replaced.has(`${code} ${at}`));
  return withoutWorse(withoutRefused(kept));
}

/** Where the service would refuse a value by a rule, that says enough. */
function withoutRefused(kept: readonly Finding[]): readonly Finding[] {
  if (!kept.some(givesWay)) return kept;
  const refused = new Set(
    kept
      .filter((finding) => finding.severity === 'error' && !givesWay(finding))
      .flatMap((finding) => [finding, ...(finding.covers ?? [])])
      .map(({ at, missing }) => (missing === undefined ? at : `${at} ${missing}`)),
  );
  return kept.filter(
    (finding) =>
      !givesWay(finding) ||
      !(refused.has(finding.at) || refused.has(`${parentOf(finding.at)} ${lastOf(finding.at)}`)),
  );
}

const givesWay = ({ code }: Finding): boolean => ownCheck(code)?.givesWay ?? false;

/** Of several checks of ours at one place the one remains that comes nearest to what is wrong. */
function withoutWorse(kept: readonly Finding[]): readonly Finding[] {
  if (!kept.some((finding) => waysOf(finding).length > 0)) return kept;
  const byPlace = grouped(kept, ({ at }) => at);
  return kept.filter((finding) => {
    const ways = waysOf(finding);
    const others = byPlace.get(finding.at)?.filter(({ code }) => code !== finding.code) ?? [];
    return !others.some((other) => ways.includes('anything') || isBetter(other, ways));
  });
}

/** What gives way itself to anything says nothing better. */
function isBetter(other: Finding, ways: readonly string[]): boolean {
  return ways.includes(ownCheck(other.code)?.family ?? '') && !waysOf(other).includes('anything');
}

const waysOf = ({ code }: Finding): readonly string[] => ownCheck(code)?.givesWayTo ?? [];
