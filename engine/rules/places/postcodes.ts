import registerData from '#schemas/postnumre.json';
import { distance } from 'fastest-levenshtein';

/** The places of Norway's postcodes by their names in capitals, each with its codes and its municipalities. */
const places = registerData.places as unknown as Readonly<Record<string, readonly [string, ...string[]]>>;

/** The day that the register is of, `YYYY-MM-DD`. */
export const registerDate = registerData.date;

interface PostPlace {
  readonly name: string;
  /** Those of its municipalities that have another name. */
  readonly municipalities: readonly string[];
}

let byCode: Map<string, PostPlace> | undefined;

/** @returns the place of a postcode of four digits; undefined where the register has none */
export function placeOf(code: string): PostPlace | undefined {
  return (byCode ??= readRegister()).get(code);
}

function readRegister(): Map<string, PostPlace> {
  const map = new Map<string, PostPlace>();
  for (const [name, [codes, ...municipalities]] of Object.entries(places)) {
    const place = { name, municipalities };
    for (const range of codes.split(' ')) {
      const [first = '', last = first] = range.split('-');
      for (let code = Number(first); code <= Number(last); code++) {
        map.set(String(code).padStart(4, '0'), place);
      }
    }
  }
  return map;
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
let knownPlaces: Map<string, readonly string[]> | undefined;

/**
 * Whether a name is surely another place than a postcode's: it is a place of the register, and neither the code's own, nor
 * its municipality's, nor another place's of the same one, nor another way of writing one of them.
 * @param written what stands beside the postcode
 */
export function isOtherPlace(written: string, { name, municipalities }: PostPlace): boolean {
  const given = plain(written);
  if (given === plain(name)) return false;
  knownPlaces ??= new Map(
    Object.entries(places).map(([each, [, ...around]]) => [plain(each), [each, ...around].map(plain)]),
  );
  const around = knownPlaces.get(given);
  const own = [name, ...municipalities].map(plain);
  if (!around || around.some((municipality) => own.includes(municipality))) return false;
  return own.every((each) => isFar(given, each));
}

function isFar(given: string, own: string): boolean {
  if (given.includes(own) || own.includes(given)) return false;
  return distance(given, own) > 2;
}
