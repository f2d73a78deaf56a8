import { below, parentOf, valueAt, type Pointer } from '../../engine/begjaering/pointer';
import { buildIndex } from '../../engine/begjaering/index';
import type { FieldKind } from '../../engine/model/field-kinds';
import { fieldsOf, type Field } from '../../engine/model/fields';
import { modelOf, typeAt } from '../../engine/model/model';
import { isObject, listOf } from '../../engine/values/json';
import { listIn, memberOf, type Choose, type Draft } from './mutations';
import { asWritten, write, type PlantedMistake } from './planted-mistake';

/** A mistake that is planted in any begjæring that the model allows, where the model has a place for it. */
export type FieldMistake = (version: string) => PlantedMistake;

/** Writes one of some values into one of the fields of some kinds. */
const inField =
  (
    code: string,
    kinds: readonly FieldKind[],
    values: readonly unknown[],
    where: (field: Field, version: string) => boolean = () => true,
  ): FieldMistake =>
  (version) => ({
    code,
    plant(draft, choose) {
      const fields = fieldsOf(buildIndex(draft), version).of(...kinds);
      const places = fields.filter((field) => where(field, version));
      if (places.length === 0) return undefined;
      const { pointer } = choose(places);
      write(draft, pointer, choose(values));
      return pointer;
    },
  });

const isAbroad = ({ owner }: Field, version: string): boolean =>
  modelOf(version).types[owner]?.properties['poststedUtland'] !== undefined;

/** A Norwegian number of a party, of a firm, or of who is paid: not where an official rule speaks of it. */
const isNumberOf =
  (...holders: readonly string[]) =>
  ({ pointer, name, object }: Field, version: string): boolean =>
    name === 'taxIdentificationNumber' &&
    object['landkodeIdentifikator'] === 'NO' &&
    holders.includes(typeAt(modelOf(version), parentOf(parentOf(pointer)))) &&
    !/^\/innsender\/innsender\/|\/prosessfullmektig\/|^\/betalingsinformasjon\//.test(pointer);

/** Numbers, as they stand in the text, and where they are to be written, as the model has it. */
export const numberMistakes: readonly FieldMistake[] = [
  inField(
    'elan/tall-for-stort',
    ['amount', 'percentage'],
    ['1e999', '2E+400', `1${'0'.repeat(309)}`].map(asWritten),
  ),
  inField(
    'elan/tall-avrundes',
    ['amount'],
    ['90071992547409931.37', '10000000000000001', '12345678901234567890'].map(asWritten),
  ),
  inField('elan/negativ-null', ['percentage'], ['-0', '-0.0', '-0.00', '-0e2'].map(asWritten)),
];

/** How people and banks are reached, and where they are. */
export const placeMistakes: readonly FieldMistake[] = [
  inField(
    'elan/ugyldig-telefon',
    ['telephone'],
    ['privat', '1234', '22334455, 22334456', '+', '1234567890123456'],
  ),
  inField(
    'elan/ugyldig-epost',
    ['email'],
    ['ola', 'ola@', '@firma.no', 'ola@firma', 'ola nordmann@firma.no', 'a@b.no, c@d.no'],
  ),
  inField('elan/norsk-adresse-i-utlandet', ['country'], ['NO'], isAbroad),
  () => ({
    code: 'elan/ugyldig-bic',
    plant: (draft, choose) =>
      plantAccount(draft, { bic: choose(['ESSESESSX', 'ESSE', 'essesess', '1234567']) }, 'bic'),
  }),
  () => ({
    code: 'elan/ugyldig-iban',
    plant: (draft, choose) =>
      plantAccount(
        draft,
        {
          iban: choose([
            'SE4550000000058398257467',
            'SE45',
            'SE455000000005839825746',
            'XX4550000000058398257466',
          ]),
        },
        'iban',
      ),
  }),
  () => ({ code: 'elan/postboks-som-bosted', plant: plantPostBox }),
];

