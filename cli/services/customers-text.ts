import type { Words } from './words/words';

/** @returns customers as calls tell them, for a person, each once */
export function customersText(customers: readonly (string | undefined)[], say: Words): string {
  const names = customers.map((customer = '') => (customer === '' ? say('ownOrganisation') : customer));
  return [...new Set(names)].join(', ');
}

/**
 * @param customers for whom the service is still to be asked what a damaged ledger has lost
 * @returns lines that say so; none where that is one's own organisation only
 */
export function doubtOfCustomers(customers: readonly string[], say: Words): string[] {
  if (customers.every((customer) => customer === '')) return [];
  return [say('damageOfCustomers', { customers: customersText(customers, say) })];
}
