import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { Diagnostic } from '../../../../engine/check/diagnostic';
import { picture, type Picture } from '../../../../engine/features/picture';
import { versions } from '../../../../engine/model/model';
import { withValue } from '../../../support/changes';
import { rightText, rightValue } from '../../../support/examples';

const drawn = (
  text: string,
  diagnostics: readonly Diagnostic[] = [],
  language: 'nb' | 'en' = 'nb',
): Picture => picture(BegjaeringDocument.of(text), diagnostics, language);

const finding = (pointer: string, severity: Diagnostic['severity'], message: string): Diagnostic => ({
  code: 'KODE',
  severity,
  message,
  pointer,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  related: [],
  deprecated: false,
  data: { code: 'KODE', at: pointer, args: {} },
});

const told = ({ nodes }: Picture): string[] => nodes.map(({ title, lines }) => [title, ...lines].join(' | '));
const edges = (of: Picture, kind: string): string[] =>
  of.edges.filter((edge) => edge.kind === kind).map(({ from, to }) => `${from} → ${to}`);

describe('the picture of a right begjæring', () => {
  it('shows the begjæring, its parties, its grounds and its claims with their amounts', () => {
    expect(told(drawn(rightText('2.1')))).toMatchInlineSnapshot(`
      [
        "Begjæring EKSEMPEL-2026-1 | 3 krav | 9 049,81",
        "Saksøker | RASK SYKKEL AS",
        "Prosessfullmektig | VENNLIG FJELLREV",
        "Saksøkt | STILLE HAVØRN",
        "Innsender | BLID INKASSO AS",
        "Skriftlig meddelelse om faktura 1001 | 3 krav | 9 049,81",
        "Hovedkrav FAKTURA-1001 | 8 000,00 | Faktura 1001, reparasjon av sykkel",
        "Rentekrav RENTE-1001 | 349,81 | Forsinkelsesrente av 8 000,00 fra 2026-02-02 til 2026-06-15",
        "UtenrettsligeKostnader SALAER-1001 | 700,00 | Salær",
      ]
    `);
  });

  it('shows which claims rest on a ground, and which relate to which', () => {
    const right = drawn(rightText('2.1'));
    const [ground, first] = ['/begjaeringensTvangsgrunnlag/0', '/kravTilInnkreving/0'];
    expect(edges(right, 'ground')).toEqual([` → ${ground}`]);
    expect(edges(right, 'claim')).toEqual([0, 1, 2].map((i) => `${ground} → /kravTilInnkreving/${i}`));
    expect(edges(right, 'related')).toEqual([1, 2].map((i) => `/kravTilInnkreving/${i} → ${first}`));
  });

  it.each(versions)(
    'of model %s has each node once, where it stands, and edges between nodes only',
    (version) => {
      const { source } = BegjaeringDocument.of(rightText(version));
      const { nodes, edges: all } = drawn(rightText(version));
      const pointers = new Set(nodes.map(({ pointer }) => pointer));
      expect(pointers.size).toBe(nodes.length);
      for (const { from, to } of all) expect([pointers.has(from), pointers.has(to)]).toEqual([true, true]);
      for (const { range } of nodes) expect(source.getText(range)).toMatch(/^\{[^]*\}$/);
    },
  );

  it.each(versions)('of model %s shows no identifier of a party', (version) => {
    expect(told(drawn(rightText(version))).join(' ')).not.toMatch(/\d{9,}/);
  });
});

describe('a problem in the picture', () => {
  const at = '/kravTilInnkreving/1';

  it('belongs to the innermost node around it, the worst first', () => {
    const problems = [
      finding(`${at}/relatertKrav/0`, 'warning', 'Kanskje'),
      finding(`${at}/opprinneligBeloep`, 'error', 'Galt'),
    ];
    const { nodes } = drawn(rightText('2.1'), problems);
    expect(nodes.filter(({ severity }) => severity !== undefined)).toMatchObject([
      { pointer: at, severity: 'error', problems: ['Galt', 'Kanskje'] },
    ]);
  });

  it('that is in no party, ground or claim belongs to the begjæring', () => {
    const { nodes } = drawn(rightText('2.1'), [finding('/kravTilInnkreving', 'error', 'For mange')]);
    expect(nodes[0]).toMatchObject({ pointer: '', kind: 'case', severity: 'error', problems: ['For mange'] });
  });
});

describe('a claim in the picture', () => {
  it('says that it is in no ground', () => {
    const value = withValue(rightValue('2.1'), '/begjaeringensTvangsgrunnlag/0/innsendersKravreferanse', []);
    const { nodes } = drawn(JSON.stringify(value), [], 'en');
    for (const { lines } of nodes.filter(({ kind }) => kind === 'claim'))
      expect(lines).toContain('in no ground');
  });

  it('relates to nothing by a reference that names no claim, or itself', () => {
    const references = ['RENTE-1001', 'FINNES-IKKE'];
    const value = withValue(rightValue('2.1'), '/kravTilInnkreving/1/relatertKrav', references);
    expect(edges(drawn(JSON.stringify(value)), 'related')).toEqual([
      '/kravTilInnkreving/2 → /kravTilInnkreving/0',
    ]);
  });

  it('is led to once by a reference that stands twice, and the first of those that share it is', () => {
    const krav = [
      { innsendersKravreferanse: 'A' },
      { innsendersKravreferanse: 'A', relatertKrav: ['A', 'A'] },
    ];
    expect(edges(drawn(JSON.stringify({ kravTilInnkreving: krav })), 'related')).toEqual([
      '/kravTilInnkreving/1 → /kravTilInnkreving/0',
    ]);
  });
});

describe('a party in the picture', () => {
  const identifikator = { landkodeIdentifikator: 'NO', taxIdentificationNumber: '14858712301' };

  it('that a ground names by its identifier is led to from there', () => {
    const value = {
      saksoekt: [{ saksoekt: { person: { identifikator } } }],
      begjaeringensTvangsgrunnlag: [{ saerligTvangsgrunnlag: { skyldner: [{ identifikator }] } }],
    };
    expect(edges(drawn(JSON.stringify(value)), 'names')).toEqual([
      '/begjaeringensTvangsgrunnlag/0 → /saksoekt/0',
    ]);
  });

  it('that is represented is led to from its representative, which is no party itself', () => {
    const saksoekt = { saksoekt: {}, saksoektesProsessfullmektig: { prosessfullmektig: {} } };
    const of = drawn(JSON.stringify({ saksoekt: [saksoekt] }));
    expect(edges(of, 'party')).toEqual(['/saksoekt/0 → ']);
    expect(edges(of, 'represents')).toEqual(['/saksoekt/0/saksoektesProsessfullmektig → /saksoekt/0']);
  });
});

describe('the picture of a text that is broken', () => {
  it('shows what can be read', () => {
    const text =
      '{"kravTilInnkreving": [{"kravdetaljer": "Hovedkrav", "innsendersKravreferanse": "A"}, {"krav';
    expect(told(drawn(text)).slice(1, 2)).toEqual(['Hovedkrav A | ikke i noe tvangsgrunnlag']);
  });

  it.each(['', 'null', '[]', '{"kravTilInnkreving": 1}'])('is the begjæring alone for %j', (text) => {
    expect(drawn(text)).toMatchObject({ nodes: [{ kind: 'case' }], edges: [] });
  });
});
