import fc from 'fast-check';
import { kindOf } from '../../../engine/model/field-kinds';
import { modelOf } from '../../../engine/model/model';
import type { Model, ModelType, Property } from '../../../engine/model/model-types';
import { drawCase, type Case } from './case';
import { Draw } from './draw';
import {
  agreeingMembers,
  omitted,
  ownMembers,
  type Members,
  type Own,
  type Scope,
  type Writing,
} from './own-members';
import { Scalars } from './scalars';

/** Today's date for those begjæringer. */
export const today = '2026-06-15';

/**
 * A begjæring with nothing wrong in it: written along the model, so that whatever the model has may stand in it. What hangs
 * together (claims and grounds, dates, amounts, numbers of people) is drawn first, and put in where it belongs.
 *
 * @param version one of the versions of the model
 */
export function rightBegjaering(version: string): fc.Arbitrary<Members> {
  const numbers = fc.infiniteStream(fc.noBias(fc.nat()), { noHistory: true });
  return numbers.map((stream) => new Writer(new Draw(stream), modelOf(version)).write());
}

/** The types of attachments that have a role of their own, by the property that holds them. */
const attachmentTypes: Readonly<Record<string, string>> = {
  betalingsoppfordring: 'betalingsoppfordring',
  fullmakt: 'fullmakt',
  transporterklaering: 'transporterklæring',
  tvangsgrunnlag: 'tvangsgrunnlag',
  tvangskraftgrunnlag: 'tvangskraftgrunnlag',
};

class Writer implements Writing {
  readonly today = today;
  readonly case: Case;
  readonly scalars: Scalars;
  private readonly own: Readonly<Record<string, Own>>;

  constructor(
    readonly draw: Draw,
    readonly model: Model,
  ) {
    this.case = drawCase(draw, model, today);
    this.scalars = new Scalars(draw, this.case.written);
    this.own = ownMembers(this);
  }

  write(): Members {
    return this.object(this.model.root, {});
  }

  object(owner: string, scope: Scope): Members {
    const type = this.model.types[owner];
    if (!type) throw new Error(`the model has no ${owner}`);
    const isThere = this.chosen(type, owner, scope);
    const members: Members = {};
    for (const [name, property] of Object.entries(type.properties)) {
      const own = this.own[`${owner}.${name}`];
      const value = own
        ? own(scope)
        : isThere(name, property)
          ? this.value(owner, name, property, scope)
          : omitted;
      if (value !== omitted) members[name] = value;
    }
    return { ...members, ...agreeingMembers(owner, members, this) };
  }

  /** @returns whether a property is there: one of each choice, and others as it happens */
  private chosen(
    type: ModelType,
    owner: string,
    { ground }: Scope,
  ): (name: string, property: Property) => boolean {
    const choices = Object.values(type.choices ?? {});
    const fixed =
      owner === 'BegjaeringensTvangsgrunnlag'
        ? ground?.special
          ? 'saerligTvangsgrunnlag'
          : 'alminneligTvangsgrunnlag'
        : owner === 'SaerligTvangsgrunnlag'
          ? ground?.special
          : undefined;
    const picked = choices.map(({ members, optional }) =>
      optional && this.draw.chance(50) ? undefined : (fixed ?? this.draw.pick(members)),
    );
    return (name, property) => {
      if (choices.some(({ members }) => members.includes(name))) return picked.includes(name);
      if (property.type === 'PrioritetISak') return this.case.isPrioritised;
      return Boolean(property.required) || this.draw.chance(property.deprecated ? 15 : 60);
    };
  }

  private value(owner: string, name: string, property: Property, scope: Scope): unknown {
    const one = (): unknown => this.item(owner, name, property, scope);
    return property.list ? this.draw.several(property.minItems ?? 1, 3, one) : one();
  }

  private item(owner: string, name: string, { type }: Property, scope: Scope): unknown {
    if (type === 'Vedlegg') return { ...this.object(type, scope), type: attachmentTypes[name] ?? 'annet' };
    const kind = kindOf(this.model, owner, name);
    if (kind === 'code') return this.draw.pick(Object.keys(this.model.codeLists[type]?.values ?? {}));
    return kind === undefined ? this.object(type, scope) : this.scalars.of(kind, type, name);
  }
}