/** An account abroad that is right but for some members. */
function plantAccount(draft: Draft, wrong: Draft, name: string): Pointer | undefined {
  const payment = draft['betalingsinformasjon'] as Draft | undefined;
  if (!payment) return undefined;
  payment['norskKonto'] = false;
  payment['kontoinformasjon'] = {
    iban: 'SE4550000000058398257466',
    bic: 'ESSESESS',
    bankNavn: 'Banken',
    landkodeBank: 'SE',
    kontovaluta: 'SEK',
    ...wrong,
  };
  return below('', 'betalingsinformasjon', 'kontoinformasjon', name);
}

function plantPostBox(draft: Draft, choose: Choose): Pointer | undefined {
  const addresses = [...buildIndex(draft).parties()]
    .flatMap(({ addresses }) => addresses)
    .filter(({ value }) => value['adresseInnland'] !== undefined && value['adressetype'] !== undefined);
  if (addresses.length === 0) return undefined;
  const { pointer } = choose(addresses);
  const at = below(pointer, 'adressetype');
  write(draft, at, choose(['bopelsadresse', 'forretningsadresse']));
  write(
    draft,
    below(pointer, 'adresseInnland', 'adressetekst'),
    choose(['Postboks 12', 'postboks 4, Sentrum', 'P.O. Box 7', 'Pb. 100', 'PO Box 9']),
  );
  return at;
}

/** Who people are. */
export const peopleMistakes: readonly FieldMistake[] = [
  inField('elan/nummer-av-annet-slag', ['identifier'], ['312604655', '313772195'], isNumberOf('Person')),
  inField(
    'elan/nummer-av-annet-slag',
    ['identifier'],
    ['01818010083', '14858712301'],
    isNumberOf('Virksomhet', 'Sammenslutning'),
  ),
  () => ({
    code: 'elan/samme-part-to-ganger',
    plant: plantSameParty,
    // Of the copy is told what is told of the first.
    beside: ['elan/fullmektig-ikke-person', 'elan/saksoeker-uten-fullmektig'],
  }),
  () => ({ code: 'elan/samme-fullmektig-paa-begge-sider', plant: plantSameRepresentative }),
];

const lists = { saksoeker: 'saksoekersProsessfullmektig', saksoekt: 'saksoektesProsessfullmektig' } as const;

/** A claimant once more, by the name in another spelling, and without a number. */
function plantSameParty(draft: Draft, choose: Choose): Pointer | undefined {
  const claimants = listIn(draft, 'saksoeker') as Draft[];
  const parties = claimants.filter((each) => !isObject(valueAt(each, '/saksoeker/virksomhet')));
  if (parties.length === 0) return undefined;
  const copy = structuredClone(choose(parties));
  const { person, sammenslutning } = copy['saksoeker'] as Record<string, Draft | undefined>;
  const party = person ?? sammenslutning ?? {};
  for (const name of ['identifikator', 'foedselsdato']) Reflect.deleteProperty(party, name);
  const [holder, name, ending] = person
    ? ([memberOf(person, 'personnavn'), 'fornavn', '.'] as const)
    : ([party, 'navn', choose(['.', ' AS'])] as const);
  holder[name] = `${String(holder[name])}${ending}`;
  claimants.push(copy);
  return below('', 'saksoeker', claimants.length - 1);
}

function plantSameRepresentative(draft: Draft): Pointer | undefined {
  const claimants = listOf(draft, 'saksoeker') as Draft[];
  const own = claimants.find((party) =>
    isObject(valueAt(party, below('', lists.saksoeker, 'prosessfullmektig', 'person'))),
  );
  const defendant = listOf(draft, 'saksoekt')[0] as Draft | undefined;
  if (!own || !defendant) return undefined;
  defendant[lists.saksoekt] = structuredClone(own[lists.saksoeker]);
  return below('', 'saksoekt', 0, lists.saksoekt);
}
