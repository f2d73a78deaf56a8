import type { BegjaeringIndex } from '../../begjaering/index';
import type { Party } from '../../begjaering/parties';
import { below, parentOf, valueAt } from '../../begjaering/pointer';
import { isObject, property, textOf, type JsonObject } from '../../values/json';
import { birthCentury, birthDateDigits, isOrganisationNumber } from '../../rules/identifiers';
import { labelOf } from '../../rules/naming';
import { identityOf } from '../../begjaering/parties';
import { partiesOf } from '../../rules/parties/identity';
import type { FixProposal, FixProvider } from '../fix';
import { insertion, replacement } from '../missing';

/** Fixes of what is wrong with parties. */
export const partyFixes: readonly FixProvider[] = [
  {
    codes: [
      'DUPLIKAT_SAKSOEKER',
      'DUPLIKAT_SAKSOEKT',
      'SAMME_SAKSOEKT_SOM_SAKSOEKER',
      'SAKSOEKT_GAMMELT_REGELVERK',
    ],
    *propose(data, { index }) {
      const party = partyAround(index, data.at);
      if (party) yield removeParty(party, data.code.startsWith('DUPLIKAT'));
      if (party && data.code === 'SAMME_SAKSOEKT_SOM_SAKSOEKER') {
        const claimants = partiesOf(index, 'saksoeker');
        const same = claimants.find((other) => identityOf(other) === identityOf(party));
        if (same) yield removeParty(same, false);
      }
    },
  },
  { codes: ['INNSENDER_MANGLER'], propose: (_data, { index }) => insertSender(index) },
  {
    codes: ['INNSENDER_IKKE_ORGANISASJON'],
    *propose(data, { index }) {
      for (const organisation of organisations(index)) {
        const operations = [{ kind: 'replace', at: parentOf(data.at), value: organisation.value } as const];
        yield { id: 'useOrganisation', args: { navn: labelOf(organisation) }, operations };
      }
    },
  },
  {
    codes: ['INNSENDER_IKKE_IDENTIFISERBAR', 'UGYLDIG_ORGNR_PROSESSFULLMEKTIG'],
    propose: (data, { index }) => rightNumber(index, data.at, data.missing),
  },
  {
    codes: ['MANGLER_OPPLYSNINGER_BEVILLINGSHAVER', 'elan/fullmektig-uten-fullmakt'],
    propose: (data, { index }) => licenceHolder(index, data.at),
  },
  {
    codes: ['elan/foedselsdato-avviker'],
    *propose(data, { index }) {
      const number = textOf(
        valueAt(index.root, below(parentOf(data.at), 'identifikator')),
        'taxIdentificationNumber',
      );
      const written = valueAt(index.root, data.at);
      if (number && typeof written === 'string')
        yield replacement(data.at, birthDateOf(number, written), true);
    },
  },
  {
    codes: ['elan/ukjent-part'],
    *propose(data, { index }) {
      for (const party of partiesOf(index, data.args['rolle'] === 'saksoekt' ? 'saksoekt' : 'saksoeker')) {
        if (party.identifier) yield replacement(data.at, party.identifier.number);
      }
    },
  },
  {
    codes: ['elan/saksoeker-uten-fullmektig'],
    *propose(data, { index }) {
      for (const party of representativesOfClaimants(index)) {
        const name = 'saksoekersProsessfullmektig';
        const operations = [{ kind: 'setProperty', at: data.at, name, value: party.holder.value } as const];
        yield { id: 'insertPerson', args: { navn: labelOf(party), egenskap: name }, operations };
      }
    },
  },
];

/** @returns the party, not a representative, that a place belongs to */
export function partyAround(index: BegjaeringIndex, pointer: string): Party | undefined {
  return index
    .parties()
    .find(
      ({ holder, role }) => role !== 'prosessfullmektig' && `${pointer}/`.startsWith(`${holder.pointer}/`),
    );
}

/** A party goes away. */
export function removeParty(party: Party, preferred: boolean): FixProposal {
  const operations = [{ kind: 'remove', at: party.holder.pointer } as const];
  return { id: 'removeParty', args: { navn: labelOf(party), liste: party.role }, operations, preferred };
}

