import { describe, expect, it } from 'vitest';
import { exportChoices } from '../../../../client/cases/export-choices';

describe('the choices that are given to an export', () => {
  it('are taken as they are, without a password where there is none', () => {
    expect(exportChoices({ name: ' Kari ', payloads: 'test' })).toEqual({
      name: 'Kari',
      payloads: 'test',
      password: '',
    });
    expect(exportChoices({ name: 'Kari', payloads: 'all', password: 'hest' })).toMatchObject({
      payloads: 'all',
      password: 'hest',
    });
  });

  it.each([
    undefined,
    'Kari',
    {},
    { name: ' ', payloads: 'none' },
    { name: 'Kari' },
    { name: 'Kari', payloads: 'everything' },
    { name: 'Kari', payloads: 'none', password: 5 },
  ])('are asked for where they are something else: %j', (given) => {
    expect(exportChoices(given)).toBeUndefined();
  });
});
