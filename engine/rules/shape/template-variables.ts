import { fieldsOf } from '../../model/fields';
import { writtenKinds } from '../field-meanings';
import { quickLook } from '../quick-look';
import type { Rule, RuleFinding } from '../rule';

/** What a text may have for a variable; `{name}` and `{0}` only where nothing else stands in the text. */
const variables: readonly RegExp[] = [
  /\{\{[^{}\n]{1,80}\}\}/,
  /[$#]\{[^{}\n]{1,80}\}/,
  /<%[^%\n]{1,80}%>/,
  /(?:^|[\s(["'/:-])%(?:\d\$)?[sd](?![\p{L}\p{N}_])/u,
  /%\([A-Za-z_]\w{0,60}\)[sd]/,
  /^\{\w{1,60}\}$/,
];

/** A variable of a template that nothing has been put in the place of. */
export const templateVariables: Rule = {
  code: 'elan/malvariabel',
  *check(index, { model }): Generator<RuleFinding> {
    if (!quickLook(index, model).variable) return;
    for (const field of fieldsOf(index, model).of(...writtenKinds)) {
      const { value } = field;
      if (typeof value !== 'string' || !variables.some((pattern) => pattern.test(value))) continue;
      yield { at: field.pointer };
    }
  },
};
