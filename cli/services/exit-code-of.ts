import { ElanError, type ElanErrorKind, type Reason } from '../../services/errors';
import { exitCodes, type ExitCode } from '../exit-codes';
import { UsageError } from './usage-error';

const codes: Readonly<Record<ElanErrorKind, ExitCode>> = {
  network: exitCodes.tryLater,
  tls: exitCodes.tryLater,
  proxy: exitCodes.tryLater,
  timeout: exitCodes.tryLater,
  throttled: exitCodes.tryLater,
  service: exitCodes.tryLater,
  answer: exitCodes.tryLater,
  cancelled: exitCodes.cancelled,
  token: exitCodes.access,
  permission: exitCodes.access,
  refused: exitCodes.findings,
  notFound: exitCodes.findings,
  request: exitCodes.findings,
  settings: exitCodes.misuse,
  ledger: exitCodes.misuse,
};

/** The ledger may keep a begjæring from being sent for a reason that says more than that. */
const codesOfReasons: Readonly<Partial<Record<Reason, ExitCode>>> = {
  alreadySubmitted: exitCodes.findings,
  submissionUnclear: exitCodes.unknown,
  submissionUnderway: exitCodes.unknown,
  ledgerDoubtful: exitCodes.unknown,
};

const storing: ReadonlySet<string | undefined> = new Set(['submit', 'change', 'uploadAttachment']);

/** @returns whether something may have been stored by a call whose answer was lost */
export function mayHaveBeenStored(error: unknown): boolean {
  return error instanceof ElanError && error.done === 'unknown' && storing.has(error.operation);
}

/** @returns what a command ends with that has failed */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError) return error.exitCode;
  if (!(error instanceof ElanError)) return exitCodes.misuse;
  return mayHaveBeenStored(error) ? exitCodes.unknown : (codesOfReasons[error.reason] ?? codes[error.kind]);
}
