import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../../client/cases/cases';
import { offersFor } from '../../../../client/cases/found-out';
import { partyOfNumber } from '../../../../client/cases/parties';
import { choicesOf, referenceTyped, testChoices } from '../../../../client/cases/references';
import { isSinceName, momentSince } from '../../../../client/cases/since';
import { environmentFacts } from '../../../../services/operations/environments';
import { submission } from './calls';

describe('a case to choose', () => {
  it('has its date, its own reference and its file beside it', () => {
    const [choice] = choicesOf(casesOf([submission('S-1')], 'test').cases, 'nb');
    expect(choice?.label).toBe('S-1');
    expect(choice?.description).toMatch(/^15\. juni 2026.* · REF-1 · sak\.begjaering\.json$/);
  });

  it('may be one of those that the test environment has for everybody', () => {
    for (const environment of ['local', 'test'] as const) {
      expect(testChoices(environmentFacts(environment), 'nb')).toContainEqual({
        label: 'TEST_SAK_HEVET',
        description: 'Saken er hevet',
      });
    }
    expect(testChoices(environmentFacts('production'), 'nb')).toEqual([]);
  });

  it.each([
    [' UTL-1 ', 'UTL-1'],
    ['', undefined],
    ['  ', undefined],
    ['to ord', undefined],
  ])('may be typed: %j', (typed, reference) => {
    expect(referenceTyped(typed)).toBe(reference);
  });
});

describe('since when cases have changed', () => {
  const now = Date.parse('2026-06-15T10:30:00.000Z');
  const last = '2026-06-01T08:00:00.000Z';

  it.each([
    ['hour', '2026-06-15T09:30:00.000Z'],
    ['week', '2026-06-08T10:30:00.000Z'],
    ['last', last],
    ['all', undefined],
  ] as const)('%s', (name, moment) => {
    expect(momentSince(name, now, last)).toBe(moment);
  });

  it('today begins at midnight where the machine stands', () => {
    const midnight = new Date(Date.parse(momentSince('today', now, undefined) ?? ''));
    expect([midnight.getHours(), midnight.getMinutes(), midnight.getDate()]).toEqual([
      0,
      0,
      new Date(now).getDate(),
    ]);
  });

  it('means all cases where nobody has asked before', () => {
    expect(momentSince('last', now, undefined)).toBeUndefined();
  });

  it('is known by its names only', () => {
    expect(['today', 'i går', undefined].map(isSinceName)).toEqual([true, false, false]);
  });
});

describe('a party that is typed', () => {
  it.each([
    ['313772195', '313772195'],
    ['313 772 195', '313772195'],
    ['150884 92748', '15088492748'],
  ])('%s', (typed, taxIdentificationNumber) => {
    expect(partyOfNumber(typed)).toEqual({ taxIdentificationNumber, landkodeIdentifikator: 'NO' });
  });

  it.each(['', '12345678', '1234567890', 'abc'])('is none: %j', (typed) => {
    expect(partyOfNumber(typed)).toBeUndefined();
  });
});

describe('what can be done about what was found out', () => {
  it('is never to say that nothing was received, where the service has said that it was', () => {
    expect(offersFor({ kind: 'receivedWithoutReference' })).not.toContain('notReceived');
    expect(offersFor({ kind: 'undecided' })).toContain('notReceived');
  });

  it('is to say of cases that may be it which one is, or none', () => {
    expect(offersFor({ kind: 'candidates' })).toEqual(expect.arrayContaining(['chooseCase', 'notReceived']));
  });

  it('is to wait where the service may still be at work', () => {
    expect(offersFor({ kind: 'tooSoon' })[0]).toBe('askAgain');
    expect(offersFor({ kind: 'tooSoon' })).not.toContain('notReceived');
  });
});
