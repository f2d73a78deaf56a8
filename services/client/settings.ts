/** What can be set about how the services are called. Times are in milliseconds. */
export interface ClientSettings {
  /** How long a call may take. */
  readonly timeLimit: number;
  /** How long an upload may take. */
  readonly uploadTimeLimit: number;
  /** How many calls may be underway at once; Skatteetaten allows five for an organisation. */
  readonly simultaneous: number;
  /** How many times a call that may be repeated is made at most. */
  readonly attempts: number;
  /** The wait before the second attempt; every further one is twice as long. */
  readonly firstWait: number;
  /** The longest of these waits. What the service asks for comes on top. */
  readonly longestWait: number;
  /** How long after the first attempt the last one may begin. */
  readonly patience: number;
}

export const defaultSettings: ClientSettings = {
  timeLimit: 30_000,
  uploadTimeLimit: 300_000,
  simultaneous: 5,
  attempts: 5,
  firstWait: 1000,
  longestWait: 20_000,
  patience: 120_000,
};
