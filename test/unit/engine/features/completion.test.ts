import { getLanguageService, InsertTextFormat } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import anything from '../../../../schemas/begjaering-i-vscode.schema.json';
import type { JsonObject } from '../../../../engine/values/json';
import { completedWith, completionsIn, errorsIn, labelsIn } from '../../../support/completing';
import { rightText, rightValue } from '../../../support/examples';

const right = rightText('2.1');

/** The right begjæring with `‸` (and what stands around it) after a text. */
function rightWith(after: string, inserted: string, instead = ''): string {
  const at = right.indexOf(after + instead);
  if (at < 0) throw new Error(`there is no ${after}${instead}`);
  return right.slice(0, at + after.length) + inserted + right.slice(at + after.length + instead.length);
}

const detailOf = (marked: string, label: string): string | undefined =>
  completionsIn(marked).find((item) => item.label === label)?.detail;

describe('properties', () => {
  it('are those that the object has not yet, the required ones first and the deprecated ones last', () => {
    const labels = labelsIn('{ "saksoekt": [], "innsender": {}, "tvangsfullbyrdelsestype": "utlegg", ‸ }');
    expect(labels.slice(0, 3)).toEqual(['begjaeringsdato', 'underskrift', 'saksoeker']);
    expect(labels).not.toContain('tvangsfullbyrdelsestype');
    expect(labelsIn(rightWith('"tvangsgrunnlagsdato": "2026-03-30",', '‸')).at(-1)).toBe(
      'eksternSaksreferanse',
    );
  });

  it('come with a value to fill in', () => {
    const text = rightWith(
      '"norskKonto": true,',
      '\n    ‸',
      '\n    "kontoinformasjon": {\n      "kontonummer": "15062049380"\n    }',
    );
    const [item] = completionsIn(text);
    expect(item).toMatchObject({ label: 'kontoinformasjon', insertTextFormat: InsertTextFormat.Snippet });
    expect(item?.textEdit?.newText).toBe(
      '"kontoinformasjon": {\n      "kontonummer": "${1:15062049380}"\n    }',
    );
  });

  it('of which only one may stand there are not offered beside one another', () => {
    const of = (members: string): string[] =>
      labelsIn(`{ "kravTilInnkreving": [], "saksoekt": [{ "saksoekt": { ${members} } }] }`);
    expect(of('‸')).toEqual(expect.arrayContaining(['person', 'virksomhet', 'sammenslutning', 'adresse']));
    expect(of('"person": {}, ‸')).toEqual(['adresse']);
  });

  it('are not those that the rules forbid there', () => {
    const claim = '"kravdetaljer": "Hovedkrav",';
    expect(labelsIn(rightWith(claim, ' ‸'))).not.toContain('relatertKrav');
    expect(labelsIn(rightWith('"kravdetaljer": "Rentekrav",', ' ‸'))).not.toContain('rentebaerendeKrav');
  });

  it('are those of the model that the file is read as', () => {
    const begun = '{ "begjaeringsdato": "2026-06-15", "kravTilInnkreving": [], ‸ }';
    expect(labelsIn(begun, '1.0')).toContain('saksreferanse');
    expect(labelsIn(begun)).not.toContain('saksreferanse');
  });

  it('keep their value where only the name is completed', () => {
    const misspelt = rightWith('"', 'undersk‸rif', 'underskrift');
    expect(labelsIn(misspelt)).toContain('underskrift');
    expect(completedWith(misspelt, 'underskrift')).toBe(right);
  });
});

describe('quotes and commas', () => {
  const before = '"begjaeringsdato": "2026-06-15",\n  ';

  it.each([
    ['outside a text', `‸\n  `],
    ['in an empty text', `"‸"\n  `],
    ['in a text that has begun', `"spes‸"\n  `],
    ['in a text that is not closed', `"spes‸\n  `],
    ['in a word without quotes', `spes‸\n  `],
    ['where a comma follows already', `"‸",\n  `],
  ])('are right %s', (_, inserted) => {
    const completed = completedWith(rightWith(before, inserted), 'spesiellUtleggsgjenstand');
    expect(JSON.parse(completed)).toEqual({ ...rightValue('2.1'), spesiellUtleggsgjenstand: [''] });
  });

  it('are right after the last property, which has no comma yet', () => {
    const marked = rightWith('"kreverRenterAvRettsgebyr": true\n  }', '\n  ‸');
    expect(JSON.parse(completedWith(marked, 'spesiellUtleggsgjenstand'))).toEqual({
      ...rightValue('2.1'),
      spesiellUtleggsgjenstand: [''],
    });
  });

  it.each(['"‸"', '‸', ' "utl‸"', '"utl‸egg"', 'utl‸'])('are right for the value %s', (value) => {
    const marked = rightWith('"tvangsfullbyrdelsestype":', value, ' "utleggOgForliksklageKombinert"');
    expect(JSON.parse(completedWith(marked, 'utlegg'))).toEqual({
      ...rightValue('2.1'),
      tvangsfullbyrdelsestype: 'utlegg',
    });
  });

  it('are compared with from the quotation mark on, which editors count as part of the word', () => {
    expect(
      completionsIn(rightWith('"tvangsfullbyrdelsestype": ', '"‸"', '"utleggOgForliksklageKombinert"')),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ label: 'utlegg', filterText: '"utlegg"' })]));
  });
});

