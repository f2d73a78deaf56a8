import { describe, expect, it } from 'vitest';
import { fileInMemory } from '../../../../services/workflow/file-in-memory';
import type { ElanClient } from '../../../../services/client/client';
import { readinessFrom } from '../../../../services/client/attachment-states';
import { describeError } from '../../../../services/errors';
import document from '#schemas/tjenester.openapi.json';
import { answers, errorOf, fakeElan } from './fake-elan';

const uuid = 'f3f2b7a0-0000-4000-8000-000000000001';
const file = fileInMemory('a.pdf', 'application/pdf', new Uint8Array([1]));

async function call<Answer>(
  make: (client: ElanClient) => Promise<{ readonly answer: Answer }>,
  body: unknown,
  status = 200,
): Promise<Answer> {
  const { client } = await fakeElan([answers(status, body)]);
  return (await make(client)).answer;
}

async function failing(make: (client: ElanClient) => Promise<unknown>, body: unknown, status = 200) {
  const { client } = await fakeElan([answers(status, body)]);
  return errorOf(make(client));
}

const submit = (client: ElanClient) => client.submit('{}');
const upload = (client: ElanClient) => client.uploadAttachment(file, 'R-1');
const changed = (client: ElanClient) => client.changedCases();

describe('the answer to a submission', () => {
  it.each([
    ['an object', { eksternSaksreferanse: 'S1' }, 'S1'],
    ['an object with a number', { eksternSaksreferanse: 42 }, '42'],
    ['a bare text in JSON', '"S1"', 'S1'],
    ['a bare number, with all its digits', '90071992547409931', '90071992547409931'],
    ['a bare text', 'S1\r\n', 'S1'],
    ['a bare uuid after a byte order mark', `\uFEFF${uuid}`, uuid],
  ])('may be %s', async (_, body, eksternSaksreferanse) => {
    expect(await call(submit, body, 201)).toEqual({ eksternSaksreferanse });
  });

  it('comes with its status and the correlation id that it was asked with', async () => {
    const { client } = await fakeElan([answers(201, '"S1"')]);
    const { status, correlationId } = await client.submit('{}', { correlationId: 'ours' });
    expect({ status, correlationId }).toEqual({ status: 201, correlationId: 'ours' });
  });

  it('is no proof of anything where it is empty', async () => {
    const error = await failing(submit, '', 204);
    expect(error).toMatchObject({ kind: 'answer', reason: 'answerEmpty', done: 'unknown', status: 204 });
    expect(describeError(error, 'en').advice).toContain('among the changed cases');
  });

  it.each([
    ['an object without a reference', {}],
    ['an empty reference', { eksternSaksreferanse: '' }],
    ['an empty text', '""'],
    ['a list', []],
    ['null', 'null'],
    ['a sentence', 'Takk for begjæringen'],
    ['half a document', '{"eksternSaksreferanse": "S'],
  ])('is not understood where it is %s', async (_, body) => {
    const error = await failing(submit, body);
    expect(error).toMatchObject({ kind: 'answer', reason: 'answerUnreadable', done: 'unknown' });
    expect(error.message).toContain('eksternSaksreferanse is missing');
  });
});

describe('a web page instead of an answer', () => {
  const page = '<!DOCTYPE html><html><title>Sign in to the network</title></html>';

  it.each([
    ['submit', submit, 'unknown'],
    ['change', (client: ElanClient) => client.change('S1', '{}'), 'unknown'],
    ['uploadAttachment', upload, 'unknown'],
    ['validate', (client: ElanClient) => client.validate('{}'), 'no'],
    ['caseStatus', (client: ElanClient) => client.caseStatus('S1'), 'no'],
    ['changedCases', changed, 'no'],
  ])('is none for %s', async (_, make, done) => {
    const error = await failing(make, page);
    expect(error).toMatchObject({ kind: 'answer', reason: 'answerIsPage', done });
    expect(error.message).toContain('(200, Sign in to the network)');
  });
});

describe('an operation without an answer', () => {
  it.each(['', '{}', 'OK'])('is content with "%s"', async (body) => {
    const { client } = await fakeElan([answers(200, body)]);
    await expect(client.validate('{}')).resolves.toMatchObject({ status: 200, answer: undefined });
    await expect(client.change('S1', '{}')).resolves.toMatchObject({ status: 200, answer: undefined });
  });
});

describe('an attachment', () => {
  it('has a state, and what is wrong', async () => {
    const state = (client: ElanClient) => client.attachmentState(uuid);
    expect(await call(state, { uuid, tilstand: 'virusFunnet', melding: 'EICAR' })).toEqual({
      uuid,
      state: 'virusFunnet',
      readiness: 'failed',
      message: 'EICAR',
    });
  });

  it.each([
    ['as a uuid only', `"${uuid}"`],
    ['as a uuid in plain text', uuid],
    ['without a state', { uuid }],
  ])('may be answered %s when it is uploaded', async (_, body) => {
    expect(await call(upload, body)).toEqual({ uuid, state: '', readiness: 'underway', message: '' });
  });

  it.each([
    ['nothing', ''],
    ['no uuid', { tilstand: 'mottatt' }],
  ])('may have been stored although the answer to an upload has %s', async (_, body) => {
    expect(await failing(upload, body)).toMatchObject({ reason: 'answerUnreadable', done: 'unknown' });
  });

  it('is ready, underway or failed in every state of the bundled document', () => {
    const states = document.components.schemas.Vedleggstilstand.enum;
    expect(Object.fromEntries(states.map((state) => [state, readinessFrom(state)]))).toEqual({
      mottatt: 'underway',
      virussjekket: 'underway',
      validert: 'underway',
      konvertert: 'ready',
      virusFunnet: 'failed',
      valideringFeilet: 'failed',
      konverteringFeilet: 'failed',
      slettet: 'failed',
    });
  });

  it.each(['iKarantene', 'toString', ''])('is underway in the unknown state "%s"', (state) => {
    expect(readinessFrom(state)).toBe('underway');
  });
});

