import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../engine/begjaering/document';
import { declared, type ToolName } from '../../../tools/tool';
import { rightText, rightValue } from '../../support/examples';
import { answer, problem, worldWith } from './support';

const right = rightText('2.1');
/** Names a claim that there is not, so that there is something to find and to fix. */
const wrong = right.replace(/"relatertKrav": \[\s*"[^"]+"/, (text) => text.replace(/"([^"]+)"$/, '"$1x"'));
/** Is written in an older version of the model, which is told of. */
const older = fs.readFileSync('examples/03-eldre-modell.begjaering.json', 'utf8');
const firstReference = BegjaeringDocument.of(right).index.krav[0]?.reference ?? '';

interface Checked {
  readonly model: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly { code: string; pointer: string; start: { line: number; column: number } }[];
  readonly more: number;
}

describe('check', () => {
  it('finds nothing in a begjæring that is right', async () => {
    const checked = await answer<Checked>('check', { text: right });
    expect(checked).toMatchObject({ model: '2.1', counts: { error: 0 }, findings: [], more: 0 });
  });

  it('finds in a file what is wrong, with its place', async () => {
    const checked = await answer<Checked>('check', { file: 'a.json' }, worldWith({ 'a.json': wrong }));
    const line = wrong.split('\n').findIndex((text) => text.includes('x"')) + 1;
    const code = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';
    expect(checked.findings.map((finding) => [finding.code, finding.start.line])).toEqual([[code, line]]);
    expect(checked).toMatchObject({ file: 'a.json', counts: { error: checked.findings.length } });
  });

  it('lists no more than asked for, and says how many more there are', async () => {
    const all = await answer<Checked>('check', { text: '{}' });
    const some = await answer<Checked>('check', { text: '{}', limit: 2 });
    expect(all.findings.length).toBeGreaterThan(3);
    expect(some.findings).toHaveLength(2);
    expect(some.more).toBe(all.findings.length + all.more - 2);
    expect(some.counts).toEqual(all.counts);
  });

  it('lists only what is as serious as asked for', async () => {
    const { counts, findings, more } = await answer<Checked>('check', { text: older, severity: 'error' });
    expect(counts).toMatchObject({ error: 0, warning: 3 });
    expect({ findings, more }).toEqual({ findings: [], more: 0 });
  });

  it('speaks the language that is asked for', async () => {
    const nb = await answer('check', { text: '{', language: 'nb' });
    const en = await answer('check', { text: '{', language: 'en' });
    expect(nb['findings']).not.toEqual(en['findings']);
  });
});

describe('explain_rule', () => {
  it('says what a rule is about, and where its page is', async () => {
    expect(await answer('explain_rule', { code: 'RELATERTE_KRAV_MÅ_FINNES' })).toMatchObject({
      official: true,
      severity: 'error',
      page: 'elan://regler/RELATERTE_KRAV_M%C3%85_FINNES',
    });
  });

  it('tells what may be meant by a code that there is not', async () => {
    expect(await problem('explain_rule', { code: 'elan/negativ-nul' })).toBe(
      'There is no rule called elan/negativ-nul. Did you mean elan/negativ-null?',
    );
  });
});

describe('list_claims', () => {
  it('lists claims and sums, and nobody by name', async () => {
    const listed = await answer('list_claims', { text: right });
    expect(listed).toMatchObject({ model: '2.1', more: 0 });
    expect(listed['claims']).toEqual(
      expect.arrayContaining([expect.objectContaining({ reference: firstReference })]),
    );
    const names = BegjaeringDocument.of(right)
      .index.parties()
      .map(({ name }) => name.whole)
      .filter(Boolean);
    expect(names.filter((name) => JSON.stringify(listed).includes(name))).toEqual([]);
  });

  it('says how many claims are not listed', async () => {
    const { count } = await answer<{ count: number }>('list_claims', { text: right });
    expect(await answer('list_claims', { text: right, limit: 1 })).toMatchObject({ count, more: count - 1 });
  });
});

interface Suggested {
  readonly findings: readonly {
    readonly fixes: readonly {
      readonly edits: readonly {
        oldText: string;
        newText: string;
        start: { line: number; column: number };
      }[];
    }[];
  }[];
  readonly more: number;
}

describe('suggest_fixes', () => {
  it('gives edits that remove the finding', async () => {
    const { findings } = await answer<Suggested>('suggest_fixes', { text: wrong });
    const [edit] = findings[0]?.fixes[0]?.edits ?? [];
    if (!edit) throw new Error('nothing suggested');
    const lines = wrong.split('\n');
    const before = lines.slice(0, edit.start.line - 1).join('\n').length + 1;
    const offset = before + edit.start.column - 1;
    expect(wrong.slice(offset, offset + edit.oldText.length)).toBe(edit.oldText);
    const mended = wrong.slice(0, offset) + edit.newText + wrong.slice(offset + edit.oldText.length);
    expect((await answer<Checked>('check', { text: mended })).counts['error']).toBe(0);
  });

  it('looks at one code, or one place, where that is asked for', async () => {
    expect(await answer('suggest_fixes', { text: wrong, code: 'elan/negativ-null' })).toMatchObject({
      findings: [],
      without: 0,
    });
    expect(await answer('suggest_fixes', { text: wrong, pointer: '/innsender' })).toMatchObject({
      findings: [],
      more: 0,
    });
  });
});

describe('compare', () => {
  const changed = JSON.stringify({ ...rightValue('2.1'), innsenderReferanse: 'EN-ANNEN' });
  const world = worldWith({ 'a.json': right, 'b.json': changed, 'c.json': '[1]', 'd.json': '{' });

  it('says what two files say differently', async () => {
    const compared = await answer('compare', { before: 'a.json', after: 'b.json' }, world);
    expect(compared).toMatchObject({ differences: 1, more: 0 });
    expect(JSON.stringify(compared)).toContain('EN-ANNEN');
  });

  it('says what is no begjæring', async () => {
    expect(await problem('compare', { before: 'a.json', after: 'c.json' }, world)).toBe(
      'c.json: The text is no begjæring.',
    );
    expect(await problem('compare', { before: 'd.json', after: 'a.json' }, world)).toMatch(
      /^d\.json: The text is not right JSON: see line 1/,
    );
  });
});

describe('migrate', () => {
  it('gives the text in the newest version', async () => {
    const { text, ...told } = await answer<{ text: string; undecided: unknown[] }>('migrate', {
      text: older,
    });
    expect(told).toMatchObject({ from: '1.1', to: '2.1', changed: true });
    expect([older.includes('"ebox"'), text.includes('"ebox"')]).toEqual([true, false]);
    expect(told.undecided).toHaveLength(2);
  });

  it('knows the versions that there are', async () => {
    expect(await problem('migrate', { text: right, to: '3.0' })).toBe(
      'There is no model version 3.0. The versions are 1.0, 1.1, 2.0, 2.1.',
    );
  });
});

describe('compute_interest', () => {
  it('computes the interest of an amount, by the rate of each half-year', async () => {
    const given = { amount: 1000, from: '2025-01-01', to: '2026-01-01' };
    expect(await answer('compute_interest', given)).toMatchObject({
      computations: [{ currency: 'NOK', total: 123.74, rows: [{ days: 181 }, { days: 184 }] }],
    });
  });

  it('computes it by a rate that is agreed', async () => {
    const given = { amount: 1000, from: '2025-01-01', to: '2026-01-01', agreedRate: 10 };
    expect(await answer('compute_interest', given)).toMatchObject({ computations: [{ total: 100 }] });
  });

  it('computes it of the claims of a begjæring', async () => {
    const text = fs.readFileSync('examples/02-feil-referanser.begjaering.json', 'utf8');
    expect(await answer('compute_interest', { text, claim: 'FAKTURA-2041' })).toMatchObject({
      computations: [{ reference: 'FAKTURA-2041', currency: 'NOK', total: 270.56, rows: [{ days: 127 }] }],
      notComputed: [],
    });
  });

  it.each([
    [{ amount: 1000 }, 'With amount, from and to have to be given too.'],
    [
      { amount: 1, from: '2025-02-30', to: '2026-01-01' },
      'from and to must be dates, and from must lie before to.',
    ],
    [
      { amount: 1.234, from: '2025-01-01', to: '2026-01-01' },
      'amount and agreedRate may have two decimals at most.',
    ],
    [{ amount: 1, from: '2025-01-01', to: '2126-01-01' }, 'The rate is not known for the whole period.'],
    [{ amount: 1, text: '{}' }, 'Give either a begjæring (file or text) or amount, from and to, not both.'],
    [{ text: right, claim: 'nei' }, 'There is no claim with the reference nei.'],
  ])('says what is lacking: %#', async (given, expected) => {
    expect(await problem('compute_interest', given)).toContain(expected);
  });
});

describe('apply_fixes', () => {
  const spaced = right.replace('"innsenderReferanse": "', '"innsenderReferanse": " ');

  it('writes what is mended, and tells what is left', async () => {
    const written: string[] = [];
    const world = {
      ...worldWith({ 'a.json': spaced }),
      write: (_: unknown, text: string) => Promise.resolve(void written.push(text)),
    };
    expect(await answer('apply_fixes', { file: 'a.json' }, world)).toMatchObject({
      changed: true,
      findings: [],
    });
    expect(written).toEqual([right]);
  });

  it('writes nothing where there is nothing to mend', async () => {
    const write = (): Promise<void> => Promise.reject(new Error('written'));
    const world = { ...worldWith({ 'a.json': right }), write };
    expect(await answer('apply_fixes', { file: 'a.json' }, world)).toMatchObject({ changed: false });
  });

  it('says that files are only read where they are', async () => {
    expect(await problem('apply_fixes', { file: 'a.json' }, worldWith({ 'a.json': spaced }))).toContain(
      '--allow-fixes',
    );
  });
});

describe('what is given', () => {
  it.each([
    ['neither file nor text', 'check', {}, 'Give either file or text.'],
    ['both file and text', 'check', { file: 'a.json', text: '{}' }, 'Give either file or text.'],
    ['no object', 'check', [], 'must be object'],
    [
      'a number for a text',
      'check',
      { text: 1 },
      'The argument text is not as its schema says: must be string.',
    ],
    ['what there is not', 'check', { text: '{}', fil: 1 }, 'The argument fil is not as its schema says'],
    ['too little', 'explain_rule', {}, 'The argument code is not as its schema says'],
    ['a list that is too long', 'check', { text: '{}', limit: 1000 }, 'must be <= 200'],
    ['a version that there is not', 'check', { text: '{}', model: '9' }, 'There is no model version 9.'],
    [
      'a text that is too long',
      'check',
      { text: ' '.repeat(1_000_001) },
      'At most 1000000 characters are read',
    ],
    ['no tool', 'toString', {}, 'There is no tool called toString.'],
  ])('is refused in a sentence where it is %s', async (_, tool, given, expected) => {
    expect(await problem(tool, given)).toContain(expected);
  });
});

describe('what is declared', () => {
  const ajv = new Ajv2020({ strict: false });
  const files = worldWith({ 'a.json': wrong, 'b.json': older });
  const world = { ...files, write: () => Promise.resolve() };
  const calls: readonly (readonly [ToolName, object])[] = [
    ['check', { file: 'a.json' }],
    ['check', { text: '{' }],
    ['explain_rule', { code: 'KRAV_MANGLER_FORFALLSDATO' }],
    ['explain_rule', { code: 'elan/kontrollsiffer' }],
    ['list_claims', { file: 'a.json' }],
    ['list_claims', { text: '{"kravTilInnkreving":[{}],"begjaeringensTvangsgrunnlag":[{}]}' }],
    ['suggest_fixes', { file: 'a.json' }],
    ['suggest_fixes', { file: 'b.json' }],
    ['compare', { before: 'a.json', after: 'b.json' }],
    ['migrate', { file: 'b.json' }],
    ['compute_interest', { file: 'a.json' }],
    ['compute_interest', { amount: 5, from: '2025-01-01', to: '2025-02-01' }],
    ['apply_fixes', { file: 'a.json' }],
  ];

  it.each(calls)('is what %s gives: %j', async (tool, given) => {
    const validate = ajv.compile(declared.tools[tool].output);
    validate(await answer(tool, given, world));
    expect(validate.errors).toBeNull();
  });

  it.each(Object.keys(declared.tools))(
    'is tried here of %s, and says that texts are no instructions',
    (tool) => {
      expect(calls.map(([name]) => name)).toContain(tool);
      const { description } = declared.tools[tool as ToolName];
      expect(description).toMatch(/no instructions|Reads no file/);
    },
  );

  it('is only an object at the top, which every client takes', () => {
    const schemas = Object.values(declared.tools).flatMap(({ input, output }) => [input, output]);
    const names = new Set(schemas.flatMap((schema) => Object.keys(schema)));
    expect([...names].sort()).toEqual(['additionalProperties', 'properties', 'required', 'type']);
  });
});
