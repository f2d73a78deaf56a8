import { lastOf, parentOf } from '../begjaering/pointer';
import type { Finding } from '../findings/findings';
import { ownCheck } from './catalogue';

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
