import type { Log, LogFields, LogLevel } from './log';
import { namesSecret, redact } from './redact';

/** Where lines of the log go. */
export type LogSink = (line: string, level: LogLevel) => void;

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * @param sink is given every line, redacted and without a line break
 * @param level the least that is written
 * @param now the present moment, in milliseconds since 1970
 * @returns a log; none of its functions ever throws
 */
export function createLog(sink: LogSink, level: LogLevel, now: () => number): Log {
  const at =
    (of: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (levels.indexOf(of) < levels.indexOf(level)) return;
      try {
        sink(`${new Date(now()).toISOString()} ${of} ${lineOf(event, fields)}`, of);
      } catch {
        // What is logged must go on where it cannot be.
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function lineOf(event: string, fields: LogFields): string {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  const words = told.map(
    ([name, value]) => `${redact(name)}=${namesSecret(name) ? '[hidden]' : quoted(value)}`,
  );
  return [onOneLine(redact(event)), ...words].join(' ');
}

/** @returns a value as one word, so that it cannot be taken for another field or another line */
function quoted(value: unknown): string {
  const text = redact(value);
  return /^[^\s"=]+$/.test(text) ? text : JSON.stringify(text);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
