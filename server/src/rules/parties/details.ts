import type { Party } from '../../begjaering/parties';
import { below } from '../../begjaering/pointer';
import { textOf } from '../../begjaering/values';
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
        yield { at: party.pointer, args: { saksoeker: labelOf(party) }, covers: nameFields(party) };
      }
    },
  },
  {
    code: 'MANGLER_OPPLYSNINGER_OM_SAKSOEKT',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'saksoekt')) {
        if (identifiesDefendant(party)) continue;
        yield { at: party.pointer, args: { saksoekt: labelOf(party) }, covers: nameFields(party) };
      }
    },
  },
  {
    code: 'MANGLER_OPPLYSNINGER_PROSESSFULLMEKTIG_PERSON',
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, 'prosessfullmektig')) {
        if (identifiesRepresentative(party)) continue;
        yield { at: party.pointer, args: { prosessfullmektig: labelOf(party) }, covers: nameFields(party) };
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
  const { identifier, birthDate, addresses } = party;
  if (hasName(party) && addresses.length > 0) return true;
  return hasName(party) && (identifier !== undefined || (party.kind === 'person' && birthDate !== undefined));
}

function identifiesDefendant(party: Party): boolean {
  const { identifier, birthDate, addresses } = party;
  if (!hasName(party)) return false;
  if (identifier !== undefined) return true;
  return party.kind === 'person' && birthDate !== undefined && addresses.length > 0;
}

function identifiesRepresentative(party: Party): boolean {
  if (party.kind === undefined) return false;
  if (party.kind !== 'person' && party.identifier !== undefined) return true;
  return hasName(party) && party.addresses.length > 0;
}

/** An organisation's name, or both names of a person. */
function hasName({ kind, name }: Party): boolean {
  return kind === 'person' ? name.first !== '' && name.last !== '' : name.whole !== '';
}

/** What the schema would say of the same lack. */
function nameFields({ pointer, kind }: Party): { at: string; missing?: string }[] {
  const details = below(pointer, kind ?? '');
  const names = below(details, 'personnavn');
  return [
    { at: details, missing: 'navn' },
    { at: details, missing: 'personnavn' },
    { at: details, missing: 'identifikator' },
    { at: names, missing: 'fornavn' },
    { at: names, missing: 'etternavn' },
    { at: pointer, missing: 'adresse' },
    { at: below(pointer, 'adresse') },
  ];
}
