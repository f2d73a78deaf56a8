import type { BegjaeringIndex } from '../../begjaering/index';
import type { Party } from '../../begjaering/parties';
import { below, parentOf, valueAt } from '../../begjaering/pointer';
import { isObject, property, textOf } from '../../begjaering/values';
import { birthDateDigits, isOrganisationNumber } from '../../rules/identifiers';
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
        yield {
          id: 'useOrganisation',
          args: { navn: labelOf(organisation) },
          operations: [
            { kind: 'renameProperty', at: data.at, name: 'virksomhet' },
            { kind: 'replace', at: data.at, value: organisation.value['virksomhet'] },
          ],
        };
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
    codes: ['elan/fullmakt-utloept'],
    *propose(data) {
      yield {
        id: 'removeProperty',
        args: { egenskap: 'tilDato' },
        operations: [{ kind: 'remove', at: data.at }],
      };
    },
  },
  {
    codes: ['elan/saksoeker-uten-fullmektig'],
    *propose(data, { index }) {
      const known = index.parties().filter((party) => party.role === 'prosessfullmektig');
      for (const { holder } of known.slice(0, 3)) {
        yield insertion(data.at, 'saksoekersProsessfullmektig', holder.value);
      }
    },
  },
];

function partyAround(index: BegjaeringIndex, pointer: string): Party | undefined {
  return index
    .parties()
    .find(
      ({ holder, role }) => role !== 'prosessfullmektig' && `${pointer}/`.startsWith(`${holder.pointer}/`),
    );
}

function removeParty(party: Party, preferred: boolean): FixProposal {
  const operations = [{ kind: 'remove', at: party.holder.pointer } as const];
  return { id: 'removeParty', args: { navn: labelOf(party) }, operations, preferred };
}

function organisations(index: BegjaeringIndex): Party[] {
  const all = index.parties().filter(({ kind, role }) => kind === 'virksomhet' && role !== 'saksoekt');
  return [...new Map(all.map((party) => [identityOf(party), party])).values()].slice(0, 3);
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
  const namesakes = index.parties().filter((other) => party && other.name.whole === party.name.whole);
  for (const { identifier } of namesakes) {
    if (!identifier || !isOrganisationNumber(identifier.number)) continue;
    const value = { taxIdentificationNumber: identifier.number, landkodeIdentifikator: identifier.country };
    if (missing === 'identifikator') yield insertion(at, missing, value, true);
    else if (missing !== undefined) yield insertion(at, missing, identifier.number, true);
    else yield replacement(at, identifier.number, true);
  }
}

/** The licence holder that another representative of the file has, else the one who signs. */
function* licenceHolder(index: BegjaeringIndex, at: string): Generator<FixProposal> {
  const holders = index.parties().map(({ holder }) => holder.value['bevillingshaver']);
  const known = holders.find(isObject);
  const [last = '', ...first] = (textOf(index.root, 'underskrift') ?? '').trim().split(/\s+/).reverse();
  const signer =
    first.length > 0 ? { navn: { fornavn: first.reverse().join(' '), etternavn: last } } : undefined;
  for (const value of [known, signer]) if (value) yield insertion(at, 'bevillingshaver', value);
}

/** The identifier has no century: the one that was written is kept. */
function birthDateOf(number: string, written: string): string {
  const { day, month, year } = birthDateDigits(number);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${written.slice(0, 2)}${twoDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}
