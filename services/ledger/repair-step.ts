import { customersInDoubt, openDamage, type Damage, type LedgerContent } from './damage';
import type { CallFacts } from './records';

/** What a person who repairs a ledger is to do next. */
export type RepairStep =
  /** To ask the service what is missing. */
  | { readonly kind: 'ask'; readonly damage: readonly Damage[] }
  /** To ask it as other customers, as calls tell them. */
  | { readonly kind: 'others'; readonly customers: readonly string[] }
  /** To say what the service cannot tell of: whether begjæringer without a reference are missing. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'whole' };

/** @returns what is to be done next about the damage of a ledger, by who acts for a customer */
export function repairStep(
  content: LedgerContent,
  { environment, customer }: Pick<CallFacts, 'environment'> & { readonly customer: string },
): RepairStep {
  const damage = openDamage(content, environment, true, customer);
  if (damage.length > 0) return { kind: 'ask', damage };
  // What the service can tell others comes before what a person has to know.
  const customers = customersInDoubt(content, environment);
  if (customers.length > 0) return { kind: 'others', customers };
  return { kind: openDamage(content, environment, false, customer).length > 0 ? 'accept' : 'whole' };
}
