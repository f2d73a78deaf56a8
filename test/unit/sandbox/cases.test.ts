import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import testParties from '#schemas/testparter.json';
import { listOf, property, textOf } from '../../../engine/values/json';
import {
  call,
  start,
  steer,
  submitted,
  testSandbox,
  tokenFor,
  type Received,
  type TestSandbox,
} from './support';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

const statusOf = (eksternSaksreferanse: string): Promise<Received> =>
  call(sandbox, 'caseStatus', { parameters: { eksternSaksreferanse } });

describe('the status of a case', () => {
  test('moves on by itself, and by hand', async () => {
    const { reference, begjaering } = await submitted(sandbox);
    const first = (await statusOf(reference)).body;
    expect(first).toMatchObject({
      eksternSaksreferanse: reference,
      saksstatus: 'sakOpprettet',
      innsenderReferanse: begjaering['innsenderReferanse'],
      meldingsdato: new Date(sandbox.clock.now).toISOString(),
    });
    expect(property(first, 'kravISak')).toHaveLength(listOf(begjaering, 'kravTilInnkreving').length);
    sandbox.clock.now += 10_000;
    expect(property((await statusOf(reference)).body, 'saksstatus')).toBe('sakUnderBehandling');
    await steer(sandbox, 'PUT', `/sandbox/saker/${reference}/status`, { saksstatus: 'sakForelagt' });
    expect(property((await statusOf(reference)).body, 'saksstatus')).toBe('sakForelagt');
  });

  test('has decisions where the case is decided', async () => {
    const { reference } = await submitted(sandbox);
    await steer(sandbox, 'PUT', `/sandbox/saker/${reference}/status`, { saksstatus: 'sakBesluttet' });
    expect(property((await statusOf(reference)).body, 'beslutningsinformasjon')).toHaveLength(3);
  });

  test.each([
    ['TEST_SAK_OPPRETTET', 'sakOpprettet', false],
    ['TEST_SAK_UNDER_BEHANDLING', 'sakUnderBehandling', false],
    ['TEST_SAK_NEKTET_FREMMET', 'sakNektetFremmet', false],
    ['TEST_SAK_FORELAGT', 'sakForelagt', false],
    ['TEST_SAK_BESLUTTET', 'sakBesluttet', true],
    ['TEST_SAK_AVSLUTTET', 'sakAvsluttet', true],
    ['TEST_SAK_HEVET', 'sakHevet', false],
  ])('of %s is %s', async (reference, saksstatus, decided) => {
    const { status, body } = await statusOf(reference);
    expect(status).toBe(200);
    expect(body).toMatchObject({ eksternSaksreferanse: reference, saksstatus });
    const decisions = listOf(body, 'beslutningsinformasjon').flatMap((each) => Object.keys(each as object));
    const kinds = ['besluttetUtleggstrekk', 'besluttetIntetTilUtlegg', 'besluttetUtleggspant'];
    expect(kinds.filter((kind) => decisions.includes(kind))).toEqual(decided ? kinds : []);
  });

  test.each(['TEST_UGYLDIG', 'UTL-1'])('of %s is not found', async (reference) => {
    const { status, body } = await statusOf(reference);
    expect(status).toBe(404);
    expect(body).toMatchObject({ kode: 'STATUS-003', melding: 'Det finnes ingen sak med denne referansen.' });
  });

  test("of another organisation's case is refused", async () => {
    const { reference } = await submitted(sandbox);
    const parameters = { eksternSaksreferanse: reference };
    const answer = await call(sandbox, 'caseStatus', { parameters, token: await tokenFor(sandbox) });
    expect(answer.status).toBe(403);
    expect(property(answer.body, 'kode')).toBe('STATUS-005');
  });

  test('cannot be set to what is no status, nor of a case that is not there', async () => {
    const { reference } = await submitted(sandbox);
    const path = `/sandbox/saker/${reference}/status`;
    expect((await steer(sandbox, 'PUT', path, { saksstatus: 'sakTapt' })).status).toBe(400);
    const other = await steer(sandbox, 'PUT', '/sandbox/saker/UTL-1/status', { saksstatus: 'sakHevet' });
    expect(other.status).toBe(404);
  });
});

describe('the list of changed cases', () => {
  test('has what has a new status after a moment, of one organisation', async () => {
    const own = await testSandbox();
    const { reference } = await submitted(own);
    const changedAt = own.clock.now;
    const since = async (moment?: number): Promise<unknown> => {
      const query = moment === undefined ? {} : { query: { fraTidspunkt: new Date(moment).toISOString() } };
      return property((await call(own, 'changedCases', query)).body, 'saker');
    };
    const shown = {
      eksternSaksreferanse: reference,
      saksnummer: 'UTLBGJ/2026/1',
      saksstatus: 'sakOpprettet',
      innsenderReferanse: expect.stringMatching(/^TEST-/) as string,
      endret: new Date(changedAt).toISOString(),
    };
    expect(await since()).toEqual([shown]);
    expect(await since(changedAt - 1)).toEqual([shown]);
    expect(await since(changedAt)).toEqual([]);
    own.clock.now += 10_000;
    expect(await since(changedAt)).toMatchObject([{ saksstatus: 'sakUnderBehandling' }]);
    const others = await call(own, 'changedCases', { token: await tokenFor(own) });
    expect(others.body).toEqual({ saker: [] });
    await own.close();
  });

  test('takes moments only', async () => {
    const answer = await call(sandbox, 'changedCases', { query: { fraTidspunkt: 'i går' } });
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'kode')).toBe('STATUS-006');
  });
});

