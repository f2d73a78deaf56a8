import type { Secret } from './secret';

/** How much a line of the log matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What a line of the log may tell besides its event. Every value is redacted before it is written. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The log. The only way to one is {@link createLog} of `create-log.ts`, which redacts whatever is written. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** Hides secrets from now on, however they are encoded: to be called when they are read. */
  readonly hide: (...secrets: readonly (Secret | Uint8Array)[]) => void;
  /** Hides a secret that others will replace, such as a token, until many of them have. */
  readonly hidePassing: (secret: Secret) => void;
}
