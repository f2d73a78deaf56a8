import { distance } from 'fastest-levenshtein';
import { lazy } from '../../values/lazy';

/** Norway's postcodes, as they stand in `schemas/postnumre.json`. */
interface Register {
  readonly date: string;
  /** Its places by their names in capitals, each with its codes and its municipalities. */
  readonly places: Readonly<Record<string, readonly [string, ...string[]]>>;
}

const register = lazy(() => require('#schemas/postnumre.json') as Register);

/** @returns the day that the register is of, `YYYY-MM-DD` */
export const registerDate = (): string => register().date;

interface PostPlace {
  readonly name: string;
  /** Those of its municipalities that have another name. */
  readonly municipalities: readonly string[];
}

/** @returns the place of a postcode of four digits; undefined where the register has none */
export const placeOf = (code: string): PostPlace | undefined =>
  /^\d{4}$/.test(code) ? placesByCode()[Number(code)] : undefined;

const placesByCode = lazy(() => {
  const byCode = new Array<PostPlace>(10_000);
  for (const [name, [codes, ...municipalities]] of Object.entries(register().places)) {
    const place = { name, municipalities };
    for (const range of codes.split(' ')) {
      const [first = '', last = first] = range.split('-');
      for (let code = Number(first); code <= Number(last); code++) byCode[code] = place;
    }
  }
  return byCode;
});

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
      Object.entries(register().places).map(([each, [, ...around]]) => [
        plain(each),
        [each, ...around].map(plain),
      ]),
    ),
);

/**
 * Whether a name is surely another place than a postcode's: it is a place of the register, and neither the code's own, nor
 * its municipality's, nor another place's of the same one, nor another way of writing one of them.
 * @param written what stands beside the postcode
 */
export function isOtherPlace(written: string, { name, municipalities }: PostPlace): boolean {
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
