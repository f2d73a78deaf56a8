/** What `elan` ends with: for scripts to go by. */
export const exitCodes = {
  /** No errors. */
  ok: 0,
  /** At least one file has errors, or the service has looked at what it was sent and said no. */
  findings: 1,
  /** The command was wrongly used, a file could not be read, or a setting is missing. Nothing was sent. */
  misuse: 2,
  /** Maskinporten gave no token, or the token does not give access. */
  access: 3,
  /** The service was not reached, or it failed itself: try again later. */
  tryLater: 4,
  /** Something was sent that may have been stored, and its answer was lost. Find out before it is sent again. */
  unknown: 5,
  /** Stopped by Ctrl+C before anything was stored, and no file is half written; the number that shells use for it. */
  cancelled: 130,
  /** Whoever read the output went away before its end; the number that shells use for it. */
  closedPipe: 141,
} as const;

/** What the codes mean, for whoever asks for help. */
export const exitCodeMeanings: readonly (readonly [code: ExitCode, meaning: string])[] = [
  [exitCodes.ok, 'no errors'],
  [
    exitCodes.findings,
    'errors, more warnings than are allowed, differences, something left to decide, or a refusal',
  ],
  [exitCodes.misuse, 'wrong use, a file that cannot be read or written, or a setting that is missing'],
  [exitCodes.access, 'no token from Maskinporten, or no access'],
  [exitCodes.tryLater, 'the service was not reached, or failed: try again later'],
  [exitCodes.unknown, 'something was sent and its answer was lost: find out before it is sent again'],
  [exitCodes.cancelled, 'stopped by Ctrl+C before anything was stored, or while files were fixed'],
  [exitCodes.closedPipe, 'whoever read the output went away before its end; what was sent is in `elan log`'],
];

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
