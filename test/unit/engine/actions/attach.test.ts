import { describe, expect, it } from 'vitest';
import { attach, type UploadedFile } from '../../../../engine/actions/attach';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { Pointer } from '../../../../engine/begjaering/pointer';
import { applyEdits, editsFor } from '../../../../engine/edits/edits';

const invoice = { uuid: 'a3c1e6f2-0a5e-4a59-9f7f-0a1f0e6f3a11', fileName: 'faktura.pdf' };
const contract = { uuid: '5a0e7d0e-77b3-4b3b-8f0a-9f5b9d6b7c22', fileName: 'avtale.pdf' };

function attached(value: object, files: readonly UploadedFile[], at?: Pointer): unknown {
  const document = BegjaeringDocument.of(JSON.stringify(value, null, 2));
  const operations = attach(document.index, files, at);
  const edits = operations && editsFor(document, operations);
  return edits && JSON.parse(applyEdits(document.text, edits));
}

describe('writing an uploaded file into a begjæring', () => {
  it.each([
    [
      '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag',
      { begjaeringensTvangsgrunnlag: [{ tvangsgrunnlag: {} }] },
      'tvangsgrunnlag',
    ],
    [
      '/begjaeringensTvangsgrunnlag/0/varsel/0/tvangskraftgrunnlag',
      { begjaeringensTvangsgrunnlag: [{ varsel: [{ tvangskraftgrunnlag: {} }] }] },
      'tvangskraftgrunnlag',
    ],
    [
      '/kravTilInnkreving/0/transporterklaering/0/transporterklaering',
      { kravTilInnkreving: [{ transporterklaering: [{ transporterklaering: {} }] }] },
      'transporterklæring',
    ],
  ])('gives the Vedlegg at %s the type that belongs there', (at, value, type) => {
    const after = JSON.stringify(attached(value, [invoice], at));
    expect(after).toContain(JSON.stringify({ type, filnavn: invoice.fileName, uuid: invoice.uuid }));
  });

  it('replaces what the Vedlegg named before, and keeps what else it says', () => {
    const before = { vedlegg: [{ type: 'fullmakt', filnavn: 'gammel.pdf', uuid: 'x', dato: '2026-01-02' }] };
    expect(attached(before, [invoice], '/vedlegg/0')).toEqual({
      vedlegg: [{ type: 'fullmakt', filnavn: 'faktura.pdf', uuid: invoice.uuid, dato: '2026-01-02' }],
    });
  });

  it('puts files that belong to no place into the general list', () => {
    const values = [invoice, contract].map(({ uuid, fileName }) => ({
      type: 'annet',
      filnavn: fileName,
      uuid,
    }));
    expect(attached({ vedlegg: [] }, [invoice, contract])).toEqual({ vedlegg: values });
    expect(attached({ underskrift: 'X' }, [invoice, contract])).toEqual({
      underskrift: 'X',
      vedlegg: values,
    });
  });

  it('gives the place the first of several files, and the list the others', () => {
    const after = attached({ vedlegg: [{ type: 'fullmakt' }] }, [invoice, contract], '/vedlegg/0');
    expect(after).toMatchObject({ vedlegg: [{ uuid: invoice.uuid }, { uuid: contract.uuid }] });
  });

  it('does nothing where there is no Vedlegg', () => {
    expect(attached({ vedlegg: [] }, [invoice], '/vedlegg/0')).toBeUndefined();
  });
});
