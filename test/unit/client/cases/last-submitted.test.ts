import { describe, expect, it } from 'vitest';
import { lastSubmitted } from '../../../../client/cases/last-submitted';
import { status, submission } from './calls';

const file = 'saker/1.begjaering.json';
const first = submission('UTL-1', { environment: 'test', file });
const change = submission('UTL-1', { environment: 'test', file, operation: 'change' });
const production = submission('UTL-2', { environment: 'production', file });

describe('what was submitted last from a file', () => {
  it('is the newest submission or change that was accepted', () => {
    const lost = submission('UTL-1', { environment: 'test', file, operation: 'change', outcome: 'unknown' });
    const asked = status('UTL-1', 'sakOpprettet', { environment: 'test', file });
    const other = submission('UTL-3', { environment: 'test', file: 'saker/2.begjaering.json' });
    expect(lastSubmitted([first, change, lost, asked, other], 'test', file)).toBe(change);
  });

  it('is that of the environment that is asked for, though another came later', () => {
    expect(lastSubmitted([first, production], 'test', file)).toBe(first);
  });

  it('is that of another environment where there is none in this one', () => {
    expect(lastSubmitted([first, production], 'local', file)).toBe(production);
  });

  it('is nothing where nothing was accepted', () => {
    const refused = submission('UTL-1', { environment: 'test', file, outcome: 'refused' });
    expect(lastSubmitted([refused], 'test', file)).toBeUndefined();
  });
});
