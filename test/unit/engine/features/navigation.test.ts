import type { Position } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { definition } from '../../../../engine/features/definition';
import { highlights } from '../../../../engine/features/highlight';
import { references } from '../../../../engine/features/references';
import { rightText } from '../../../support/examples';
import { marked, placeOf } from '../../../support/places-in-text';

const document = BegjaeringDocument.of(rightText('1.0'));

const definitions = (of: BegjaeringDocument, position: Position): string[] =>
  definition(of, position).map(({ range }) => marked(of, range));
const uses = (of: BegjaeringDocument, position: Position, declarations = false): string[] =>
  references(of, position, declarations).map(({ range }) => marked(of, range));

const claim = '"innsendersKravreferanse": "»FAKTURA-1001«",';

describe('go to definition', () => {
  it.each([1, 2, 3, 4])('leads from every place of a reference to its claim: %i', (nth) => {
    expect(definitions(document, placeOf(document, 'FAKTURA-1001', nth))).toEqual([claim]);
  });

  it('leads to all claims of a reference that is not unique', () => {
    const twice = BegjaeringDocument.of(document.text.replace('": "RENTE-1001"', '": "FAKTURA-1001"'));
    expect(definitions(twice, placeOf(twice, 'FAKTURA-1001'))).toEqual([claim, claim]);
  });

  it('leads from a reference that no claim has to nothing', () => {
    const lost = BegjaeringDocument.of(document.text.replace('"FAKTURA-1001"', '"FAKTURA-9"'));
    expect(definitions(lost, placeOf(lost, 'FAKTURA-9'))).toEqual([]);
  });

  it.each([1, 2])('leads from every place of a number to its party: %i', (nth) => {
    expect(definitions(document, placeOf(document, '312044188', nth))).toEqual([
      '"taxIdentificationNumber": "»312044188«",',
    ]);
    expect(definition(document, placeOf(document, '312044188', nth))[0]?.range.start.line).toBe(
      placeOf(document, '312044188').line,
    );
  });

  it('leads from a uuid to every Vedlegg that has it', () => {
    const [uuid = ''] = /a7d1[\w-]+/.exec(document.text) ?? [];
    const shared = BegjaeringDocument.of(document.text.replace(/b7d1[\w-]+/, uuid));
    expect(definitions(shared, placeOf(shared, uuid))).toEqual([
      `"uuid": "»${uuid}«"`,
      `"uuid": "»${uuid}«"`,
    ]);
  });

  it('leads nowhere from anything else', () => {
    expect(definitions(document, placeOf(document, 'Hovedkrav'))).toEqual([]);
    expect(definitions(document, placeOf(document, 'innsendersKravreferanse'))).toEqual([]);
  });
});

describe('find references', () => {
  it('finds the ground and the related claims of a claim', () => {
    const place = placeOf(document, 'FAKTURA-1001', 2);
    expect(uses(document, place)).toEqual(['"»FAKTURA-1001«",', '"»FAKTURA-1001«"', '"»FAKTURA-1001«"']);
    expect(uses(document, place, true)).toContain(claim);
  });

  it('finds where a party owes or is owed', () => {
    const place = placeOf(document, '14858712301');
    const [debtor] = references(document, place, false);
    expect(debtor?.range.start.line).toBe(placeOf(document, '14858712301', 2).line);
    expect(references(document, place, true)).toHaveLength(2);
  });

  it('finds the other places of a uuid', () => {
    const [uuid = ''] = /a7d1[\w-]+/.exec(document.text) ?? [];
    const shared = BegjaeringDocument.of(document.text.replace(/b7d1[\w-]+/, uuid));
    const [other, ...more] = references(shared, placeOf(shared, uuid), false);
    expect(other?.range.start.line).toBe(placeOf(shared, uuid, 2).line);
    expect(more).toEqual([]);
  });

  it('finds nothing of anything else', () => {
    expect(uses(document, placeOf(document, 'VENNLIG'), true)).toEqual([]);
  });
});

describe('highlighting', () => {
  it('shows every place of what is named, and which of them is the thing itself', () => {
    const found = highlights(document, placeOf(document, 'RENTE-1001'));
    expect(found.map(({ range, kind }) => [marked(document, range), kind])).toEqual([
      ['"»RENTE-1001«",', 2],
      ['"innsendersKravreferanse": "»RENTE-1001«",', 3],
    ]);
  });

  it('is left to the editor elsewhere', () => {
    expect(highlights(document, placeOf(document, 'NOK'))).toEqual([]);
  });
});