describe('insight into a deduction', () => {
  const party = (taxIdentificationNumber: string): object => ({
    taxIdentificationNumber,
    landkodeIdentifikator: 'NO',
  });

  async function asked(saksoekt: string, saksoeker: string, token?: string): Promise<Received> {
    const body = { saksoekt: party(saksoekt), saksoeker: party(saksoeker) };
    return call(sandbox, 'innsyn', { body, ...(token === undefined ? {} : { token }) });
  }

  test('is given between the parties of a case that was submitted, and no others', async () => {
    const { begjaering } = await submitted(sandbox);
    const number = (role: string): string =>
      /"taxIdentificationNumber":"(\d+)"/.exec(JSON.stringify(listOf(begjaering, role)[0]))?.[1] ?? '';
    const [saksoekt, saksoeker] = [number('saksoekt'), number('saksoeker')];
    const { status, body } = await asked(saksoekt, saksoeker);
    expect(status).toBe(200);
    expect(body).toMatchObject({ saksoekt: party(saksoekt), saksoeker: party(saksoeker) });
    expect(textOf(body, 'tidspunktForInnsynsforespoersel')).toBe(new Date(sandbox.clock.now).toISOString());
    expect((await asked(saksoeker, saksoekt)).status).toBe(404);
    expect((await asked(saksoekt, '314920708')).status).toBe(404);
    expect((await asked(saksoekt, saksoeker, await tokenFor(sandbox))).status).toBe(404);
  });

  test('needs somebody to be asked about', async () => {
    expect((await call(sandbox, 'innsyn', { body: {} })).status).toBe(400);
  });
});

describe('Betjeningskartet', () => {
  const [oldPerson = ''] = testParties.persons;
  const [oldOrganisation = ''] = testParties.organisations;

  async function regelverk(...numbers: string[]): Promise<unknown> {
    const skyldner = numbers.map((verdi) => ({
      partsidentifikator: {
        identifikatortype: verdi.length === 9 ? 'organisasjonsnummer' : 'foedselsnummer',
        verdi,
        landkode: 'NO',
      },
    }));
    const { body } = await call(sandbox, 'regelverk', { body: { kildesystem: 'test', skyldner } });
    return [
      property(body, 'regelverk'),
      ...listOf(body, 'skyldner').map(
        (each) => `${textOf(each, 'partsreferanse')} ${textOf(each, 'regelverk')}`,
      ),
    ];
  }

  test.each([
    [[oldPerson], 'tidligereRegelverk'],
    [[oldPerson, oldOrganisation], 'tidligereRegelverk'],
    [['14858712301', '313772195'], 'nyttRegelverk'],
    [['14858712301', oldOrganisation], 'motstridendeRegelverk'],
    [['974760673'], 'ukjentSkyldner'],
    [['313772196'], 'ukjentSkyldner'],
    [['14858712301', '313772196'], 'ukjentSkyldner'],
  ])('says of %j together: %s', async (numbers, together) => {
    expect(((await regelverk(...numbers)) as unknown[])[0]).toBe(together);
  });

  test('says it of each of them too', async () => {
    expect(await regelverk('14858712301', oldOrganisation)).toEqual([
      'motstridendeRegelverk',
      '14858712301 nyttRegelverk',
      `${oldOrganisation} tidligereRegelverk`,
    ]);
  });

  test('does not know who has been taken out of the register', async () => {
    const own = await testSandbox();
    await steer(own, 'PUT', '/sandbox/register/313772195', { art: 'ukjent' });
    const skyldner = [
      { partsidentifikator: { identifikatortype: 'organisasjonsnummer', verdi: '313772195' } },
    ];
    const { body } = await call(own, 'regelverk', {
      body: { kildesystem: 'test', skyldner },
      token: await tokenFor(own),
    });
    expect(property(body, 'regelverk')).toBe('ukjentSkyldner');
    await own.close();
  });

  test('has to be asked of somebody', async () => {
    const answer = await call(sandbox, 'regelverk', { body: { kildesystem: 'test', skyldner: [] } });
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'kode')).toBe('DAS-001');
  });
});

test('the clock of the tests is the one that the sandbox goes by', async () => {
  const own = await testSandbox();
  const { headers } = await call(own, 'changedCases');
  expect(Date.parse(headers.get('date') ?? '')).toBe(start);
  await own.close();
});