function organisations(index: BegjaeringIndex): Party[] {
  const all = index.parties().filter(({ kind, role }) => kind === 'virksomhet' && role !== 'saksoekt');
  return distinct(all).slice(0, 3);
}

/** The first of each identity. */
function distinct(parties: readonly Party[]): Party[] {
  const identities = parties.map(identityOf);
  return parties.filter((_party, i) => identities.indexOf(identities[i]) === i);
}

/** Who sends is most often the representative's organisation or the claimant itself. */
function* insertSender(index: BegjaeringIndex): Generator<FixProposal> {
  const present = property(index.root, 'innsender');
  for (const organisation of organisations(index)) {
    const operation = isObject(present)
      ? ({ kind: 'setProperty', at: '/innsender', name: 'innsender', value: organisation.value } as const)
      : ({
          kind: 'setProperty',
          at: '',
          name: 'innsender',
          value: { innsender: organisation.value },
        } as const);
    yield { id: 'useAsSender', args: { navn: labelOf(organisation) }, operations: [operation] };
  }
}

/** A number that only has dots, spaces or letters too many, or that stands rightly elsewhere with the same name. */
function* rightNumber(
  index: BegjaeringIndex,
  at: string,
  missing: string | undefined,
): Generator<FixProposal> {
  const written = valueAt(index.root, at);
  const digits = typeof written === 'string' ? written.replace(/\D/g, '') : '';
  if (isOrganisationNumber(digits)) yield replacement(at, digits, true);
  const party = index.parties().find(({ pointer }) => at.startsWith(`${pointer}/`));
  const name = party?.name.whole ?? '';
  const namesakes = index.parties().filter((other) => name !== '' && other.name.whole === name);
  for (const { identifier } of namesakes) {
    if (!identifier || !isOrganisationNumber(identifier.number)) continue;
    const value = { taxIdentificationNumber: identifier.number, landkodeIdentifikator: identifier.country };
    if (missing === 'identifikator') yield insertion(at, missing, value, true);
    else if (missing !== undefined) yield insertion(at, missing, identifier.number, true);
    else yield replacement(at, identifier.number, true);
  }
}

/** The representatives of claimants, and of the sender, who may represent a claimant too. */
function representativesOfClaimants(index: BegjaeringIndex): Party[] {
  const all = partiesOf(index, 'prosessfullmektig');
  const others = all.filter(({ holder }) => !holder.pointer.startsWith('/saksoekt/'));
  return distinct(others).slice(0, 3);
}

/** A person who represents, the licence holder that another representative has, and the one who signs. */
function* licenceHolder(index: BegjaeringIndex, at: string): Generator<FixProposal> {
  const representative = partiesOf(index, 'prosessfullmektig').find(({ holder }) => holder.pointer === at);
  const ownName = representative?.details['personnavn'];
  const holders = representativesOfClaimants(index).map(({ holder }) => holder.value['bevillingshaver']);
  const candidates = [{ navn: ownName }, holders.find(isObject), { navn: signersName(index) }];
  const name = 'bevillingshaver';
  for (const value of candidates) {
    if (!isObject(value?.['navn'])) continue;
    const operations = [{ kind: 'setProperty', at, name, value } as const];
    yield { id: 'insertPerson', args: { navn: personNameOf(value), egenskap: name }, operations };
  }
}

/** What stands last is the last name; of a single name nobody knows which it is. */
function signersName(index: BegjaeringIndex): JsonObject | undefined {
  const names = (textOf(index.root, 'underskrift') ?? '').trim().split(/\s+/);
  const [etternavn] = names.splice(-1);
  return names.length > 0 ? { fornavn: names.join(' '), etternavn } : undefined;
}

function personNameOf(holder: JsonObject): string {
  const parts = ['fornavn', 'mellomnavn', 'etternavn'].map((part) => textOf(holder['navn'], part) ?? '');
  return parts.filter(Boolean).join(' ');
}

/** The identifier has no century: the one that was written is kept. */
function birthDateOf(number: string, written: string): string {
  const { day, month, year } = birthDateDigits(number);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${birthCentury(number) ?? written.slice(0, 2)}${twoDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}
