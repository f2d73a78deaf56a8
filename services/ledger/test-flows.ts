import type { LogRow } from './test-log';

/** Something that the authority expects to see tried before production. */
export interface Flow {
  readonly name: Readonly<Record<'nb' | 'en', string>>;
  /** How many calls belong to it, whatever came of them. */
  readonly calls: number;
  /** The first call that shows it; undefined where none does. */
  readonly shown: LogRow | undefined;
}

type Belongs = (row: LogRow) => boolean;

const of =
  (...operations: readonly LogRow['operation'][]): Belongs =>
  ({ operation }) =>
    operations.includes(operation);

const isAccepted: Belongs = ({ outcome }) => outcome === 'accepted';

/** The service has looked at what was sent, and said no or yes. */
const isJudged: Belongs = ({ outcome }) => outcome === 'accepted' || outcome === 'refused';

const flows: readonly {
  readonly name: Flow['name'];
  readonly belongs: Belongs;
  readonly shows: Belongs;
}[] = [
  { name: { nb: 'Innsending', en: 'Submission' }, belongs: of('submit'), shows: isAccepted },
  {
    name: { nb: 'Feilhåndtering (avvist av tjenesten)', en: 'Error handling (refused by the service)' },
    belongs: ({ status }) => /^4\d\d$/.test(status),
    shows: () => true,
  },
  {
    name: { nb: 'Validering', en: 'Validation' },
    belongs: of('validate', 'validateChange'),
    shows: isJudged,
  },
  { name: { nb: 'Endring', en: 'Change' }, belongs: of('change'), shows: isAccepted },
  { name: { nb: 'Status', en: 'Status' }, belongs: of('caseStatus', 'changedCases'), shows: isAccepted },
];

/**
 * @param rows in the order in which the calls were begun
 * @returns what the authority expects to be tried, and the first call that shows each
 */
export function expectedFlows(rows: readonly LogRow[]): Flow[] {
  return flows.map(({ name, belongs, shows }) => {
    const calls = rows.filter(belongs);
    return { name, calls: calls.length, shown: calls.find(shows) };
  });
}
