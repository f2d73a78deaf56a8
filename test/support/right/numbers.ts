import registerData from '../../../schemas/postnumre.json';
import { birthDateOf } from '../../../engine/rules/people/birth-date';
import {
  isAccountNumber,
  isKid,
  isOrganisationNumber,
  isPersonNumber,
} from '../../../engine/rules/identifiers';
import type { Draw } from './draw';

/** @returns digits, the last of them such that the number is right */
function checked(start: () => string, isRight: (number: string) => boolean): string {
  for (;;) {
    const body = start();
    for (let check = 0; check <= 9; check++) if (isRight(`${body}${check}`)) return `${body}${check}`;
  }
}

/** @returns a synthetic organisation's number */
export const organisationNumber = (draw: Draw): string =>
  checked(() => draw.pick(['2', '3']) + draw.digits(7), isOrganisationNumber);

/** @returns a synthetic number of Tenor's of somebody born on a day between two */
export function personNumber(draw: Draw, first: string, last: string): string {
  for (;;) {
    const [year = '', month = '', day = ''] = draw.day(first, last).split('-');
    const start = `${draw.chance(10) ? Number(day) + 40 : day}${Number(month) + 80}${year.slice(2)}`;
    for (
      let individual = draw.int(0, 999), tries = 0;
      tries < 1000;
      tries++, individual = (individual + 1) % 1000
    ) {
      const body = `${start}${String(individual).padStart(3, '0')}`;
      const born = birthDateOf(`${body}00`);
      if (born === undefined || born < first || born > last) continue;
      for (let check = 0; check <= 99; check++) {
        const number = `${body}${String(check).padStart(2, '0')}`;
        if (isPersonNumber(number)) return number;
      }
    }
  }
}

export const accountNumber = (draw: Draw): string =>
  checked(() => `${draw.int(1000, 9999)}${draw.digits(6)}`, isAccountNumber);

export const kid = (draw: Draw): string =>
  checked(() => draw.digits(draw.int(0, 23)) + String(draw.int(1, 9)), isKid);

/** @returns a foreign account's number, with right check digits */
export function iban(draw: Draw): string {
  const country = draw.pick(['SE', 'DK', 'DE', 'PL', 'LT', 'GB']);
  const bank = country === 'GB' ? 'NWBK' : '';
  const account = bank + draw.digits({ SE: 20, DK: 14, DE: 18, PL: 24, LT: 16, GB: 14 }[country] ?? 14);
  const digits = Array.from(`${account}${country}00`, (c) => String(parseInt(c, 36))).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

export const bic = (draw: Draw): string =>
  draw.pick(['DNBANOKK', 'NDEASESS', 'DEUTDEFF500', 'HABALT22', 'DABADKKKXXX']);

const places = Object.entries(registerData.places as Record<string, string[]>);

const titled = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** @returns a postcode and its place, or its municipality, as people write it */
export function postPlace(draw: Draw): { postnummer: string; poststedsnavn: string } {
  const [name, [codes = '', ...municipalities]] = draw.pick(places);
  const [first = '', last = first] = draw.pick(codes.split(' ')).split('-');
  const postnummer = String(draw.int(Number(first), Number(last))).padStart(4, '0');
  const written = draw.chance(15) ? draw.pick([name, ...municipalities]) : name;
  return { postnummer, poststedsnavn: draw.pick([written, titled(written), written.toLowerCase()]) };
}

export function uuid(draw: Draw): string {
  const hex = (count: number): string =>
    Array.from({ length: count }, () => draw.int(0, 15).toString(16)).join('');
  const written = [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-');
  return draw.chance(20) ? written.toUpperCase() : written;
}
