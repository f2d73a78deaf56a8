import type { Party } from '../../begjaering/parties';
import { below } from '../../begjaering/pointer';
import { textOf } from '../../values/json';
import { isNorwegian, isOrganisationNumber } from '../identifiers';
import { labelOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';
import { partiesOf } from './identity';

/** The rules on how much has to be told of a party. */
export const detailRules: readonly Rule[] = [
  {
    code: 'MANGLER_OPPLYSNINGER_OM_SAKSOEKER',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoeker')) {
        if (identifiesClaimant(party)) continue;
        yield { at: party.pointer, args: { saksoeker: labelOf(party) }, covers: lackOfClaimant(party) };
      }
    },
  },
  {
    code: 'MANGLER_OPPLYSNINGER_OM_SAKSOEKT',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoekt')) {
        if (identifiesDefendant(party)) continue;
        yield { at: party.pointer, args: { saksoekt: labelOf(party) }, covers: lackOfDefendant(party) };
      }
    },
  },
  {
    code: 'MANGLER_OPPLYSNINGER_PROSESSFULLMEKTIG_PERSON',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        if (identifiesRepresentative(party)) continue;
        const covers = [...lackOfName(party), ...lackOfAddress(party)];
        yield { at: party.pointer, args: { prosessfullmektig: labelOf(party) }, covers };
      }
    },
  },
  {
    code: 'MANGLER_OPPLYSNINGER_BEVILLINGSHAVER',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        const isAgency = textOf(party.details, 'virksomhetstype') === 'inkassovirksomhet';
        if (!isAgency || party.holder.value['bevillingshaver'] !== undefined) continue;
        yield {
          at: party.holder.pointer,
          missing: 'bevillingshaver',
          args: { prosessfullmektig: labelOf(party) },
        };
      }
    },
  },
  {
    code: 'UGYLDIG_ORGNR_PROSESSFULLMEKTIG',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        const { identifier, kind } = party;
        if (!identifier || kind === 'person' || !isNorwegian(identifier)) continue;
        if (isOrganisationNumber(identifier.number)) continue;
        const at = below(identifier.pointer, 'taxIdentificationNumber');
        yield { at, args: { prosessfullmektig: labelOf(party) } };
      }
    },
  },
];

function identifiesClaimant(party: Party): boolean {
  return hasName(party) && (party.addresses.length > 0 || hasNumber(party) || hasBirthDate(party));
}

/** @returns whether enough is told of a defendant to know who it is */
export function identifiesDefendant(party: Party): boolean {
  return hasName(party) && (hasNumber(party) || (hasBirthDate(party) && party.addresses.length > 0));
}

function identifiesRepresentative(party: Party): boolean {
  if (party.kind !== 'person' && hasNumber(party)) return true;
  return hasName(party) && party.addresses.length > 0;
}

/** An organisation's name, or both names of a person. */
function hasName({ kind, name }: Party): boolean {
  return kind === 'person' ? name.first !== '' && name.last !== '' : name.whole !== '';
}

function hasNumber({ identifier, otherIdentifier }: Party): boolean {
  return identifier !== undefined || otherIdentifier !== undefined;
}

function hasBirthDate({ kind, birthDate }: Party): boolean {
  return kind === 'person' && birthDate !== undefined;
}

type Place = NonNullable<RuleFinding['covers']>[number];

/** What the schema would say of what a rule asks for; where one more thing is enough for the rule, not of the rest. */
function lackOfClaimant(party: Party): Place[] {
  const hasAddress = party.addresses.length > 0;
  const hasOther = hasNumber(party) || hasBirthDate(party);
  return [
    ...lackOfName(party),
    ...(hasAddress ? [] : lackOfNumber(party)),
    ...(hasOther ? [] : lackOfAddress(party)),
  ];
}

function lackOfDefendant(party: Party): Place[] {
  const needsAddress = party.kind === 'person' && !hasNumber(party);
  return [...lackOfName(party), ...lackOfNumber(party), ...(needsAddress ? lackOfAddress(party) : [])];
}

function lackOfName({ pointer, kind }: Party): Place[] {
  const details = below(pointer, kind ?? '');
  const names = below(details, 'personnavn');
  return [
    { at: details, missing: 'navn' },
    { at: details, missing: 'personnavn' },
    { at: names, missing: 'fornavn' },
    { at: names, missing: 'etternavn' },
  ];
}

function lackOfNumber({ pointer, kind }: Party): Place[] {
  return [{ at: below(pointer, kind ?? ''), missing: 'identifikator' }];
}

function lackOfAddress({ pointer }: Party): Place[] {
  return [{ at: pointer, missing: 'adresse' }, { at: below(pointer, 'adresse') }];
}
