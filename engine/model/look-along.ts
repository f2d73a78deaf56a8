import { isObject } from '../values/json';
import type { FieldKind } from './field-kinds';
import { planOf, type TypePlan } from './fields';
import type { Look } from './schema-findings';

/** By the name as written: what the field means, or what is looked at in what the property leads on to. */
type LookPlan = Map<string, number | LookPlan>;

/**
 * @param meanings those kinds of fields that are looked at, and what each means to whoever looks
 * @returns goes along the values of an item of one of the root's lists, or of another property of the root, of which it is
 *   given the name, and gives all flags together: the quickest way past values that are right, which tells nothing of where
 *   they stand
 */
export function lookAlong(
  meanings: ReadonlyMap<FieldKind, number>,
  look: Look,
): (value: unknown, name: string, version: string) => number {
  const byVersion = new Map<string, LookPlan>();
  const lookAtObject = (object: unknown, plan: LookPlan): number => {
    if (!isObject(object)) return 0;
    let found = 0;
    // An object has few of the properties that it could have: what it has is looked up, not what it could. What
    // JSON.parse makes inherits nothing that could be listed too.
    for (const name in object) {
      const member = plan.get(name);
      if (member !== undefined) found |= lookAtMember(object[name], member);
    }
    return found;
  };
  const lookAtOne = (value: unknown, member: number | LookPlan): number => {
    if (typeof member !== 'number') return lookAtObject(value, member);
    const isSimple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isSimple ? look(value, member) : 0;
  };
  const lookAtMember = (value: unknown, member: number | LookPlan): number => {
    if (!Array.isArray(value)) return lookAtOne(value, member);
    let found = 0;
    for (const item of value as unknown[]) found |= lookAtOne(item, member);
    return found;
  };
  return (value, name, version) => {
    const plan =
      byVersion.get(version) ?? lookPlan(planOf(version, [...meanings.keys()]), meanings, new Map());
    byVersion.set(version, plan);
    const member = plan.get(name);
    return member === undefined ? 0 : lookAtMember(value, member);
  };
}

/** A type may lead on to itself. */
function lookPlan(
  type: TypePlan,
  meanings: ReadonlyMap<FieldKind, number>,
  done: Map<TypePlan, LookPlan>,
): LookPlan {
  const known = done.get(type);
  if (known) return known;
  const plan: LookPlan = new Map();
  done.set(type, plan);
  for (const { written, planned } of type.fields) plan.set(written, meanings.get(planned.kind) ?? 0);
  for (const inner of type.inner) plan.set(inner.written, lookPlan(inner.plan, meanings, done));
  return plan;
}
