import { BegjaeringDocument } from '../../engine/begjaering/document';
import { isObject, type JsonObject } from '../../engine/values/json';
import type { Language } from '../../engine/findings/findings';
import { check } from '../../engine/check/check';
import { migrate, type Migration, type Refusal } from '../../engine/migrate/migrate';
import { automatic } from '../../engine/model/choose';
import { newestVersion } from '../../engine/model/model';
import { usualOptions } from './checking';

/** How a test migrates; a file decides itself which version it is in, and is brought to the newest. */
export interface Migrating {
  readonly from?: string;
  readonly to?: string;
  readonly language?: Language;
}

/** @returns what becomes of a text, or why nothing does */
export function attempted(
  text: string,
  { from = automatic, to = newestVersion, language = 'en' }: Migrating = {},
): Migration | Refusal {
  return migrate(BegjaeringDocument.of(text), {
    ...{ from, to, language },
    check: (document, model) => check(document, { ...usualOptions, language, model, most: Infinity }),
  });
}

/**
 * @returns what becomes of a text
 * @throws where it is refused
 */
export function migrated(text: string, options: Migrating = {}): Migration {
  const result = attempted(text, options);
  if ('refused' in result) throw new Error(result.message);
  return result;
}

/** @returns what becomes of a value, as a value */
export function migratedValue(value: unknown, options: Migrating = {}): unknown {
  return JSON.parse(migrated(written(value), options).text);
}

/** @returns a value as a file has it */
export function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a property of model 1.0 was called in model 0.9, by what has it. */
const formerNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  saksoeker: { saksoekersProsessfullmektig: 'prosessfullmektig' },
  saksoekt: { saksoektesProsessfullmektig: 'prosessfullmektig' },
  innsender: { innsendersProsessfullmektig: 'prosessfullmektig' },
  kravTilInnkreving: {
    innsendersKravreferanse: 'kravreferanse',
    rentekrav: 'erRentekrav',
    rentebaerendeKrav: 'renteOpplysning',
  },
  rentebaerendeKrav: { harForsinkelsesrente: 'forsinkelsesrente' },
  skriftligMeddelelse: { mottakeradresseInnland: 'mottakeradresse' },
};

const wrappers: Readonly<Record<string, string>> = {
  adresseInnland: 'adresseFrittFormatInnland',
  adresseUtland: 'adresseFrittFormatUtland',
};

/** @returns a begjæring of model 1.0 in the shape that it had in model 0.9 */
export function inRetiredShape(value: unknown, holder = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => inRetiredShape(item, holder));
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, 'landkodeIdentifikator')) return retiredIdentifier(value);
  if (holder === 'betalingsinformasjon') return retiredPayment(value);
  const names = formerNames[holder] ?? {};
  const entries = Object.entries(value).map(([name, member]) => [
    names[name] ?? name,
    inRetiredShape(member, name),
  ]);
  const retired: unknown = Object.fromEntries(entries);
  const wrapper = wrappers[holder];
  return wrapper === undefined ? retired : { [wrapper]: retired };
}

function retiredIdentifier({ landkodeIdentifikator: landkode, ...rest }: JsonObject): JsonObject {
  const [[identifikatortype, verdi] = []] = Object.entries(rest);
  return { identifikatortype, verdi, landkode };
}

function retiredPayment({ kidnummer, kontoinformasjon }: JsonObject): JsonObject {
  return { norskKonto: { ...(isObject(kontoinformasjon) ? kontoinformasjon : {}), kidnummer } };
}
