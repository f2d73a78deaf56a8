import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { incomparable, modelsOf, modelsText } from '../../../../engine/actions/comparable';
import { versions } from '../../../../engine/model/model';
import { rightText } from '../../../support/examples';

const why = (text: string) => incomparable(BegjaeringDocument.of(text));

describe('what can be compared', () => {
  it.each(versions)('is a begjæring of model %s', (version) => {
    expect(why(rightText(version))).toBeUndefined();
  });

  it.each(['{}', '{ "underskrift": "A" }', '{ "kravTilInnkreving": 3 }'])(
    'is one that is not finished: %s',
    (text) => {
      expect(why(text)).toBeUndefined();
    },
  );

  it.each(['[1, 2]', '3', '{ "name": "other", "version": "1.0" }'])('is no other JSON: %s', (text) => {
    expect(why(text)).toEqual({ kind: 'notBegjaering' });
  });

  it('is nothing that is not right JSON, and it is told where', () => {
    expect(why('{\n  "underskrift": "A",,\n}')).toEqual({
      kind: 'notJson',
      position: { line: 1, character: 21 },
    });
    expect(why('')).toEqual({ kind: 'notJson', position: { line: 0, character: 0 } });
    expect(why('['.repeat(300) + ']'.repeat(300))).toMatchObject({ kind: 'notJson' });
  });
});

describe('two versions of the model', () => {
  const retired = BegjaeringDocument.of(
    '{ "kreverRettsgebyrErstattet": true, "betalingsinformasjon": { "norskKonto": {} } }',
  );
  const newest = BegjaeringDocument.of(rightText('2.1'));

  it('are found in the files, whichever comes first', () => {
    expect(modelsOf(retired, newest)).toEqual({ before: '0.9', after: '2.1' });
    expect(modelsOf(newest, retired)).toEqual({ before: '2.1', after: '0.9' });
  });

  it('are told of, with what to do', () => {
    const text = modelsText({ before: '2.1', after: '0.9' }, 'nb');
    expect(text).toContain('2.1 og 0.9');
    expect(text).toContain('Flytt den eldre til 2.1 først');
    expect(modelsText({ before: '0.9', after: '1.1' }, 'en')).toContain('Migrate the older one to 1.1 first');
  });

  it('are not told of where they are one', () => {
    expect(modelsText({ before: '2.0', after: '2.0' }, 'nb')).toBeUndefined();
  });
});
