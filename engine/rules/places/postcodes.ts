import { distance } from 'fastest-levenshtein';
import { lazy } from '../../values/lazy';

/** Norway's postcodes, out of `schemas/postnumre.json`. */
interface Register {
  readonly date: string;
  /** Each place's name in capitals, and its municipalities. */
  readonly places: readonly (readonly [string, ...string[]])[];
  /** For each code which place is its own, counted from 1; 0 where it is none. */
  readonly placeOfCode: readonly number[];
}

const register = lazy(() => require('#generated/postcodes.json') as Register);

/** @returns the day that the register is of, `YYYY-MM-DD` */
export const registerDate = (): string => register().date;

interface PostPlace {
  readonly name: string;
  /** Those of its municipalities that have another name. */
  readonly municipalities: readonly string[];
}

/** @returns the place of a postcode of four digits; undefined where the register has none */
export function placeOf(code: string): PostPlace | undefined {
  if (!/^\d{4}$/.test(code)) return undefined;
  const { places, placeOfCode } = register();
  const place = places[(placeOfCode[Number(code)] ?? 0) - 1];
  if (!place) return undefined;
  const [name, ...municipalities] = place;
  return { name, municipalities };
}

/** Letters that differ between ways of writing one name: its languages, its cases, its accents. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Æ', 'AE')
    .replaceAll('Ø', 'OE')
    .replaceAll('Å', 'AA')
    .normalize('NFD')
    .replace(/[^A-Z0-9]/g, '');
}

/** The municipalities of each place, its own name counted. */
const knownPlaces = lazy(
  () =>
    new Map(
      register().places.map((place) => {
        const around = place.map(plain);
        return [around[0], around];
      }),
    ),
);

/**
 * Whether a name is surely another place than a postcode's: it is a place of the register, and neither the code's own, nor
 * its municipality's, nor another place's of the same one, nor another way of writing one of them.
 * @param written what stands beside the postcode
 */
export function isOtherPlace(written: string, { name, municipalities }: PostPlace): boolean {
  if (written.toUpperCase() === name) return false;
  const given = plain(written);
  if (given === plain(name)) return false;
  const around = knownPlaces().get(given);
  const own = [name, ...municipalities].map(plain);
  if (!around || around.some((municipality) => own.includes(municipality))) return false;
  return own.every((each) => isFar(given, each));
}

function isFar(given: string, own: string): boolean {
  if (given.includes(own) || own.includes(given)) return false;
  return distance(given, own) > 2;
}
