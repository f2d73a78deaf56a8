import { below } from '../../begjaering/pointer';
import { isObject, property, textOf, type JsonObject } from '../../values/json';
import { isAccountNumber, isKid, isKidWithDash } from '../identifiers';
import type { Rule, RuleFinding } from '../rule';

const payment = '/betalingsinformasjon';
const account = '/betalingsinformasjon/kontoinformasjon';

/** The rules on `betalingsinformasjon`. */
export const paymentRules: readonly Rule[] = [
  {
    code: 'MANGELFULLE_KONTOOPPLYSNINGER',
    *check({ root }): Generator<RuleFinding> {
      const information = property(root, 'betalingsinformasjon');
      if (!isObject(information)) return;
      const given = information['kontoinformasjon'];
      if (given === undefined) yield { at: payment, missing: 'kontoinformasjon' };
      else if (isObject(given) && hasNoValue(given)) yield { at: account, covers: membersOf(given) };
    },
  },
  {
    code: 'UGYLDIG_KONTONR',
    *check({ root }): Generator<RuleFinding> {
      const information = property(root, 'betalingsinformasjon');
      const given = property(information, 'kontoinformasjon');
      const kontonummer = textOf(given, 'kontonummer');
      if (property(information, 'norskKonto') !== true || kontonummer === undefined || hasNoValue(given))
        return;
      if (!isAccountNumber(kontonummer)) yield { at: `${account}/kontonummer`, args: { kontonummer } };
    },
  },
  {
    code: 'UGYLDIG_KID',
    *check({ root }): Generator<RuleFinding> {
      const kidnummer = textOf(property(root, 'betalingsinformasjon'), 'kidnummer');
      if (kidnummer !== undefined && !isKid(kidnummer) && !isKidWithDash(kidnummer))
        yield { at: `${payment}/kidnummer`, args: { kidnummer } };
    },
  },
];

/** That there is nothing in them is one mistake. */
function membersOf(given: JsonObject): NonNullable<RuleFinding['covers']> {
  return Object.keys(given).map((name) => ({ at: below(account, name) }));
}

/** Whether an account says nothing at all. */
function hasNoValue(given: unknown): boolean {
  return isObject(given) && Object.values(given).every(isBlank);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
