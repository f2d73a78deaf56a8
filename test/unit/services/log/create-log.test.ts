import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../services/log/create-log';
import type { LogLevel } from '../../../../services/log/log';

const noon = Date.parse('2026-11-23T12:00:00Z');
const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

function logAt(level: LogLevel) {
  const lines: string[] = [];
  return {
    lines,
    log: createLog(
      (line, at) => lines.push(`${at}| ${line}`),
      level,
      () => noon,
    ),
  };
}

describe('the log', () => {
  it('writes when, how much it matters, what has happened, and what belongs to it', () => {
    const { log, lines } = logAt('debug');
    log.info('call', { operation: 'submit', status: 200, ok: true, left: undefined });
    expect(lines).toEqual(['info| 2026-11-23T12:00:00.000Z info call operation=submit status=200 ok=true']);
  });

  it.each(levels)('writes what matters as much as %s or more', (level) => {
    const { log, lines } = logAt(level);
    for (const at of levels) log[at]('event');
    expect(lines.map((line) => line.split('|')[0])).toEqual(levels.slice(levels.indexOf(level)));
  });

  it('is never broken into other lines or other fields by what it tells', () => {
    const { log, lines } = logAt('debug');
    log.warn('one\ntwo', { said: 'three\nfour', more: 'a=b', none: '' });
    expect(lines).toEqual([
      String.raw`warn| 2026-11-23T12:00:00.000Z warn one two said="three\nfour" more="a=b" none=""`,
    ]);
  });

  it('hides values by their names and by their looks', () => {
    const { log, lines } = logAt('debug');
    log.error('password=planted', { keyPassword: 'planted', of: 12345678901, '010190 12345': 1 });
    expect(lines).toEqual([
      'error| 2026-11-23T12:00:00.000Z error password=[hidden] keyPassword=[hidden] of=[hidden] [hidden]=1',
    ]);
  });

  it('does not stop what is logged when it cannot be written', () => {
    const log = createLog(
      () => {
        throw new Error('The disk is full.');
      },
      'debug',
      () => noon,
    );
    expect(() => log.error('event')).not.toThrow();
  });
});
