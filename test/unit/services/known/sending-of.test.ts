import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { sendingOf } from '../../../../services/known/sending-of';
import { submissionElements } from '../../../../engine/rules/history/elements';
import { withoutProperty } from '../../../support/changes';
import { rightText, rightValue } from '../../../support/examples';

const hash = (value: string): string => `<${String(value.length)}>`;

describe('a begjæring that is to be sent', () => {
  it('is sent as it is written, with what the ledger has to know of it', () => {
    const text = rightText('2.1');
    const right = rightValue('2.1');
    const sending = sendingOf(BegjaeringDocument.of(text), 'saker/sak.json', hash);
    expect(sending).toMatchObject({
      payload: text,
      file: 'saker/sak.json',
      innsenderReferanse: right['innsenderReferanse'],
      begjaeringsdato: right['begjaeringsdato'],
      elements: submissionElements(right, hash),
    });
    expect(sending.attachments.length).toBeGreaterThan(0);
  });

  it('names each attachment once', () => {
    const vedlegg = ['a', 'b', 'a'].map((uuid) => ({ type: 'annet', filnavn: `${uuid}.pdf`, uuid }));
    const { attachments } = sendingOf(BegjaeringDocument.of(JSON.stringify({ vedlegg })), undefined, hash);
    expect(attachments).toEqual(['a', 'b']);
  });

  it('may lack what tells it from others', () => {
    const text = JSON.stringify({
      ...withoutProperty(rightValue('2.1'), '/innsenderReferanse'),
      begjaeringsdato: '',
    });
    const { innsenderReferanse, begjaeringsdato } = sendingOf(BegjaeringDocument.of(text), undefined, hash);
    expect({ innsenderReferanse, begjaeringsdato }).toEqual({});
  });

  it('may be no JSON at all', () => {
    expect(sendingOf(BegjaeringDocument.of('nothing'), undefined, hash)).toMatchObject({
      payload: 'nothing',
      elements: { innsender: [], saksoeker: [], saksoekt: [] },
      attachments: [],
    });
  });
});
