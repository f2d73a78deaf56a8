import type { DeductionParty } from '../../services/client/client';

/** @returns a Norwegian party by its number; undefined where it is none of a person or organisation */
export function partyOfNumber(typed: string): DeductionParty | undefined {
  const number = typed.replaceAll(/\s/g, '');
  if (!/^(\d{9}|\d{11})$/.test(number)) return undefined;
  return { taxIdentificationNumber: number, landkodeIdentifikator: 'NO' };
}
