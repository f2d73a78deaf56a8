import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { property, textOf } from '../../../../engine/values/json';
import { askForToken, testSandbox, type Received, type TestSandbox } from '../support';
import {
  asked,
  callAltinn,
  customer,
  otherCustomer,
  post,
  thirdCustomer,
  rightSystem,
  systemIdOf,
} from './support';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

function asSystemUser(organisation: string, values: object = {}): Promise<Received> {
  const systemuser_org = { authority: 'iso6523-actorid-upis', ID: `0192:${organisation}` };
  const detail = { type: 'urn:altinn:systemuser', systemuser_org, ...values };
  return askForToken(sandbox, { authorization_details: [detail] });
}

test('who has no system in the register may act for every synthetic organisation', async () => {
  expect((await asSystemUser(customer)).status).toBe(200);
});

test('a customer that has to delegate counts once it has', async () => {
  const delegated = (): Promise<Received> => askForToken(sandbox, { consumer_org: customer });
  expect((await delegated()).status).toBe(200);
  await post(sandbox, '/altinn/alle', { delegert: 'nei' });
  expect((await delegated()).text).toContain('MP-251');
  await post(sandbox, '/altinn/delegeringer', { organisasjonsnummer: customer, delegert: 'ja' });
  expect((await delegated()).status).toBe(200);
  await post(sandbox, '/altinn/delegeringer', { organisasjonsnummer: customer, delegert: 'nei' });
  expect((await delegated()).text).toContain('MP-251');
});

describe('who has a system in the register', () => {
  beforeAll(async () => {
    await callAltinn(sandbox, 'registerSystem', { body: rightSystem(sandbox) });
  });

  test('acts only by the system users that customers have approved', async () => {
    expect((await asSystemUser(customer)).text).toContain('MP-303');
    const id = await asked(sandbox, 'New');
    expect((await asSystemUser(customer)).text).toContain('MP-303');
    await post(sandbox, `/altinn/bekreft/${id}`, { status: 'Accepted' });
    const { body } = await asSystemUser(customer, { externalRef: customer });
    const details = property(decodeJwt(textOf(body, 'access_token') ?? ''), 'authorization_details');
    expect(details).toMatchObject([{ system_id: systemIdOf(sandbox), systemuser_id: [expect.any(String)] }]);
    expect((await asSystemUser(otherCustomer)).text).toContain('MP-303');
  });

  test('each of several system users of a customer is used by its reference', async () => {
    await asked(sandbox, 'Accepted', { externalRef: 'avdeling-2' });
    expect((await asSystemUser(customer, { externalRef: 'avdeling-3' })).text).toContain('MP-303');
    expect((await asSystemUser(customer, { externalRef: 'avdeling-2' })).status).toBe(200);
  });

  test('one that the customer has deleted is used no more, and may be asked for again', async () => {
    const theirs = { partyOrgNo: thirdCustomer, externalRef: thirdCustomer };
    await asked(sandbox, 'Accepted', theirs);
    const { body } = await callAltinn(sandbox, 'findSystemUser', {
      query: { 'system-id': systemIdOf(sandbox), orgno: thirdCustomer },
    });
    await post(sandbox, `/altinn/systembrukere/${textOf(body, 'id')}/slett`, {});
    expect((await asSystemUser(thirdCustomer)).text).toContain('MP-303');
    await asked(sandbox, 'Accepted', theirs);
    expect((await asSystemUser(thirdCustomer)).status).toBe(200);
  });
});
