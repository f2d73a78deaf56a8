/** What `elan` ends with: for scripts to go by. */
export const exitCodes = {
  /** No errors. */
  ok: 0,
  /** At least one file has errors. */
  findings: 1,
  /** The command was wrongly used, or a file could not be read. */
  misuse: 2,
} as const;
