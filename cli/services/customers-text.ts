import { customersInDoubt, type LedgerContent } from '../../services/ledger/damage';
import type { CallFacts } from '../../services/ledger/records';
import type { Words } from './words/words';

/** @returns the customers that calls were made for, for a person, each once */
export function customersText(calls: readonly Pick<CallFacts, 'customer'>[], say: Words): string {
  const names = calls.map(({ customer = '' }) => (customer === '' ? say('ownOrganisation') : customer));
  return [...new Set(names)].join(', ');
}

/**
 * @returns lines that say for which customers the service is still to be asked what a damaged ledger has lost; none where that is
 *   one's own organisation only
 */
export function doubtOfCustomers(
  content: LedgerContent,
  environment: CallFacts['environment'],
  say: Words,
): string[] {
  const customers = customersInDoubt(content, environment);
  if (customers.every((customer) => customer === '')) return [];
  return [
    say('damageOfCustomers', {
      customers: customersText(
        customers.map((customer) => ({ customer })),
        say,
      ),
    }),
  ];
}