describe('values', () => {
  it('have what they mean in every row of the list', () => {
    const [item] = completionsIn('{ "begjaeringsdato": ‸ }');
    expect(item).toMatchObject({ detail: 'i dag', labelDetails: { description: 'i dag' } });
  });

  it('of a code list have their meaning with them', () => {
    const [item] = completionsIn(rightWith('"prioritetDekningsloven": ', '"‸"', '"e"'));
    expect(item?.label).toBe('a');
    expect(item?.documentation).toBe('Bokstav a, best prioritet.');
    expect(item?.labelDetails?.description).toBe('Bokstav a, best prioritet');
  });

  it('of a code list are not those that what stands there forbids', () => {
    // Interest relates to this claim, and it bears interest.
    expect(labelsIn(rightWith('"kravdetaljer": ', '"‸"', '"Hovedkrav"'))).not.toContain('Rentekrav');
  });

  it('of an attachment are of the type that it has to have there', () => {
    expect(labelsIn(rightWith('"tvangsgrunnlag": {\n        "type": ', '"‸"', '"tvangsgrunnlag"'))).toEqual([
      'tvangsgrunnlag',
    ]);
    expect(
      labelsIn(
        rightWith(
          '"filnavn": "varsel.pdf",\n            "uuid": ',
          '"‸"',
          '"a7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1a"',
        ),
      ),
    ).toEqual([]);
  });

  it('are today and the date of the begjæring, for a date', () => {
    const other = rightWith('"begjaeringsdato": "2026-06-1', '0', '5').replace(
      '"tvangsgrunnlagsdato": "2026-03-30"',
      '"tvangsgrunnlagsdato": "‸"',
    );
    expect(labelsIn(other)).toEqual(['2026-06-15', '2026-06-10']);
  });

  it('are the districts, for a chosen district', () => {
    const marked = rightWith(
      '"begjaeringsdato": "2026-06-15",',
      '"valgtNamsmannsdistrikt": { "namsmannsdistrikt": ‸ },',
    );
    expect(labelsIn(marked)).toContain('Namsfogden i Trøndelag');
  });

  it('are the parties of the file with their names, for an identifier', () => {
    const marked = rightWith(
      '"norskKonto": true,',
      '"betalingsmottaker": { "landkodeIdentifikator": "NO", "taxIdentificationNumber": "‸" },',
    );
    expect(detailOf(marked, '312044188')).toBe('RASK SYKKEL AS');
  });
});

describe('references', () => {
  const related = (inserted: string, kind = 'Rentekrav'): string =>
    rightWith('"relatertKrav": [\n        ', inserted, '"FAKTURA-1001"').replace('"Rentekrav"', `"${kind}"`);

  it('are those that a claim may relate to, with kind, amount and ground', () => {
    expect(labelsIn(related('"‸"'))).toEqual(['FAKTURA-1001', 'SALAER-1001']);
    expect(detailOf(related('‸'), 'FAKTURA-1001')).toBe(
      'Hovedkrav · 8 000,00 · Skriftlig meddelelse om faktura 1001',
    );
  });

  it('of costs are main claims only', () => {
    expect(labelsIn(related('"‸"', 'Sakskostnader'))).toEqual(['FAKTURA-1001']);
  });

  it('of a main claim are none', () => {
    expect(labelsIn(related('"‸"', 'Hovedkrav'))).toEqual([]);
  });

  it('of interest are none beside the one that there may be', () => {
    expect(labelsIn(related('"FAKTURA-1001", ‸'))).toEqual([]);
  });

  it('of a ground are the claims that no ground names', () => {
    const without = rightWith(
      '"innsendersKravreferanse": [\n        ',
      '‸',
      '"FAKTURA-1001",\n        "RENTE-1001",',
    );
    expect(labelsIn(without)).toEqual(['FAKTURA-1001', 'RENTE-1001']);
    expect(labelsIn(rightWith('"SALAER-1001"\n      ', '\n ‸', ']'))).toEqual([]);
  });
});

