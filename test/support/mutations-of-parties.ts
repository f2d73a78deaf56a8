import { listIn, memberOf, objectAt, partyPointers, type Draft, type Mutation } from './mutations';

const claimant = (draft: Draft): Draft => objectAt(draft, '/saksoeker/0/saksoeker');
const defendant = (draft: Draft): Draft => objectAt(draft, '/saksoekt/0/saksoekt');
const sender = (draft: Draft): Draft => objectAt(draft, '/innsender/innsender');
const identifierOf = (party: Draft, kind: string): Draft => memberOf(memberOf(party, kind), 'identifikator');

/** Mistakes in who the parties are. */
export const partyMutations: readonly Mutation[] = [
  {
    code: 'DUPLIKAT_SAKSOEKER',
    apply: (draft) => void listIn(draft, 'saksoeker').push(structuredClone(listIn(draft, 'saksoeker')[0])),
  },
  {
    code: 'DUPLIKAT_SAKSOEKT',
    apply: (draft) => void listIn(draft, 'saksoekt').push(structuredClone(listIn(draft, 'saksoekt')[0])),
  },
  {
    code: 'SAMME_SAKSOEKT_SOM_SAKSOEKER',
    apply: (draft) => void listIn(draft, 'saksoekt').push({ saksoekt: structuredClone(claimant(draft)) }),
  },
  { code: 'INNSENDER_MANGLER', apply: (draft) => delete draft['innsender'] },
  {
    code: 'INNSENDER_IKKE_ORGANISASJON',
    apply(draft) {
      delete sender(draft)['virksomhet'];
      sender(draft)['person'] = { personnavn: { fornavn: 'BLID', etternavn: 'ØRN' } };
    },
  },
  {
    code: 'INNSENDER_IKKE_IDENTIFISERBAR',
    apply: (draft, choose) =>
      void (identifierOf(sender(draft), 'virksomhet')['taxIdentificationNumber'] = choose([
        '313772194',
        '310000001',
      ])),
  },
  {
    code: 'MANGLER_OPPLYSNINGER_BEVILLINGSHAVER',
    apply(draft) {
      const representative = objectAt(draft, '/saksoeker/0/saksoekersProsessfullmektig');
      delete representative['bevillingshaver'];
      representative['prosessfullmektig'] = structuredClone(sender(draft));
    },
  },
  {
    code: 'SAKSOEKT_GAMMELT_REGELVERK',
    apply(draft, choose) {
      const person = memberOf(defendant(draft), 'person');
      delete person['foedselsdato'];
      memberOf(person, 'identifikator')['taxIdentificationNumber'] = choose(['08907395937', '19849997931']);
    },
  },
  {
    code: 'elan/kontrollsiffer',
    apply: (draft) =>
      void (identifierOf(claimant(draft), 'virksomhet')['taxIdentificationNumber'] = '312044189'),
  },
  {
    code: 'elan/ikke-syntetisk',
    apply: (draft) =>
      void (identifierOf(claimant(draft), 'virksomhet')['taxIdentificationNumber'] = '974760673'),
  },
  {
    code: 'elan/foedselsdato-avviker',
    apply: (draft, choose) =>
      void (memberOf(defendant(draft), 'person')['foedselsdato'] = choose([
        '1987-05-13',
        '1986-05-14',
        '1987-06-14',
      ])),
  },
  {
    code: 'elan/saksoekt-uten-norsk-identifikator',
    apply: (draft) => delete memberOf(defendant(draft), 'person')['identifikator'],
  },
];

/** Mistakes in addresses. */
export const addressMutations: readonly Mutation[] = [
  {
    code: 'MAKS_EN_ADRESSE_AV_HVER_TYPE',
    apply(draft, choose) {
      const pointers = [...partyPointers(draft, 'saksoeker'), ...partyPointers(draft, 'saksoekt')];
      const addresses = listIn(objectAt(draft, choose(pointers)), 'adresse');
      addresses.push(structuredClone(addresses[0]));
    },
  },
  incomplete('SAKSOEKERS_INNENLANDS_ADRESSE_UGYLDIG', claimant, 'adresseInnland', [
    'adressetekst',
    'postnummer',
  ]),
  incomplete('SAKSØKTES_INNENLANDS_ADRESSE_UGYLDIG', defendant, 'adresseInnland', [
    'adressetekst',
    'postnummer',
  ]),
  incomplete('SAKSOEKERS_UTENLANDS_ADRESSE_UGYLDIG', claimant, 'adresseUtland', [
    'poststedUtland',
    'landkode',
  ]),
  incomplete('SAKSØKTES_UTENLANDS_ADRESSE_UGYLDIG', defendant, 'adresseUtland', [
    'poststedUtland',
    'landkode',
  ]),
];

const complete: Readonly<Record<string, object>> = {
  adresseInnland: { adressetekst: 'Prøveveien 1', postnummer: '7030' },
  adresseUtland: { adressetekst: 'Testgatan 1', poststedUtland: 'Göteborg', landkode: 'SE' },
};

function incomplete(
  code: string,
  party: (draft: Draft) => Draft,
  form: string,
  needed: readonly string[],
): Mutation {
  return {
    code,
    apply(draft, choose) {
      const address = structuredClone(complete[form]) as Draft;
      Reflect.deleteProperty(address, choose(needed));
      party(draft)['adresse'] = [{ adressetype: 'postadresse', [form]: address }];
    },
  };
}

/** Mistakes in account and KID. */
export const paymentMutations: readonly Mutation[] = [
  {
    code: 'MANGELFULLE_KONTOOPPLYSNINGER',
    apply(draft, choose) {
      const payment = objectAt(draft, '/betalingsinformasjon');
      payment['norskKonto'] = false;
      if (choose([true, false])) delete payment['kontoinformasjon'];
      else payment['kontoinformasjon'] = choose([{}, { kontonummer: ' ' }]);
    },
  },
  {
    code: 'UGYLDIG_KONTONR',
    apply: (draft, choose) =>
      void (objectAt(draft, '/betalingsinformasjon/kontoinformasjon')['kontonummer'] = choose([
        '15062049381',
        '1506.20.49380',
        '1506204938',
      ])),
  },
  {
    code: 'UGYLDIG_KID',
    apply: (draft, choose) =>
      void (objectAt(draft, '/betalingsinformasjon')['kidnummer'] = choose(['2345675', '1', '12-34'])),
  },
];
