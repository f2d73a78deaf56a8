import type { Party } from '../../../engine/begjaering/parties';
import { isNorwegian, isOrganisationNumber } from '../../../engine/rules/identifiers';
import { labelOf } from '../../../engine/rules/naming';
import type { Violation } from '../../refusal';
import type { State } from '../../state/state';
import { isInRegister } from '../regelverk';
import { decidedHere } from './words';

/** The rules about a party whom the registers say something else of. */
const codes = {
  saksoeker: { enk: 'SAKSOKER_ER_ENK', underenhet: 'ER_IKKE_HOVEDENHET', ukjent: undefined },
  saksoekt: {
    enk: 'SAKSOEKT_ER_ENK',
    underenhet: 'SAKSOEKT_ER_IKKE_HOVEDENHET',
    ukjent: 'SAKSOEKT_MANGLER_I_REGISTERET',
  },
} as const;

/** @returns what only the service knows of the parties: who they are in the registers, and whether the sender is who calls */
export function partyViolations(
  parties: readonly Party[],
  organisasjonsnummer: string,
  state: State,
): Violation[] {
  return parties.flatMap((party) => {
    if (party.role === 'innsender') return senderViolations(party, organisasjonsnummer, state);
    if (party.role === 'prosessfullmektig') return [];
    return registerViolations(party, codes[party.role], state);
  });
}

function senderViolations(party: Party, organisasjonsnummer: string, { register }: State): Violation[] {
  const { identifier, pointer } = party;
  if (!identifier || party.kind === 'person') return [];
  const { number } = identifier;
  // A Norwegian number that cannot be right has been found in the file already.
  if (isNorwegian(identifier) && !isOrganisationNumber(number)) return [];
  const isKnown = isNorwegian(identifier) && isInRegister(number, register);
  if (!isKnown) return [decidedHere('INNSENDER_IKKE_IDENTIFISERBAR', pointer, { innsender: labelOf(party) })];
  if (number === organisasjonsnummer) return [];
  const args = { innsenderOrgnr: number, paaloggetOrgnr: organisasjonsnummer };
  return [decidedHere('INNSENDER_SAMSVARER_IKKE_MED_AUTENTISERING', pointer, args)];
}

function registerViolations(
  { identifier, pointer }: Party,
  codesOfRole: Readonly<Record<'enk' | 'underenhet' | 'ukjent', string | undefined>>,
  { register }: State,
): Violation[] {
  if (!identifier || !isNorwegian(identifier)) return [];
  const { number } = identifier;
  const entry = isInRegister(number, register) ? register[number] : 'ukjent';
  const code = entry === undefined || entry === 'kjent' ? undefined : codesOfRole[entry];
  return code === undefined ? [] : [decidedHere(code, pointer)];
}
