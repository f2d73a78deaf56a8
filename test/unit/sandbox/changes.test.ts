import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOf } from '../../../engine/values/json';
import {
  call,
  codesOf,
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

const sent = (eksternSaksreferanse: string, body: unknown): Promise<Received> =>
  call(sandbox, 'change', { parameters: { eksternSaksreferanse }, body });

describe('a change', () => {
  test('is kept beside what was sent before', async () => {
    const { reference, begjaering } = await submitted(sandbox);
    const { status, text } = await sent(reference, begjaering);
    expect([status, text]).toEqual([204, '']);
    const stored = sandbox.overview().saker.find((each) => each.eksternSaksreferanse === reference);
    expect(stored?.innsendinger).toHaveLength(2);
    expect(sandbox.overview().antall.changes).toBe(1);
  });

  test('is not kept where it is only validated', async () => {
    const { reference, begjaering } = await submitted(sandbox);
    const parameters = { eksternSaksreferanse: reference };
    const { status } = await call(sandbox, 'validateChange', { parameters, body: begjaering });
    expect(status).toBe(204);
    const stored = sandbox.overview().saker.find((each) => each.eksternSaksreferanse === reference);
    expect(stored?.innsendinger).toHaveLength(1);
  });

  test('of a case that nobody knows is not found', async () => {
    const { begjaering } = await submitted(sandbox);
    expect((await sent('UTL-1', begjaering)).status).toBe(404);
    const parameters = { eksternSaksreferanse: 'UTL-1' };
    expect((await call(sandbox, 'validateChange', { parameters, body: begjaering })).status).toBe(404);
  });

  test("of another organisation's case is refused", async () => {
    const { reference, begjaering } = await submitted(sandbox);
    const parameters = { eksternSaksreferanse: reference };
    const token = await tokenFor(sandbox);
    expect((await call(sandbox, 'change', { parameters, body: begjaering, token })).status).toBe(403);
  });

  test('into a begjæring that has been submitted already is refused', async () => {
    const other = await submitted(sandbox);
    const { reference, begjaering } = await submitted(sandbox);
    const { innsenderReferanse } = other.begjaering;
    expect(codesOf(await sent(reference, { ...begjaering, innsenderReferanse }))).toContain(
      'DUPLIKAT_INNSENDING',
    );
  });
});

describe('what may not be changed', () => {
  test.each([
    ['begjaeringsdato', 'ULOVLIG_ENDRING_BEGJAERINGSDATO', () => '2026-06-14'],
    ['underskrift', 'ULOVLIG_ENDRING_UNDERSKRIFT', () => 'EN ANNEN'],
    ['innsender', 'ULOVLIG_ENDRING_INNSENDER', otherNumber('313772195', '312066505')],
    ['saksoeker', 'ULOVLIG_ENDRING_SAKSOEKER', anotherParty('314920708')],
    ['saksoekt', 'ULOVLIG_ENDRING_SAKSOEKT', anotherParty('313159949')],
  ])('%s: %s', async (name, code, changed) => {
    const { reference, begjaering } = await submitted(sandbox);
    const answer = await sent(reference, { ...begjaering, [name]: changed(begjaering, name) });
    expect(answer.status).toBe(422);
    expect(codesOf(answer)).toContain(code);
  });

  test('a new debtor under the new rules may be added', async () => {
    const { reference, begjaering } = await submitted(sandbox);
    const saksoekt = anotherParty('313709108')(begjaering, 'saksoekt');
    expect((await sent(reference, { ...begjaering, saksoekt })).status).toBe(204);
  });

  function otherNumber(from: string, to: string) {
    return (begjaering: object, name: string): unknown =>
      JSON.parse(JSON.stringify({ ...begjaering }[name as never]).replaceAll(from, to)) as unknown;
  }

  function anotherParty(taxIdentificationNumber: string) {
    return (begjaering: object, role: string): unknown => {
      const identifikator = { taxIdentificationNumber, landkodeIdentifikator: 'NO' };
      const virksomhet = { navn: 'EN ANNEN AS', identifikator, virksomhetstype: 'annet' };
      const adresseInnland = { adressetekst: 'Veien 1', postnummer: '5003', poststedsnavn: 'BERGEN' };
      const adresse = [{ adressetype: 'forretningsadresse', adresseInnland }];
      return [...listOf(begjaering, role), { [role]: { virksomhet, adresse } }];
    };
  }
});

describe('when nothing may be changed', () => {
  test.each(['sakAvsluttet', 'sakHevet', 'sakNektetFremmet'])(
    'UGYLDIG_STATUS where the case is %s',
    async (saksstatus) => {
      const { reference, begjaering } = await submitted(sandbox);
      await steer(sandbox, 'PUT', `/sandbox/saker/${reference}/status`, { saksstatus });
      const answer = await sent(reference, begjaering);
      expect(codesOf(answer)).toEqual(['UGYLDIG_STATUS']);
      expect(answer.text).toContain(
        `Sak med referanse ${reference} har tilstand ${saksstatus}. Endringer er ikke lenger tillatt`,
      );
    },
  );

  test('UAVKLART_STATUS while the submission before is being handled, where that is switched on', async () => {
    const own = await testSandbox({ timing: { handling: 1000 } });
    const { reference, begjaering } = await submitted(own);
    const parameters = { eksternSaksreferanse: reference };
    const first = await call(own, 'change', { parameters, body: begjaering });
    expect(codesOf(first)).toEqual(['UAVKLART_STATUS']);
    expect(first.text).toContain(`Sak med referanse ${reference} har eksisterende innsendinger`);
    own.clock.now += 1000;
    expect((await call(own, 'change', { parameters, body: begjaering })).status).toBe(204);
    expect(codesOf(await call(own, 'validateChange', { parameters, body: begjaering }))).toEqual([
      'UAVKLART_STATUS',
    ]);
    await own.close();
  });
});
