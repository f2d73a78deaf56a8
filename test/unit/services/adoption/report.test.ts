import { describe, expect, it } from 'vitest';
import { adoptionReport } from '../../../../services/adoption/report';
import { adopted, asOfficial, changed } from './documents';

const words = async (document: unknown, language: 'nb' | 'en' = 'nb'): Promise<string> =>
  JSON.stringify(adoptionReport(await adopted(document), language).sections);

describe('the report on official documents', () => {
  const official = asOfficial();

  it('says that nothing differs only where everything was found', async () => {
    expect(await words(official)).toContain('Ingen forskjell: dokumentene sier det samme');
    const validate = '/paths/~1utleggsbegjaering~1v2~1valider';
    const partly = await words(changed(official, { op: 'remove', path: validate }));
    expect(partly).toContain('Ingen forskjell i det som ble funnet');
    expect(partly).not.toContain('dokumentene sier det samme');
  });
});
