import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SystemUserRequest } from '../../../../services/altinn/answers';
import type { WantedSystemUser } from '../../../../services/altinn/client';
import { ask, follow, register, registrationOf, stateOf } from '../../../../services/altinn/set-up';
import { answerRequest, customer, otherCustomer, post, thirdCustomer } from '../../sandbox/altinn/support';
import { testSandbox, type TestSandbox } from '../../sandbox/support';
import { failing } from '../maskinporten/support/failing';
import { vendorOf, type Vendor } from './support';

let sandbox: TestSandbox;
let vendor: Vendor;
let systemId: string;

beforeAll(async () => {
  sandbox = await testSandbox();
  vendor = await vendorOf(sandbox);
  systemId = `${sandbox.klient.organisasjonsnummer}_program`;
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.clearFaults());

const wanted = (values: Partial<WantedSystemUser> = {}): WantedSystemUser => ({
  systemId,
  organisation: customer,
  rights: { kind: 'standard', resources: ['ske-utleggsbegjaering'] },
  ...values,
});

describe('a system', () => {
  const own = (values: object = {}) => ({ id: systemId, clientId: sandbox.klient.clientId, ...values });

  it('is not there before it is registered', async () => {
    expect(await vendor.client.system(systemId)).toBeUndefined();
    expect((await failing(() => vendor.client.request(wanted()))).reason).toBe('AUTH-00011');
  });

  it('is registered with the right to ELAN and the client, and read as it was sent', async () => {
    const registration = registrationOf(own({ isVisible: true }), undefined);
    expect(registration.kind).toBe('new');
    await register(vendor.client, registration);
    expect(await vendor.client.system(systemId)).toEqual(registration.system);
    expect(registration.system).toMatchObject({
      resources: ['ske-utleggsbegjaering'],
      name: { nn: 'program' },
    });
  });

  it('is left alone where nothing is otherwise', async () => {
    expect(registrationOf(own(), await vendor.client.system(systemId)).kind).toBe('same');
  });

  it('is changed where something is, and keeps the rest', async () => {
    const values = { clientId: 'another-client', redirectUrls: ['https://program.example/ferdig'] };
    const change = registrationOf(own(values), await vendor.client.system(systemId));
    expect(change.kind).toBe('change');
    await register(vendor.client, change);
    expect(await vendor.client.system(systemId)).toMatchObject({
      clientIds: [sandbox.klient.clientId, 'another-client'],
      redirectUrls: ['https://program.example/ferdig'],
      isVisible: true,
    });
  });
});

describe('a system user', () => {
  it('is asked for, waits for the customer, and is there once it is approved', async () => {
    const { kind, request } = await ask(vendor.client, wanted(), false);
    expect({ kind, status: request.status, reference: request.externalRef }).toEqual({
      kind: 'made',
      status: 'New',
      reference: customer,
    });
    expect(request.confirmUrl).toBe(`${sandbox.url}/altinn/bekreft/${request.id}`);
    expect(await vendor.client.systemUser(wanted())).toBeUndefined();
    await answerRequest(sandbox, request.id, 'Accepted');
    expect((await vendor.client.requestState(request.id, 'standard')).status).toBe('Accepted');
    expect(await vendor.client.systemUser(wanted())).toMatchObject({
      organisation: customer,
      type: 'standard',
    });
  });

  it('that is there is not asked for again', async () => {
    expect((await ask(vendor.client, wanted(), false)).kind).toBe('accepted');
  });

  it('that was asked for already keeps its address', async () => {
    const made = await ask(vendor.client, wanted({ externalRef: 'b' }), false);
    const again = await ask(vendor.client, wanted({ externalRef: 'b' }), false);
    expect(again).toEqual({ kind: 'pending', request: made.request });
  });

  it.each(['Rejected', 'Denied'])(
    'that was %s is asked for again only where that is meant',
    async (status) => {
      const key = wanted({ externalRef: `again-${status}` });
      const { request } = await ask(vendor.client, key, false);
      await answerRequest(sandbox, request.id, status);
      const refused = await failing(() => ask(vendor.client, key, false));
      expect(refused.reason).toBe(status === 'Denied' ? 'AUTH-00008' : 'AUTH-00009');
      const anew = await ask(vendor.client, key, true);
      expect(anew.kind).toBe('made');
      expect(anew.request.id).not.toBe(request.id);
    },
  );

  it('for clients of an agent is asked for with packages', async () => {
    const accessPackages = ['urn:altinn:accesspackage:regnskap'];
    await register(
      vendor.client,
      registrationOf(
        { id: systemId, clientId: sandbox.klient.clientId, accessPackages },
        await vendor.client.system(systemId),
      ),
    );
    const { request } = await ask(
      vendor.client,
      wanted({ externalRef: 'agent', rights: { kind: 'agent', accessPackages } }),
      false,
    );
    expect((await vendor.client.requestState(request.id, 'agent')).id).toBe(request.id);
    expect((await failing(() => vendor.client.requestState(request.id, 'standard'))).reason).toBe(
      'AUTH-00010',
    );
  });

  it('that the customer has made itself is found', async () => {
    const key = { systemId, organisation: otherCustomer };
    expect((await stateOf(vendor.client, key)).kind).toBe('none');
    await post(sandbox, '/altinn/systembrukere', { systemId, organisasjonsnummer: otherCustomer });
    expect((await stateOf(vendor.client, key)).kind).toBe('madeByCustomer');
  });

  it('is followed until the customer has answered, less and less often', async () => {
    const { request } = await ask(vendor.client, wanted({ organisation: thirdCustomer }), false);
    const told: string[] = [];
    const looks: number[] = [];
    const look = async (): Promise<SystemUserRequest> => {
      looks.push(sandbox.clock.now);
      if (looks.length === 4) await answerRequest(sandbox, request.id, 'Accepted');
      return vendor.client.requestState(request.id, 'standard');
    };
    const { world } = vendor;
    const end = await follow(look, { world, patience: 600_000, told: ({ status }) => told.push(status) });
    expect(end.status).toBe('Accepted');
    expect(told).toEqual(['New', 'New', 'New', 'Accepted']);
    expect(looks.map((at, i) => at - (looks[i - 1] ?? at))).toEqual([0, 2000, 3000, 4500]);
  });

  it('is not followed longer than anybody has patience', async () => {
    const { request } = await ask(vendor.client, wanted({ externalRef: 'slow' }), false);
    const { world } = vendor;
    const look = () => vendor.client.requestState(request.id, 'standard');
    expect((await follow(look, { world, patience: 30_000 })).status).toBe('New');
  });
});

describe('a list', () => {
  it('is read to its end, and no token goes to the host that it names', async () => {
    for (const number of Array(21).keys())
      await ask(vendor.client, wanted({ externalRef: `list-${number}` }), false);
    const requests = await vendor.client.requests(systemId);
    const references = requests.map(({ externalRef }) => externalRef);
    expect(references.filter((each) => each.startsWith('list-'))).toHaveLength(21);
    expect(new Set(references).size).toBe(references.length);
    expect([...vendor.hosts]).toEqual([new URL(sandbox.url).host]);
  });

  it('of system users has those that were approved', async () => {
    const users = await vendor.client.systemUsers(systemId);
    expect(users.map(({ organisation }) => organisation).sort()).toEqual(
      [customer, otherCustomer, thirdCustomer].sort(),
    );
  });
});

describe('a call', () => {
  it('that may be repeated is made again after a failure that may pass', async () => {
    sandbox.addFault({ kind: 'serverError', operations: ['listSystemUsers'], count: 1 });
    expect(await vendor.client.systemUsers(systemId)).not.toEqual([]);
  });

  it('whose answer was lost is not made again where it makes something', async () => {
    sandbox.addFault({ kind: 'dropped', operations: ['requestSystemUser'], when: 'after', count: 1 });
    const key = wanted({ externalRef: 'lost' });
    expect((await failing(() => ask(vendor.client, key, false))).kind).toBe('network');
    expect((await ask(vendor.client, key, false)).kind).toBe('pending');
  });

  it('whose token is not taken fetches another, once', async () => {
    const before = vendor.tokens.size;
    sandbox.addFault({ kind: 'refused', status: 401, operations: ['listSystemUsers'], count: 1 });
    await vendor.client.systemUsers(systemId);
    expect(vendor.tokens.size).toBe(before + 1);
    sandbox.addFault({ kind: 'refused', status: 401, operations: ['listSystemUsers'] });
    expect((await failing(() => vendor.client.systemUsers(systemId))).reason).toBe('altinnTokenNotAccepted');
  });

  it('with a reference that would lead elsewhere is not made', async () => {
    const error = await failing(() => vendor.client.requestFor(wanted({ externalRef: '..' })));
    expect(error.reason).toBe('pathValueUnusable');
  });

  it('leaves no token in the log', () => {
    expect(vendor.lines.length).toBeGreaterThan(20);
    const log = vendor.lines.join('\n');
    for (const token of vendor.tokens) expect(log).not.toContain(token.slice(-20));
  });
});
