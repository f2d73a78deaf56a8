import { countries, currencies } from '../../../generated/iso-codes.mjs';
import type { FieldKind } from '../../../engine/model/field-kinds';
import type { Draw } from './draw';
import { accountNumber, bic, iban, kid, postPlace, uuid } from './numbers';
import * as words from './words';

/** Draws simple values, by what they are for. */
export class Scalars {
  private readonly names = new Set<string>();

  /** @param written the day of the begjæring, before which its dates lie */
  constructor(
    private readonly draw: Draw,
    private readonly written: string,
  ) {}

  /**
   * @param type the scalar of the model
   * @param name of the property
   */
  // prettier-ignore
  of(kind: FieldKind, type: string, name: string): unknown {
    const { draw } = this;
    switch (kind) {
      case 'code': throw new Error(`a code of ${type} is drawn elsewhere`);
      case 'reference': return words.reference(draw);
      case 'name': return this.name(name);
      case 'description': return words.description(draw);
      case 'address': return words.address(draw);
      case 'place': return words.place(draw);
      case 'email': return words.email(draw);
      case 'telephone': return words.telephone(draw);
      case 'fileName': return this.fresh(words.fileName);
      case 'identifier': return `${draw.pick(['DE', 'HRB ', '', 'K-'])}${draw.int(1, 9)}${draw.digits(6)}`;
      case 'account': return type === 'Iban' ? iban(draw) : type === 'Bic' ? bic(draw) : accountNumber(draw);
      case 'kid': return kid(draw);
      case 'postcode': return postPlace(draw).postnummer;
      case 'foreignPostcode': return draw.pick(['SW1A 1AA', '75008', '114 55', '00-950', 'D-10115', '1012 AB', 'K1A 0B1', '0150']);
      case 'municipality': return draw.pick(['0301', '5001', '4601', '5612']);
      case 'country': return draw.pick(countries.filter((code) => code !== 'NO'));
      case 'currency': return draw.pick(currencies);
      case 'uuid': return uuid(draw);
      case 'date': return draw.day('2000-01-01', this.written);
      case 'amount': return draw.int(1, 10_000_000) / 100;
      // A rate between 0.02 and 0.4 is told of: it is likelier a fraction than a rate.
      case 'percentage': return draw.pick([0, 1, 8.5, 9.25, 12, 29.9, 0.5, 0.01, 39.99, 100]);
      case 'priority': return draw.int(1, 99);
      case 'yesOrNo': return draw.chance(50);
    }
  }

  private name(name: string): string {
    const { draw } = this;
    if (name === 'fornavn' || name === 'mellomnavn') return words.firstName(draw);
    if (name === 'etternavn') return this.fresh(words.lastName);
    if (name === 'navn') return this.fresh(words.company);
    return draw.pick([`${words.firstName(draw)} ${words.lastName(draw)}`, words.company(draw)]);
  }

  /** Two parties or two files of one name would be told of. */
  private fresh(make: (draw: Draw) => string): string {
    for (let tries = 0; ; tries++) {
      const name = tries < 20 ? make(this.draw) : `${this.draw.digits(3)} ${make(this.draw)}`;
      const key = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (this.names.has(key)) continue;
      this.names.add(key);
      return name;
    }
  }
}
