import { valueAt } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import { isAccountNumber, isKid } from '../../rules/identifiers';
import type { FixProvider } from '../fix';
import { removal, replacement } from '../missing';

const account = '/betalingsinformasjon/kontoinformasjon';

/** Fixes of account number and KID. */
export const paymentFixes: readonly FixProvider[] = [
  {
    codes: ['UGYLDIG_KONTONR'],
    *propose(data, { index }) {
      const information = valueAt(index.root, account);
      const digits = (textOf(information, 'kontonummer') ?? '').replace(/\D/g, '');
      if (isAccountNumber(digits)) yield replacement(data.at, digits, true);
      const iban = (textOf(information, 'iban') ?? '').replace(/\s/g, '');
      if (/^NO/.test(iban) && isAccountNumber(iban.slice(4))) yield replacement(data.at, iban.slice(4), true);
      if (iban !== '' && !iban.startsWith('NO')) {
        const at = '/betalingsinformasjon/norskKonto';
        yield {
          id: 'setValue',
          args: { egenskap: 'norskKonto', verdi: 'false' },
          operations: [{ kind: 'replace', at, value: false }],
        };
      }
    },
  },
  {
    codes: ['UGYLDIG_KID'],
    *propose(data, { index }) {
      const digits = String(valueAt(index.root, data.at)).replace(/\D/g, '');
      if (isKid(digits)) yield replacement(data.at, digits, true);
      yield removal(data.at, 'kidnummer');
    },
  },
];
