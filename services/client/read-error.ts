import { ElanError, type Done, type ElanErrorDetails, type Reason } from '../errors';
import type { OperationName } from '../operation';
import { readFindings, type Told } from './findings';
import type { Received } from './received';
import { stores } from '../operations/repeating';
import { readRetryAfter } from '../http/retry-after';

/** What there is to find behind the path of an operation. */
const notThere: Partial<Readonly<Record<OperationName, Reason>>> = {
  change: 'caseNotFound',
  validateChange: 'caseNotFound',
  caseStatus: 'caseNotFound',
  innsyn: 'deductionNotFound',
  attachmentState: 'attachmentNotFound',
};

const byStatus: Readonly<Record<number, Reason>> = {
  401: 'tokenNotAccepted',
  403: 'notPermitted',
  407: 'proxyWantsSignIn',
  413: 'tooLarge',
  502: 'gatewayFailed',
  503: 'serviceDown',
  504: 'gatewayFailed',
};

/** The statuses by which a service says that it has looked at what was sent and does not want it. */
const refusing: ReadonlySet<number> = new Set([400, 409, 422]);

/** The codes of Skatteetaten for an address that does not exist; what is unknown behind a right one has others. */
const wrongAddress = 'DAS-002';

/**
 * @param received an answer whose status is not a success
 * @returns the error that it means, with what the service says of it
 */
export function readError(received: Received): ElanError {
  const { operation, host, status, body, header } = received;
  const told = readFindings(body);
  const retryAfter = readRetryAfter(header('Retry-After'), received.at);
  const reason = reasonOf(received, told, retryAfter);
  return new ElanError(reason, {
    args: {
      host,
      status: [String(status), told.code, body.title].filter((part) => part !== '').join(', '),
      seconds: Math.ceil((retryAfter ?? 0) / 1000),
      findings: told.findings.length,
      problem: String(status),
      target: targetOf(header('Location'), host),
    },
    operation,
    status,
    code: told.code,
    correlationId: told.correlationId || (header('Korrelasjonsid') ?? received.correlationId),
    findings: told.findings,
    done: doneBy(status, operation),
    isUnknownThere: status === 404 && reason !== 'addressNotFound' && told.isOwnForm,
    ...waiting(retryAfter),
  });
}

function waiting(retryAfter: number | undefined): Pick<ElanErrorDetails, 'retryAfter'> {
  return retryAfter === undefined ? {} : { retryAfter };
}

function reasonOf({ operation, status, body }: Received, told: Told, retryAfter: number | undefined): Reason {
  if (isRedirect(status)) return 'redirected';
  if (status === 429) return retryAfter === undefined ? 'throttled' : 'throttledFor';
  if (status === 404) return notFoundReason(operation, body.isPage || told.code === wrongAddress);
  if (refusing.has(status) && told.findings.length > 0) return 'refused';
  return byStatus[status] ?? (status >= 500 ? 'serviceFailed' : 'requestNotAccepted');
}

function notFoundReason(operation: OperationName, isAddress: boolean): Reason {
  return (isAddress ? undefined : notThere[operation]) ?? 'addressNotFound';
}

/** A browser's `fetch` tells nothing of a redirect but that there was one: its status is 0. */
function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400);
}

/** Who redirects with 303 may have carried it out: the answer is elsewhere. */
function doneBy(status: number, operation: OperationName): Done {
  const open = status === 0 || status === 303 || status >= 500;
  return open && stores(operation) ? 'unknown' : 'no';
}

function targetOf(location: string | null, host: string): string {
  const base = `https://${host}`;
  return location !== null && URL.canParse(location, base) ? new URL(location, base).host : '?';
}