describe('Betjeningskartet', () => {
  const debtor = (number: string) => ({ kind: 'foedselsnummer', number }) as const;
  const ask =
    (...numbers: string[]) =>
    (client: ElanClient) =>
      client.regelverk(numbers.map(debtor));

  it('answers for all, and for each by number', async () => {
    const body = {
      regelverk: 'motstridendeRegelverk',
      skyldner: [
        { partsreferanse: '1', regelverk: 'nyttRegelverk' },
        { partsidentifikator: { verdi: '2' }, regelverk: 'tidligereRegelverk' },
      ],
    };
    const { regelverk, ofDebtors } = await call(ask('1', '2'), body);
    expect(regelverk).toBe('motstridendeRegelverk');
    expect([...ofDebtors]).toEqual([
      ['1', 'nyttRegelverk'],
      ['2', 'tidligereRegelverk'],
    ]);
  });

  it('may leave out debtors, and say of them what nobody knows', async () => {
    const body = {
      regelverk: 'motstridendeRegelverk',
      skyldner: [
        { partsreferanse: '1', regelverk: 'nyttRegelverk' },
        { partsreferanse: '2', regelverk: 'x' },
        7,
      ],
    };
    expect([...(await call(ask('1', '2', '3'), body)).ofDebtors.keys()]).toEqual(['1']);
    const none = await call(ask('1', '2'), { regelverk: 'nyttRegelverk' });
    expect(none.ofDebtors.size).toBe(0);
  });

  it('answers for the only debtor by answering for all', async () => {
    const { ofDebtors } = await call(ask('1'), { regelverk: 'ukjentSkyldner', skyldner: [] });
    expect([...ofDebtors]).toEqual([['1', 'ukjentSkyldner']]);
  });

  it.each([{}, { regelverk: 'heltNytt' }, '[]', 'ja'])('is not understood in %j', async (body) => {
    expect(await failing(ask('1'), body)).toMatchObject({ reason: 'answerUnreadable', done: 'no' });
  });
});

describe('the status of a case', () => {
  const status = (client: ElanClient) => client.caseStatus('S1');

  it('is read, and kept whole', async () => {
    const body = {
      eksternSaksreferanse: 'S1',
      saksstatus: 'sakHevet',
      saksnummer: 'UTLBGJ/2026/1',
      nytt: [1],
    };
    expect(await call(status, body)).toEqual({
      eksternSaksreferanse: 'S1',
      saksnummer: 'UTLBGJ/2026/1',
      saksstatus: 'sakHevet',
      innsenderReferanse: '',
      meldingsdato: '',
      whole: body,
    });
  });

  it.each([
    ['saksstatus', { eksternSaksreferanse: 'S1' }],
    ['eksternSaksreferanse', { saksstatus: 'sakHevet' }],
    ['JSON', ''],
  ])('cannot do without %s', async (missing, body) => {
    expect((await failing(status, body)).message).toContain(`${missing} is missing`);
  });
});

describe('changed cases', () => {
  const listed = {
    eksternSaksreferanse: 'S1',
    saksnummer: 'UTLBGJ/2026/1',
    saksstatus: 'sakHevet',
    innsenderReferanse: 'R-1',
    endret: '2026-11-23T12:00:00Z',
  };

  it.each([
    ['in an object', { saker: [listed] }],
    ['as a bare list', [listed]],
  ])('are read %s', async (_, body) => {
    expect(await call(changed, body)).toEqual([listed]);
  });

  it.each([
    ['an empty list', { saker: [] }, 200],
    ['no content', '', 204],
  ])('may be none: %s', async (_, body, status) => {
    expect(await call(changed, body, status)).toEqual([]);
  });

  it.each([
    ['an empty success', ''],
    ['an object without the list', {}],
    ['a case without its reference', { saker: [{ ...listed, eksternSaksreferanse: undefined }] }],
    ['a case that is none', { saker: [listed, null] }],
  ])('are not taken to be none for %s', async (_, body) => {
    expect((await failing(changed, body)).reason).toBe('answerUnreadable');
  });
});

describe('innsyn', () => {
  const party = { taxIdentificationNumber: '1', landkodeIdentifikator: 'NO' };
  const innsyn = (client: ElanClient) => client.innsyn(party, party);

  it('is handed on as it is', async () => {
    expect(await call(innsyn, { noe: [1, { a: null }] })).toEqual({ noe: [1, { a: null }] });
  });

  it.each(['', 'hei'])('is not understood in "%s"', async (body) => {
    expect((await failing(innsyn, body)).reason).toBe('answerUnreadable');
  });
});
