import { hidden, KnownSecrets } from './known-secrets';
import type { Log, LogFields, LogLevel } from './log';
import { namesSecret, redact } from './redact';

/** Where lines of the log go. */
export type LogSink = (line: string, level: LogLevel) => void;

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * @param sink is given every line, redacted and without a line break
 * @param level the least that is written
 * @param now the present moment, in milliseconds since 1970
 * @param secrets that are known; what {@link Log.hide} is given is added
 * @returns a log; none of its functions ever throws
 */
export function createLog(
  sink: LogSink,
  level: LogLevel,
  now: () => number,
  secrets = new KnownSecrets(),
): Log {
  const at =
    (of: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (levels.indexOf(of) < levels.indexOf(level)) return;
      try {
        sink(`${new Date(now()).toISOString()} ${of} ${lineOf(event, fields, secrets)}`, of);
      } catch {
        // What is logged must go on where it cannot be.
      }
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    hide: (...read) => secrets.add(...read),
    hidePassing: (secret) => secrets.addPassing(secret),
  };
}

function lineOf(event: string, fields: LogFields, secrets: KnownSecrets): string {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  const words = told.map(
    ([name, value]) =>
      `${quoted(redact(name, secrets))}=${namesSecret(name) ? hidden : quoted(redact(value, secrets))}`,
  );
  return [onOneLine(redact(event, secrets)), ...words].join(' ');
}

/** @returns a value as one word, so that it cannot be taken for another field or another line */
function quoted(text: string): string {
  return /^[^\s"=]+$/.test(text) ? text : JSON.stringify(text);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
