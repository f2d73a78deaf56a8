import type { Address, Party } from '../../begjaering/parties';
import { below } from '../../begjaering/pointer';
import { isObject, textOf } from '../../values/json';
import { labelOf } from '../naming';
import type { Rule, RuleFinding } from '../rule';
import { partiesOf } from '../parties/identity';

const inNorway = { place: 'adresseInnland', needed: ['adressetekst', 'postnummer'] };
const abroad = { place: 'adresseUtland', needed: ['poststedUtland', 'landkode'] };

/** The rules on addresses. */
export const addressRules: readonly Rule[] = [
  {
    code: 'MAKS_EN_ADRESSE_AV_HVER_TYPE',
    *check(index): Generator<RuleFinding> {
      for (const party of index.parties()) yield* repeatedTypes(party);
    },
  },
  incomplete('SAKSOEKERS_INNENLANDS_ADRESSE_UGYLDIG', 'saksoeker', inNorway),
  incomplete('SAKSOEKERS_UTENLANDS_ADRESSE_UGYLDIG', 'saksoeker', abroad),
  incomplete('SAKSØKTES_INNENLANDS_ADRESSE_UGYLDIG', 'saksoekt', inNorway),
  incomplete('SAKSØKTES_UTENLANDS_ADRESSE_UGYLDIG', 'saksoekt', abroad),
];

/** On the later of two addresses of one type. */
function* repeatedTypes({ addresses }: Party): Generator<RuleFinding> {
  const first = new Map<string, Address>();
  for (const address of addresses) {
    if (address.type === undefined) continue;
    const earlier = first.get(address.type);
    if (!earlier) first.set(address.type, address);
    else {
      yield {
        at: below(address.pointer, 'adressetype'),
        args: { adressetype: address.type },
        related: [{ at: below(earlier.pointer, 'adressetype'), note: 'firstUse' }],
      };
    }
  }
}

interface AddressForm {
  readonly place: string;
  readonly needed: readonly string[];
}

function incomplete(code: string, role: 'saksoeker' | 'saksoekt', { place, needed }: AddressForm): Rule {
  return {
    code,
    *check(index): Generator<RuleFinding> {
      for (const party of partiesOf(index, role)) {
        for (const { value, pointer } of party.addresses) {
          const address = value[place];
          if (!isObject(address)) continue;
          const at = below(pointer, place);
          const lacking = needed.filter(
            (name) => address[name] === undefined || textOf(address, name)?.trim() === '',
          );
          const [first] = lacking;
          if (first === undefined) continue;
          const where = address[first] === undefined ? { at, missing: first } : { at: below(at, first) };
          const covers = lacking.map((missing) => ({ at, missing }));
          yield { ...where, args: { [role]: labelOf(party) }, covers };
        }
      }
    },
  };
}
