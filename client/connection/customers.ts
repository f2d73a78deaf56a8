import type { CustomerMode, Mode, Profile } from '../../services/profile';

/** @returns whether two ways of acting for a customer are the same, whatever it is called */
export function isSameCustomer(a: CustomerMode, b: Mode): boolean {
  return (
    b.kind === a.kind &&
    b.organisation === a.organisation &&
    (a.kind === 'systembruker' && a.externalRef) === (b.kind === 'systembruker' && b.externalRef)
  );
}

/** @returns the customers of a profile, the one that it acts for among them */
export function customersOf({ mode, customers = [] }: Profile): readonly CustomerMode[] {
  if (mode.kind === 'own' || customers.some((each) => isSameCustomer(each, mode))) return customers;
  return [mode, ...customers];
}

/** @returns a profile that acts for a customer, which is one of its customers from then on; for nobody else where none is given */
export function actingFor(profile: Profile, customer: CustomerMode | undefined): Profile {
  const known = customersOf(profile);
  if (!customer) return { ...profile, mode: { kind: 'own' }, customers: known };
  const others = known.filter((each) => !isSameCustomer(customer, each));
  return { ...profile, mode: customer, customers: [...others, customer] };
}

/** @returns whether a profile acts for that customer, or for none where none is given */
export function isActingFor({ mode }: Profile, customer: CustomerMode | undefined): boolean {
  return customer ? isSameCustomer(customer, mode) : mode.kind === 'own';
}
