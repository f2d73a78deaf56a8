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

  it.each([
    ['nb', ['string, påkrevd', 'filen selv, skjema (vedlegg)', 'svar 409']],
    ['en', ['string, required', 'the file itself, form (vedlegg)', 'answer 409']],
  ] as const)('is in one language: %s', async (language, expected) => {
    const upload = '/paths/~1utleggsbegjaering~1v2~1vedlegg/post';
    const form = `${upload}/requestBody/content/multipart~1form-data/schema/properties`;
    const otherwise = changed(
      official,
      { op: 'remove', path: `${upload}/parameters/0` },
      { op: 'move', from: `${form}/fil`, path: `${form}/vedlegg` },
      { op: 'add', path: `${upload}/responses/409`, value: { description: '' } },
    );
    const report = await words(otherwise, language);
    expect(expected.filter((each) => !report.includes(each))).toEqual([]);
  });
});
