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
}
