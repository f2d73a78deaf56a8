import type { Debtor, Regelverk, RegelverkAnswer } from '../client/answers';
import type { KeyedHash } from '../ledger/hash';
import type { LedgerEntry } from '../ledger/records';
import type { Environment } from '../profile';

/** Where a begjæring against debtors has to go: `unknown` where a debtor is not known. */
export type Way = 'elan' | 'elsa' | 'paper' | 'unknown';

const ways: Readonly<Record<Regelverk, Way>> = {
  nyttRegelverk: 'elan',
  tidligereRegelverk: 'elsa',
  motstridendeRegelverk: 'paper',
  ukjentSkyldner: 'unknown',
};

/** How long an answer counts where nobody has said otherwise, in milliseconds. */
export const regelverkCounts = 10 * 60_000;

/** @returns where a begjæring has to go whose debtors are under given rules */
export function wayOf(regelverk: Regelverk): Way {
  return ways[regelverk];
}

/** @returns whether a text is a number that Betjeningskartet can be asked about */
export function isDebtorNumber(text: string): boolean {
  return /^(\d{9}|\d{11})$/.test(text);
}

/** @param number of a person or an organisation */
export function debtorOf(number: string): Debtor {
  return { kind: number.length === 9 ? 'organisasjonsnummer' : 'foedselsnummer', number };
}

/** @returns the debtors that Betjeningskartet can be asked about: those with a Norwegian number */
export function debtorsAmong(
  parties: readonly { readonly number: string; readonly country: string }[],
): Debtor[] {
  return parties.flatMap(({ number, country }) =>
    isDebtorNumber(number) && (country === '' || country === 'NO') ? [debtorOf(number)] : [],
  );
}

/** Which recorded answers count. */
export interface RecordedAnswers {
  readonly entries: readonly LedgerEntry[];
  readonly environment: Environment;
  /** The oldest answer that counts was given after this moment, in milliseconds since 1970. */
  readonly since: number;
  readonly hash: KeyedHash;
}

/** @returns what Betjeningskartet has answered lately, as the ledger has it, by the keyed hashes of the debtors' numbers */
export function recordedAnswers({
  entries,
  environment,
  since,
}: Omit<RecordedAnswers, 'hash'>): ReadonlyMap<string, Regelverk> {
  const answers = new Map<string, Regelverk>();
  for (const { at, endedAt, operation, outcome, result, ...entry } of entries) {
    if (operation !== 'regelverk' || outcome !== 'accepted' || entry.environment !== environment) continue;
    if (!(Date.parse(endedAt ?? at) > since)) continue;
    for (const [debtor, text] of Object.entries(result?.regelverk ?? {})) {
      const answer = regelverkFrom(text);
      if (answer) answers.set(debtor, answer);
      else answers.delete(debtor);
    }
  }
  return answers;
}

/** @returns the same of given debtors; undefined where one is missing */
export function recordedRegelverk(
  debtors: readonly Debtor[],
  { hash, ...recorded }: RecordedAnswers,
): RegelverkAnswer | undefined {
  const answers = recordedAnswers(recorded);
  const ofDebtors = new Map<string, Regelverk>();
  for (const { number } of debtors) {
    const answer = answers.get(hash(number));
    if (answer === undefined) return undefined;
    ofDebtors.set(number, answer);
  }
  return { regelverk: together([...ofDebtors.values()]), ofDebtors };
}

function regelverkFrom(text: string): Regelverk | undefined {
  return Object.keys(ways).find((each): each is Regelverk => each === text);
}

/** Who is unknown makes the whole unknown; else all have to be under the same rules. */
function together(all: readonly Regelverk[]): Regelverk {
  if (all.includes('ukjentSkyldner')) return 'ukjentSkyldner';
  const [first = 'ukjentSkyldner', ...others] = new Set(all);
  return others.length > 0 ? 'motstridendeRegelverk' : first;
}
