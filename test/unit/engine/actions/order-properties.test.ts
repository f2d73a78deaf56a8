import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderProperties } from '../../../../engine/actions/order-properties';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { isObject } from '../../../../engine/values/json';
import { applyEdits } from '../../../../engine/edits/edits';
import { modelOf, versions } from '../../../../engine/model/model';
import { rightText, rightValue } from '../../../support/examples';
import { runs, seed } from '../../../support/runs';
import { share } from '../../../support/share';

const newest = versions.at(-1) ?? '';

function ordered(text: string, version = newest): string {
  return applyEdits(text, orderProperties(BegjaeringDocument.of(text), version));
}

const namesOf = (text: string): string[] => Object.keys(JSON.parse(text) as object);

/** A value whose objects have their properties in an order that chance decides. */
function shuffled(value: unknown, chance: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, chance));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => ({
    entry: [name, shuffled(member, chance)] as const,
    rank: chance(),
  }));
  return Object.fromEntries(entries.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
}

describe('ordering properties', () => {
  it('puts them in the order of the model, and unknown ones last as they stand', () => {
    const text = '{"z": 1, "underskrift": "A", "a": 2, "innsenderReferanse": "B", "saksoeker": []}';
    expect(namesOf(ordered(text))).toEqual(['innsenderReferanse', 'underskrift', 'saksoeker', 'z', 'a']);
  });

  it('goes into lists, and into objects that move themselves', () => {
    const text = '{"kravTilInnkreving": [{"kravbeskrivelse": "A", "kravdetaljer": "B"}], "underskrift": "C"}';
    expect(ordered(text)).toBe(
      '{"underskrift": "C", "kravTilInnkreving": [{"kravdetaljer": "B", "kravbeskrivelse": "A"}]}',
    );
  });

  it('keeps the file in its own style', () => {
    const text =
      '{\r\n\t"underskrift" : "Æ\\u00e6",\r\n\r\n\t"begjaeringsdato": "2026-01-02" ,\r\n\t"innsenderReferanse":1.50\r\n}\r\n';
    expect(ordered(text)).toBe(
      '{\r\n\t"innsenderReferanse":1.50,\r\n\r\n\t"begjaeringsdato": "2026-01-02" ,\r\n\t"underskrift" : "Æ\\u00e6"\r\n}\r\n',
    );
  });

  it('knows other spellings of a name', () => {
    const names = Object.entries(modelOf(newest).types['Varsel']?.properties ?? {});
    const [usual, { spellings = [] } = {}] = names.find(([, each]) => each.spellings) ?? [];
    const [other = ''] = spellings;
    const varsel = { ukjent: 1, [other]: 'digipost', dato: '2026-01-02' };
    const text = ordered(JSON.stringify({ begjaeringensTvangsgrunnlag: [{ varsel: [varsel] }] }));
    expect(usual).not.toBe(other);
    expect(text).toContain(`{"dato":"2026-01-02","${other}":"digipost","ukjent":1}`);
  });

  it('keeps the last of a property that stands twice the last', () => {
    const text = '{"underskrift": "A", "innsenderReferanse": "B", "underskrift": "C"}';
    expect(ordered(text)).toBe('{"innsenderReferanse": "B", "underskrift": "A", "underskrift": "C"}');
  });

  it('does not change what the model has nothing to say of', () => {
    expect(orderProperties(BegjaeringDocument.of('{"ukjent": {"b": 1, "a": 2}}'), newest)).toEqual([]);
  });

  it('leaves a text alone that is no right JSON', () => {
    const text = '{"underskrift": "A", "innsenderReferanse": "B",}';
    expect(orderProperties(BegjaeringDocument.of(text), newest)).toEqual([]);
  });
});

describe.each(versions)('a begjæring of model %s in any order', (version) => {
  const texts = fc.tuple(fc.infiniteStream(share), fc.constantFrom(0, 2, '\t')).map(([chances, indent]) => {
    const chance = (): number => Number(chances.next().value);
    return JSON.stringify(shuffled(rightValue(version), chance), null, indent);
  });

  it('means the same when it is ordered, and is ordered as any other is', () => {
    const expected = JSON.stringify(JSON.parse(ordered(rightText(version), version)));
    fc.assert(
      fc.property(texts, (text) => {
        const after: unknown = JSON.parse(ordered(text, version));
        expect(after).toEqual(JSON.parse(text));
        expect(JSON.stringify(after)).toBe(expected);
      }),
      { seed, numRuns: runs(5, 20) },
    );
  });

  it('that is ordered stays as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = ordered(text, version);
        expect(ordered(once, version)).toBe(once);
      }),
      { seed, numRuns: runs(5, 20) },
    );
  });
});
