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
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
