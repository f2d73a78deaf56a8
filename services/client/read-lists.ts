import { isObject } from '../operations/values';
import type { ChangedCase, Debtor, Regelverk, RegelverkAnswer } from './answers';
import { firstText, membersOf } from './body';
import { refuseEmpty, unreadable, type AnswerReader } from './read-answer';

const everyRegelverk: readonly Regelverk[] = [
  'tidligereRegelverk',
  'nyttRegelverk',
  'motstridendeRegelverk',
  'ukjentSkyldner',
];

/**
 * @param asked whom Betjeningskartet was asked of
 * @returns the reader of its answer; a debtor that the answer does not mention is not in the map, unless there was only
 *   the one
 */
export function regelverkReader(asked: readonly Debtor[]): AnswerReader<RegelverkAnswer> {
  return (received) => {
    refuseEmpty(received);
    const members = membersOf(received.body.json);
    const regelverk = regelverkOf(members['regelverk']);
    if (!regelverk) throw unreadable(received, 'regelverk');
    const ofDebtors = new Map<string, Regelverk>();
    const [only, ...others] = asked;
    if (only && others.length === 0) ofDebtors.set(only.number, regelverk);
    for (const debtor of objectsIn(members['skyldner'])) {
      const number =
        firstText(debtor, 'partsreferanse') || firstText(membersOf(debtor['partsidentifikator']), 'verdi');
      const own = regelverkOf(debtor['regelverk']);
      if (number !== '' && own) ofDebtors.set(number, own);
    }
    return { regelverk, ofDebtors };
  };
}

/** Reads the list of cases that have changed: in `saker`, or the bare list. No content means no cases. */
export const readChangedCases: AnswerReader<readonly ChangedCase[]> = (received) => {
  if (received.status === 204) return [];
  refuseEmpty(received);
  const { json } = received.body;
  const list = Array.isArray(json) ? json : membersOf(json)['saker'];
  if (!Array.isArray(list)) throw unreadable(received, 'saker');
  const cases = objectsIn(list).map((each) => ({
    eksternSaksreferanse: firstText(each, 'eksternSaksreferanse'),
    saksnummer: firstText(each, 'saksnummer'),
    saksstatus: firstText(each, 'saksstatus'),
    innsenderReferanse: firstText(each, 'innsenderReferanse'),
    endret: firstText(each, 'endret'),
  }));
  // A case that is passed over could be the one that was looked for.
  if (cases.some(({ eksternSaksreferanse }) => eksternSaksreferanse === '') || cases.length < list.length) {
    throw unreadable(received, 'eksternSaksreferanse');
  }
  return cases;
};

function regelverkOf(value: unknown): Regelverk | undefined {
  return everyRegelverk.find((each) => each === value);
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
