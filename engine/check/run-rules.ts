import { Heirloom } from '../begjaering/heritage';
import type { BegjaeringIndex, Krav } from '../begjaering/index';
import { ChangedParts } from '../begjaering/parts';
import type { Finding, Target } from '../findings/findings';
import { isAtLeast } from '../model/model';
import { contextOfClaims } from '../rules/claim-context';
import { rules as allRules } from '../rules/registry';
import {
  listed,
  type ClaimContext,
  type ClaimRule,
  type Rule,
  type RuleContext,
  type RuleFinding,
  type WholeRule,
} from '../rules/rule';
import { officialRule, ownCheck, severityOf } from './catalogue';

interface RunOptions {
  /** The rules to apply; all of them where it is left out. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; the other rules go on. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/** A finding of a rule, and of a rule on single claims the position of the claim that it was found in. */
interface Placed {
  readonly finding: Finding;
  readonly position?: number;
}

/** What the rules have found in a version, and what that depends on besides the rules. */
interface Run {
  readonly root: unknown;
  readonly context: RuleContext;
  /** What rules on single claims know besides the claim. */
  readonly begjaeringsdato: string | undefined;
  readonly writtenOn: string | undefined;
  readonly rules: readonly Rule[];
  /** By the position of the rule; undefined of one that failed. */
  readonly found: readonly (readonly Placed[] | undefined)[];
}

const heirloom = new Heirloom<Run>();

/** What nearly every rule finds. */
const nothing: readonly Placed[] = [];

/**
 * What an earlier version of the file has left is taken over where it cannot be otherwise now: see {@link Rule}.
 * @returns what the rules that hold in the version of the model find, rule by rule
 */
export function runRules(index: BegjaeringIndex, context: RuleContext, options: RunOptions): Finding[] {
  const { root, heritage } = index;
  const ofClaims = contextOfClaims(index, context);
  const { begjaeringsdato } = ofClaims;
  // One that is turned off is run too: what it says, the schema should not say in its place.
  const rules = rulesOf(options.rules ?? allRules, context.model);
  const found: Run['found'][number][] = [];
  const run = { root, context, begjaeringsdato, writtenOn: writtenOn(ofClaims), rules, found };
  const earlier = earlierRun(heirloom.in(heritage), run, index);
  const findings: Finding[] = [];
  let ofRule: Placed[] = [];
  for (const [i, rule] of rules.entries()) {
    try {
      const left = leftBy(earlier, rule, earlier?.found[i], ofClaims);
      if (left) for (const placed of left) ofRule.push(placed);
      else if (rule.looksAt === 'krav') lookAtClaims(rule, index.krav, ofClaims, ofRule);
      else lookAtWhole(rule, index, context, ofRule);
      found.push(ofRule.length === 0 ? nothing : ofRule);
    } catch (error) {
      options.onRuleFailure?.(rule.code, error);
      ofRule.push({ finding: failureOf(rule) });
      found.push(undefined);
    }
    if (ofRule.length === 0) continue;
    for (const { finding } of ofRule) findings.push(finding);
    ofRule = [];
  }
  heirloom.leave(heritage, run);
  return findings;
}

/** Where it cannot be told, the rules that ask for it tell of that. */
function writtenOn(context: ClaimContext): string | undefined {
  try {
    return context.writtenOn();
  } catch {
    return undefined;
  }
}

const failureOf = ({ code }: Rule): Finding => ({
  code: 'elan/regel-feilet',
  severity: 'error',
  at: '',
  args: { regel: code },
});

interface ChangedClaims {
  readonly positions: ReadonlySet<number>;
  readonly krav: readonly Krav[];
}

/** An earlier run, and in what the begjæring has changed since. */
interface EarlierRun {
  readonly found: Run['found'];
  readonly changed: ChangedParts;
  /** The claims that have changed; undefined where each has to be looked at again. */
  readonly claims: ChangedClaims | undefined;
}

function earlierRun(earlier: Run | undefined, now: Run, { krav }: BegjaeringIndex): EarlierRun | undefined {
  if (!earlier || earlier.rules !== now.rules || !isSame(earlier.context, now.context)) return undefined;
  const changed = new ChangedParts(earlier.root, now.root);
  const isSameDay = earlier.begjaeringsdato === now.begjaeringsdato && earlier.writtenOn === now.writtenOn;
  const positions = isSameDay ? changed.itemsOf('kravTilInnkreving') : undefined;
  return { found: earlier.found, changed, claims: positions && claimsAt(positions, krav) };
}

function claimsAt(changed: readonly number[], krav: readonly Krav[]): ChangedClaims {
  const positions = new Set(changed);
  return {
    positions,
    krav: changed.length === 0 ? [] : krav.filter(({ position }) => positions.has(position)),
  };
}

function isSame(one: RuleContext, other: RuleContext): boolean {
  return (
    one.model === other.model &&
    one.target === other.target &&
    one.today === other.today &&
    one.history === other.history &&
    one.rulesOf === other.rulesOf
  );
}

/** What a rule finds, of which an earlier run has left all but what is in claims that have changed; undefined where it has not. */
function leftBy(
  earlier: EarlierRun | undefined,
  rule: Rule,
  left: readonly Placed[] | undefined,
  context: ClaimContext,
): readonly Placed[] | undefined {
  if (!left) return undefined;
  if (rule.looksAt !== 'krav') return rule.parts && !earlier?.changed.touch(rule.parts) ? left : undefined;
  const changed = earlier?.claims;
  if (!changed || changed.positions.size === 0) return changed && left;
  const kept = left.filter(({ position = 0 }) => !changed.positions.has(position));
  try {
    lookAtClaims(rule, changed.krav, context, kept);
    return kept.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  } catch {
    // Of a rule that fails all is told that it finds before, which takes looking at all claims.
    return undefined;
  }
}

function lookAtWhole(rule: WholeRule, index: BegjaeringIndex, context: RuleContext, found: Placed[]): void {
  for (const one of rule.check(index, context)) found.push({ finding: completed(rule, one, context.target) });
}

/** @param found is given what is found, also where the rule fails at a later claim; a loop in a generator costs more than most rules */
function lookAtClaims(
  rule: ClaimRule,
  claims: readonly Krav[],
  context: ClaimContext,
  found: Placed[],
): void {
  for (const krav of claims) {
    const ofClaim = rule.check(krav, context);
    if (ofClaim === undefined) continue;
    for (const one of listed(ofClaim))
      found.push({ finding: completed(rule, one, context.target), position: krav.position });
  }
}

const known = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/** @returns those of the rules that hold in a version of the model; the same for every file */
function rulesOf(rules: readonly Rule[], version: string): readonly Rule[] {
  const byVersion = known.get(rules) ?? new Map<string, readonly Rule[]>();
  const holding = byVersion.get(version) ?? rules.filter(({ code }) => holdsIn(code, version));
  known.set(rules, byVersion.set(version, holding));
  return holding;
}

/** Official rules hold from a version on; checks of ours may end where an official rule begins. */
function holdsIn(code: string, version: string): boolean {
  const { since = version, until = version } = officialRule(code) ?? ownCheck(code) ?? {};
  return isAtLeast(version, since) && isAtLeast(until, version);
}

function completed(rule: Rule, finding: RuleFinding, target: Target): Finding {
  return { severity: severityOf(rule.code, target), args: {}, ...finding, code: rule.code };
}
