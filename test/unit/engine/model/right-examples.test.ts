import { describe, expect, it } from 'vitest';
import { automatic } from '../../../../engine/model/choose';
import { versions } from '../../../../engine/model/model';
import { codesIn } from '../../../support/checking';
import { asForProduction, rightText } from '../../../support/examples';

describe.each(versions)('the right example of model %s', (version) => {
  it.each(['test', 'production'] as const)('has no finding at all, to be sent to %s', (target) => {
    const text = target === 'production' ? asForProduction(rightText(version)) : rightText(version);
    expect(codesIn(text, { model: version, target })).toEqual([]);
  });

  it('has no finding on one line, with CRLF, or with a byte-order mark', () => {
    const text = rightText(version);
    const oneLine = JSON.stringify(JSON.parse(text));
    for (const same of [oneLine, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(codesIn(same, { model: version })).toEqual([]);
    }
  });
});

describe('the right examples, read as what they look like', () => {
  it('are warned about where an older version holds them back, and only there', () => {
    expect(codesIn(rightText('1.0'), { model: automatic })).toEqual(['elan/eldre-modell']);
    expect(codesIn(rightText('2.1'), { model: automatic })).toEqual([]);
  });
});