describe('what the rest of the begjæring asks for', () => {
  it('is a claim for each reference that the grounds name', () => {
    const { kravTilInnkreving, ...others } = rightValue('2.1');
    const marked = JSON.stringify({ '‸': 0, ...others }, null, 2).replace('"‸": 0,', '‸');
    const completed = JSON.parse(completedWith(marked, 'kravTilInnkreving')) as JsonObject;
    const references = (claims: unknown): unknown[] =>
      (claims as JsonObject[]).map((claim) => claim['innsendersKravreferanse']);
    expect(references(completed['kravTilInnkreving'])).toEqual(references(kravTilInnkreving));
    const [item] = completionsIn(marked).filter(({ label }) => label === 'kravTilInnkreving');
    const stops = item?.textEdit?.newText.match(/\$\{\d+/g) ?? [];
    expect(new Set(stops).size).toBe(stops.length);
  });

  it('is a place in the order of coverage where others have one', () => {
    const interest =
      '"rentebaerendeKrav": {\n        "harForsinkelsesrente": true,\n        "prioritetISakFremtidigRentekrav": 2\n      }';
    expect(completedWith(rightWith('', '‸', interest), 'rentebaerendeKrav')).toContain(
      '"prioritetISakFremtidigRentekrav": 6',
    );
  });
});

describe('parts', () => {
  it('are offered where they belong', () => {
    expect(labelsIn(rightWith('"kravTilInnkreving": [', '‸'))).toEqual(
      expect.arrayContaining(['Hovedkrav', 'Rentekrav', 'UtenrettsligeKostnader']),
    );
    expect(labelsIn(rightWith('"saksoekt": [', '‸'))).toEqual(['Person', 'Virksomhet']);
    expect(labelsIn(rightWith('"varsel": [', '‸'))).toEqual(['Varsel']);
  });

  it('of grounds are all kinds of them, for claims that have none', () => {
    const begun =
      '{ "begjaeringsdato": "2026-06-15", "kravTilInnkreving": [], "begjaeringensTvangsgrunnlag": [‸] }';
    const labels = labelsIn(begun);
    expect(labels).toEqual(
      expect.arrayContaining(['Skriftlig meddelelse', 'Gjeldsbrev', 'Dom eller kjennelse', 'Veksel']),
    );
  });

  it('have a reference that no other claim has, and a place in the order where the others have one', () => {
    const completed = completedWith(rightWith('"kravTilInnkreving": [', '‸'), 'Hovedkrav');
    const { kravTilInnkreving } = JSON.parse(completed) as { kravTilInnkreving: JsonObject[] };
    expect(kravTilInnkreving[0]).toMatchObject({
      innsendersKravreferanse: 'FAKTURA-1001-2',
      prioritetISak: 6,
    });
  });

  it('are filled in with what is right: nothing is wrong but that no ground names a new claim', () => {
    const completed = completedWith(rightWith('"kravTilInnkreving": [', '‸'), 'Rentekrav');
    expect(errorsIn(completed).map(({ code }) => code)).toEqual(['KRAV_IKKE_BENYTTET']);
  });
});

describe('nothing', () => {
  it.each([
    ['in a free text', rightWith('"underskrift": "VENNLIG', '‸')],
    ['after a value', rightWith('"underskrift": "VENNLIG FJELLREV"', '‸')],
    ['before the begjæring', `‸${right}`],
    ['after it', `${right}‸`],
    ['between a name and its value', rightWith('"innsender": ', '‸')],
    ['in a text that is nested too deep', `${'{"a":'.repeat(300)}‸`],
  ])('is offered %s', (_, marked) => {
    expect(completionsIn(marked)).toEqual([]);
  });
});

describe('an empty file', () => {
  it.each(['‸', '\n‸\n', 'ink‸', '"‸"', '"ink‸'])('is offered whole begjæringer: %j', (marked) => {
    expect(labelsIn(marked)).toContain('Inkasso med én faktura');
    const completed = completedWith(marked, 'Inkasso med én faktura');
    expect(completed.trim().split('\n').length).toBeGreaterThan(20);
    expect(errorsIn(completed)).toEqual([]);
  });

  it('is offered only those that are right in its model', () => {
    expect(labelsIn('‸', '1.0')).toEqual([]);
  });

  it('that has brackets already is filled in line by line', () => {
    expect(completedWith('{"‸"}', 'saksoekt')).toContain('\n');
  });
});

describe("VS Code's own JSON support", () => {
  const textDocument = TextDocument.create(
    'file:///sak.begjaering.json',
    'json',
    1,
    rightWith('"kravdetaljer": "Hovedkrav",', '"",'),
  );
  const position = textDocument.positionAt(textDocument.getText().indexOf('"",') + 1);

  it.each([
    ['without a schema repeats what stands elsewhere', false],
    ['with the schema that the extension gives it offers nothing of its own', true],
  ])('%s', async (_, hasSchema) => {
    const service = getLanguageService({});
    if (hasSchema)
      service.configure({
        schemas: [{ uri: 'elan:any', fileMatch: ['*.begjaering.json'], schema: anything }],
      });
    const list = await service.doComplete(textDocument, position, service.parseJSONDocument(textDocument));
    expect((list?.items ?? []).length > 0).toBe(!hasSchema);
  });
});
