import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { buildIndex } from '../../../../engine/begjaering/index';
import type { Part } from '../../../../engine/begjaering/parts';
import { kindOf, type FieldKind } from '../../../../engine/model/field-kinds';
import { modelOf, versions } from '../../../../engine/model/model';
import { partsWithIdentity } from '../../../../engine/rules/parts';
import { rules } from '../../../../engine/rules/registry';
import type { WholeRule } from '../../../../engine/rules/rule';
import { isObject, type JsonObject } from '../../../../engine/values/json';
import { documentOf, optionsOf, ruleFixtures } from '../../../support/rule-fixture';

const fixtures = new Map(ruleFixtures().map(({ code, cases }) => [code, cases]));
const withParts = rules.filter(
  (rule): rule is WholeRule => rule.looksAt === undefined && rule.parts !== undefined,
);

/** Every part that a begjæring has, once. */
function partsOf(root: JsonObject): Set<Part> {
  const parts = Object.entries(root).flatMap(([name, value]) => {
    if (!Array.isArray(value)) return [name];
    return value.flatMap((item) =>
      isObject(item) ? Object.keys(item).map((member) => `${name}/${member}`) : [],
    );
  });
  return new Set(parts);
}

/** The same begjæring without one of its parts. */
function without(root: JsonObject, part: Part): JsonObject {
  const [gone = '', member] = part.split('/');
  const entries = Object.entries(root).flatMap(([name, value]) => {
    if (name !== gone) return [[name, value]];
    if (member === undefined || !Array.isArray(value)) return [];
    return [[name, value.map((item: unknown) => (isObject(item) ? withoutMember(item, member) : item))]];
  });
  return Object.fromEntries(entries) as JsonObject;
}

const withoutMember = (item: JsonObject, gone: string): JsonObject =>
  Object.fromEntries(Object.entries(item).filter(([name]) => name !== gone));

const isOneOf = (parts: readonly Part[], part: Part): boolean =>
  parts.includes(part) || parts.includes(part.split('/')[0] ?? '');

/** The fields of a version in the items of the root's lists and in its other properties, by the part that they are in. */
function fieldsByPart(version: string): [part: Part, kind: FieldKind][] {
  const model = modelOf(version);
  const kindsOf = (owner: string, seen: ReadonlySet<string>): FieldKind[] =>
    Object.entries(model.types[owner]?.properties ?? {}).flatMap(([name, { type }]) => {
      const kind = kindOf(model, owner, name);
      if (kind) return [kind];
      return seen.has(type) ? [] : kindsOf(type, new Set([...seen, type]));
    });
  return Object.entries(model.types[model.root]?.properties ?? {}).flatMap(([name, { type, list }]) => {
    if (!list) return kindsOf(type, new Set()).map((kind): [Part, FieldKind] => [name, kind]);
    const members = Object.entries(model.types[type]?.properties ?? {});
    return members.flatMap(([member, inner]) => {
      const own = kindOf(model, type, member);
      const kinds = own ? [own] : kindsOf(inner.type, new Set());
      return kinds.map((kind): [Part, FieldKind] => [`${name}/${member}`, kind]);
    });
  });
}

describe('the parts with identity', () => {
  it.each(versions)('are all in which %s has identifiers, accounts and countries', (version) => {
    const kinds: readonly FieldKind[] = ['identifier', 'account', 'kid', 'country'];
    const parts = fieldsByPart(version).flatMap(([part, kind]) => (kinds.includes(kind) ? part : []));
    expect(parts).not.toEqual([]);
    expect(parts.filter((part) => !isOneOf(partsWithIdentity, part))).toEqual([]);
  });
});

describe.each(withParts.map((rule) => ({ code: rule.code, rule })))('$code', ({ code, rule }) => {
  it('finds the same whatever else there is than the parts that it says it is decided by', () => {
    const cases = fixtures.get(code) ?? [];
    expect(cases).not.toEqual([]);
    for (const section of cases) {
      const { model, target, today, known } = optionsOf(section);
      const root = BegjaeringDocument.of(documentOf(section, section).text).parsed.value;
      if (!isObject(root)) continue;
      const found = (value: JsonObject): string =>
        JSON.stringify([...rule.check(buildIndex(value), { model, target, today, ...known })]);
      const expected = found(root);
      for (const part of partsOf(root)) {
        if (isOneOf(rule.parts ?? [], part)) continue;
        expect(found(without(root, part)), `${section.title}, without ${part}`).toBe(expected);
      }
    }
  });
});
