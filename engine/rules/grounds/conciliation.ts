import { below, type Pointer } from '../../begjaering/pointer';
import type { BegjaeringIndex } from '../../begjaering/index';
import { isObject, property, textOf, type JsonObject } from '../../values/json';
import type { Rule, RuleFinding } from '../rule';

/** The rules on a `skriftligMeddelelse` that may go to the conciliation board. */
export const conciliationRules: readonly Rule[] = [
  {
    code: 'KAN_BEHANDLES_I_FORLIKSRAADET_PAAKREVET',
    *check(index): Generator<RuleFinding> {
      for (const { value, at } of writtenNotices(index)) {
        if (value['kanBehandlesIForliksraadet'] === undefined)
          yield { at, missing: 'kanBehandlesIForliksraadet' };
      }
    },
  },
  {
    code: 'PAASTAND_PAAKREVET',
    *check(index): Generator<RuleFinding> {
      if (property(index.root, 'tvangsfullbyrdelsestype') !== 'utleggOgForliksklageKombinert') return;
      for (const { value, at } of writtenNotices(index)) {
        if (value['paastand'] === undefined) yield { at, missing: 'paastand' };
        else if (textOf(value, 'paastand')?.trim() === '') yield { at: below(at, 'paastand') };
      }
    },
  },
];

function writtenNotices(index: BegjaeringIndex): { value: JsonObject; at: Pointer }[] {
  return index.tvangsgrunnlag.flatMap((ground) => {
    const value = property(ground.value['saerligTvangsgrunnlag'], 'skriftligMeddelelse');
    const at = below(ground.pointer, 'saerligTvangsgrunnlag', 'skriftligMeddelelse');
    return isObject(value) ? [{ value, at }] : [];
  });
}
