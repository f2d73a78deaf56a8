import { describe, expect, it } from 'vitest';
import { Stop, valueOfDraft, type Draft } from '../../../../engine/snippets/draft';
import { parts, type Part } from '../../../../engine/snippets/parts';
import { draftOf } from '../../../../engine/snippets/template';
import { templates } from '../../../../engine/snippets/templates';
import { DraftWriter } from '../../../../engine/snippets/write';
import { checked } from '../../../support/checking';
import { completedWith, errorsIn } from '../../../support/completing';
import { rightValue } from '../../../support/examples';
import { filledSnippet } from '../../../support/snippets';

const style = { snippet: true, unit: '  ', indent: '', lineEnd: '\n' };

/** Days on which months and years are of different lengths. */
const days = ['2026-06-15', '2027-01-01', '2028-02-29', '2026-03-31', '2026-12-31'];

describe('a draft written as a snippet', () => {
  const written = (draft: Draft): string => new DraftWriter(style).write(draft);

  it('has a tab stop for each place to fill in, within the quotes of a text', () => {
    expect(written({ navn: new Stop('RASK'), beloep: new Stop(12.5) })).toBe(
      '{\n  "navn": "${1:RASK}",\n  "beloep": ${2:12.5}\n}',
    );
  });

  it('fills in what has the same name once', () => {
    expect(written([new Stop('A', 'krav'), new Stop('B', 'rente'), new Stop('A', 'krav')])).toBe(
      '["${1:A}", "${2:B}", "${1:A}"]',
    );
  });

  it('offers choices, the likeliest first', () => {
    expect(written(new Stop('b', undefined, ['a', 'b', 'c, d']))).toBe('"${1|b,a,c\\, d|}"');
  });

  it('escapes what has a meaning in JSON or in snippets', () => {
    const text = 'a "b" $1 } \\';
    expect(JSON.parse(filledSnippet(written([text, new Stop(text)])))).toEqual([text, text]);
  });
});

describe('a date in a template', () => {
  it.each([
    ['@', '2026-06-15'],
    ['@-14d', '2026-06-01'],
    ['@+20d', '2026-07-05'],
    ['@-4m', '2026-02-15'],
  ])('%s is counted from today', (date, expected) => {
    expect(valueOfDraft(draftOf(`\${:${date}}`, '2026-06-15'))).toBe(expected);
  });
});

describe.each(templates.map((template) => [template.id, template] as const))(
  'the template %s',
  (_, { body }) => {
    it.each(days)('has nothing left but files to upload when it is inserted on %s', (today) => {
      const text = filledSnippet(new DraftWriter(style).write(draftOf(body, today)));
      // What the model requires and deprecates at the same time is told, and nothing can be done about it.
      const found = checked(text, { today }).diagnostics.filter(({ deprecated }) => !deprecated);
      const codes = new Set(found.map(({ code }) => code));
      expect([...codes]).toEqual(['elan/vedlegg-ikke-lastet-opp']);
    });

    it('is the same as a snippet and as a value', () => {
      const draft = draftOf(body, '2026-06-15');
      expect(JSON.parse(filledSnippet(new DraftWriter(style).write(draft)))).toEqual(valueOfDraft(draft));
    });
  },
);

/** A right begjæring in which a part is missing, with `‸` where it belongs. */
function lacking(part: Part): string {
  const value = structuredClone(rightValue('2.1')) as Record<string, never>;
  const marked = (root: object): string => JSON.stringify(root, null, 2).replace('"‸"', '‸');
  const [ground] = value['begjaeringensTvangsgrunnlag'] as unknown as [Record<string, unknown>];
  const [defendant] = value['saksoekt'] as unknown as [{ saksoekt: Record<string, unknown> }];
  const claims = value['kravTilInnkreving'] as unknown as Record<string, unknown>[];
  switch (part.type) {
    case 'Krav':
      // The ground names what is to be written.
      return marked({ ...value, kravTilInnkreving: [...claims.slice(0, 2), '‸'] });
    case 'BegjaeringensTvangsgrunnlag':
      return marked({ ...value, tvangsfullbyrdelsestype: 'utlegg', begjaeringensTvangsgrunnlag: ['‸'] });
    case 'Aktoer':
      return marked({ ...value, saksoekt: ['‸'] });
    case 'AdresseIBegjaering':
      return marked({ ...value, saksoekt: [{ saksoekt: { ...defendant.saksoekt, adresse: ['‸'] } }] });
    case 'Varsel':
      return marked({ ...value, begjaeringensTvangsgrunnlag: [{ ...ground, varsel: ['‸'] }] });
    case 'Transporterklaering':
      claims[0] = { ...claims[0], transporterklaering: ['‸'] };
      return marked(value);
    default: {
      const [claimant] = value['saksoeker'] as unknown as [{ saksoekersProsessfullmektig: object }];
      const saksoekersProsessfullmektig = { ...claimant.saksoekersProsessfullmektig, fullmakt: '‸' };
      return marked({ ...value, saksoeker: [{ ...claimant, saksoekersProsessfullmektig }] });
    }
  }
}

describe.each(parts.map((part) => [part.id, part] as const))('the part %s', (_, part) => {
  it('gives no error when it is inserted in its place', () => {
    const completed = completedWith(lacking(part), part.label.nb);
    expect(errorsIn(completed).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([]);
  });
});
