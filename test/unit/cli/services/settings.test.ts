import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../../../../cli/services/settings';
import type { ServiceOptions, Variables } from '../../../../cli/services/source';
import { UsageError } from '../../../../cli/services/usage-error';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-settings-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function profile(content: unknown): string {
  const file = path.join(folder, 'kunde.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const wrong = async (options: ServiceOptions, variables: Variables = {}): Promise<string> => {
  const error: unknown = await readSettings(options, variables).catch((reason: unknown) => reason);
  return error instanceof UsageError ? error.word : 'nothing';
};

const secretOf = (source: Settings['key']['key']): string | undefined =>
  source && 'content' in source ? source.content.reveal() : undefined;

describe('without any settings', () => {
  it('the local ELAN is meant', async () => {
    expect(await readSettings({}, {})).toEqual({
      profile: { name: 'local', environment: 'local', clientId: '', mode: { kind: 'own' } },
      key: {},
      openapi: [],
      operations: {},
      keepPayloads: false,
    });
  });
});

/** One setting: as an option, as a variable, in a profile, and where it ends up. */
// prettier-ignore
const settings: readonly (readonly [
  name: string,
  option: (value: string) => ServiceOptions,
  variable: string,
  property: string,
  read: (settings: Settings) => unknown,
  values: readonly [string, string, string],
])[] = [
  ['environment', (environment) => ({ environment }), 'ELAN_ENVIRONMENT', 'environment', ({ profile }) => profile.environment, ['production', 'test', 'local']],
  ['client id', (clientId) => ({ clientId }), 'ELAN_CLIENT_ID', 'clientId', ({ profile }) => profile.clientId, ['a', 'b', 'c']],
  ['address', (baseUrl) => ({ baseUrl }), 'ELAN_BASE_URL', 'baseUrl', ({ profile }) => profile.baseUrl, ['https://a.example/x', 'https://b.example/x', 'https://c.example/x']],
  ['issuer', (issuer) => ({ issuer }), 'ELAN_ISSUER', 'issuer', ({ profile }) => profile.issuer, ['https://a.example/', 'https://b.example/', 'https://c.example/']],
  ['key', (key) => ({ key }), 'ELAN_KEY_FILE', 'key', ({ key }) => key.key, ['/a.pem', '/b.pem', '/c.pem']],
  ['kid', (kid) => ({ kid }), 'ELAN_KID', 'kid', ({ key }) => key.kid, ['a', 'b', 'c']],
  ['certificate', (certificate) => ({ certificate }), 'ELAN_CERTIFICATE_FILE', 'certificate', ({ key }) => key.certificate, ['/a.crt', '/b.crt', '/c.crt']],
  ['authority', (ca) => ({ ca }), 'ELAN_CA_FILE', 'ca', ({ ca }) => ca, ['/a.crt', '/b.crt', '/c.crt']],
  ['time limit', (timeout) => ({ timeout }), 'ELAN_TIMEOUT', 'timeout', ({ timeout }) => timeout && String(timeout / 1000), ['1', '2', '3']],
  ['document', (file) => ({ openapi: [file] }), 'ELAN_OPENAPI', 'openapi', ({ openapi }) => openapi[0], ['/a.json', '/b.json', '/c.json']],
];

describe.each(settings)('the %s', (name, option, variable, property, read, [first, second, third]) => {
  const isKey = name === 'key';
  const expected = (value: string): unknown => (isKey ? { file: value } : value);

  it('is taken from an option before a variable, and from a variable before a profile', async () => {
    const file = profile({ [property]: property === 'timeout' ? Number(third) : third });
    const variables = { [variable]: second };
    expect(read(await readSettings({ ...option(first), profile: file }, variables))).toEqual(expected(first));
    expect(read(await readSettings({ profile: file }, variables))).toEqual(expected(second));
    expect(read(await readSettings({ profile: file }, {}))).toEqual(expected(third));
    expect(read(await readSettings({}, { ELAN_PROFILE: file }))).toEqual(expected(third));
  });

  it('is not taken from an empty variable', async () => {
    const file = profile({ [property]: property === 'timeout' ? Number(third) : third });
    expect(read(await readSettings({ profile: file }, { [variable]: '' }))).toEqual(expected(third));
  });
});

describe('a key', () => {
  it('may be the content of a variable, and shows itself to nobody', async () => {
    const { key } = await readSettings({}, { ELAN_KEY: 'PRIVATE' });
    expect(secretOf(key.key)).toBe('PRIVATE');
    expect(JSON.stringify(key)).not.toContain('PRIVATE');
  });

  it('may have a password, in a variable or in a file', async () => {
    const inVariable = await readSettings({}, { ELAN_KEY_PASSWORD: ' hemmelig ' });
    expect(secretOf(inVariable.key.password)).toBe(' hemmelig ');
    const inFile = await readSettings({ keyPasswordFile: '/p' }, { ELAN_KEY_PASSWORD: 'hemmelig' });
    expect(inFile.key.password).toEqual({ file: '/p' });
  });

  it('goes by a kid or a certificate, whichever was said last', async () => {
    const file = profile({ certificate: 'virksomhet.crt' });
    expect((await readSettings({ kid: 'k', profile: file }, {})).key).toEqual({ kid: 'k' });
    expect(await wrong({ kid: 'k', certificate: 'c' })).toBe('kidAndCertificate');
  });
});

describe('on whose behalf', () => {
  it.each([
    [{ onBehalfOf: '312 044 188' }, { kind: 'onBehalfOf', organisation: '312044188' }],
    [{ systembruker: '312044188' }, { kind: 'systembruker', organisation: '312044188' }],
    [
      { systembruker: '312044188', externalRef: 'kunde-1' },
      { kind: 'systembruker', organisation: '312044188', externalRef: 'kunde-1' },
    ],
  ])('%j', async (options, mode) => {
    expect((await readSettings(options, {})).profile.mode).toEqual(mode);
    expect((await readSettings({ profile: profile({ mode }) }, {})).profile.mode).toEqual(mode);
  });

  it('is taken whole from one source', async () => {
    const file = profile({ mode: { kind: 'systembruker', organisation: '312044188' } });
    const { profile: read } = await readSettings({ onBehalfOf: '313772195', profile: file }, {});
    expect(read.mode).toEqual({ kind: 'onBehalfOf', organisation: '313772195' });
  });

  it.each([
    [{ onBehalfOf: '312044188', systembruker: '313772195' }, 'modeTwice'],
    [{ externalRef: 'kunde-1' }, 'externalRefAlone'],
    [{ onBehalfOf: '312044188', externalRef: 'kunde-1' }, 'externalRefAlone'],
    [{ onBehalfOf: '31204418' }, 'organisationWrong'],
    [{ systembruker: 'kunden' }, 'organisationWrong'],
  ])('cannot be %j', async (options, word) => {
    expect(await wrong(options)).toBe(word);
  });
});

describe('a profile', () => {
  it('names files relative to itself', async () => {
    const file = profile({
      key: 'a.pem',
      certificate: '../b.crt',
      ca: 'c.crt',
      openapi: ['d.json', '/e.json'],
    });
    const { key, ca, openapi } = await readSettings({ profile: file }, {});
    expect({ ...key, ca, openapi }).toEqual({
      key: { file: path.join(folder, 'a.pem') },
      certificate: path.join(path.dirname(folder), 'b.crt'),
      ca: path.join(folder, 'c.crt'),
      openapi: [path.join(folder, 'd.json'), path.resolve('/e.json')],
    });
  });

  it('is called what it says, or what its file is called', async () => {
    expect((await readSettings({ profile: profile({}) }, {})).profile.name).toBe('kunde');
    expect((await readSettings({ profile: profile({ name: 'Kunde 1' }) }, {})).profile.name).toBe('Kunde 1');
  });

  it('may say where operations are', async () => {
    const operations = { submit: 'POST /innsending' };
    expect((await readSettings({ profile: profile({ operations }) }, {})).operations).toEqual(operations);
  });

  it.each([
    ['{', 'profileNoJson'],
    ['[]', 'profileNoJson'],
    [{ enviroment: 'test' }, 'profileUnknown'],
    [{ keyPassword: 'x' }, 'profileSecret'],
    [{ privateKey: 'x' }, 'profileSecret'],
    [{ clientId: 1 }, 'profileWrong'],
    [{ timeout: '1' }, 'profileWrong'],
    [{ operations: { submit: 1 } }, 'profileWrong'],
    [{ operations: [] }, 'profileWrong'],
    [{ openapi: [1] }, 'profileWrong'],
    [{ mode: 'own' }, 'profileWrong'],
    [{ mode: { kind: 'other', organisation: '312044188' } }, 'profileWrong'],
    [{ mode: { kind: 'onBehalfOf' } }, 'profileWrong'],
    [{ environment: 'staging' }, 'environmentUnknown'],
  ])('cannot be %j', async (content, word) => {
    expect(await wrong({ profile: profile(content) })).toBe(word);
  });

  it('has to exist', async () => {
    expect(await wrong({ profile: path.join(folder, 'none.json') })).toBe('fileMissing');
    expect(await wrong({ profile: folder })).toBe('fileUnreadable');
  });
});

describe('addresses', () => {
  it('get the slash that an issuer ends with, and lose the one that the services do not', async () => {
    const options = { environment: 'test', issuer: 'https://m.example', baseUrl: 'https://b.example/x/' };
    expect((await readSettings(options, {})).profile).toMatchObject({
      issuer: 'https://m.example/',
      baseUrl: 'https://b.example/x',
    });
  });

  it('of a local ELAN elsewhere have its Maskinporten beside it', async () => {
    const { profile: read } = await readSettings({ baseUrl: 'http://127.0.0.1:8000/api' }, {});
    expect(read.issuer).toBe('http://127.0.0.1:8000/');
  });

  it.each([{ baseUrl: 'elan.example' }, { issuer: 'ftp://m.example/' }])('cannot be %j', async (options) => {
    expect(await wrong(options)).toBe('addressWrong');
  });
});

describe('whole payloads of production', () => {
  it.each<[ServiceOptions, Variables, unknown]>([
    [{ keepPayloads: true }, {}, {}],
    [{}, { ELAN_KEEP_PAYLOADS: '1' }, {}],
    [{}, {}, { keepPayloads: true }],
  ])('are kept where that is wanted: %j %j %j', async (options, variables, content) => {
    const settings = await readSettings({ ...options, profile: profile(content) }, variables);
    expect(settings.keepPayloads).toBe(true);
  });

  it('are not kept for a yes that is none', async () => {
    expect((await readSettings({}, { ELAN_KEEP_PAYLOADS: 'no' })).keepPayloads).toBe(false);
    expect(await wrong({ profile: profile({ keepPayloads: 'yes' }) })).toBe('profileWrong');
  });
});

describe('a time limit', () => {
  it.each(['0', '-1', 'ti', '3601', ''])('cannot be "%s"', async (timeout) => {
    expect(await wrong({ timeout })).toBe('timeoutWrong');
  });
});

describe('the patience with a lost submission', () => {
  it.each([
    [{ patience: '0' }, { ELAN_PATIENCE: '5' }, 0],
    [{}, { ELAN_PATIENCE: '5' }, 5000],
    [{}, {}, undefined],
  ])('is %j, else %j', async (options, variables, patience) => {
    expect((await readSettings(options, variables)).patience).toBe(patience);
  });

  it.each(['-1', 'ti', '3601', ''])('cannot be "%s"', async (patience) => {
    expect(await wrong({ patience })).toBe('patienceWrong');
  });
});

describe('a customer', () => {
  const modes = {
    mode: { kind: 'systembruker', organisation: '312044188', externalRef: 'en' },
    customers: [
      { name: 'Avdeling en', organisation: '312044188', externalRef: 'en' },
      { name: 'Avdeling to', organisation: '312044188', externalRef: 'to' },
    ],
  };
  const modeFor = async (options: ServiceOptions): Promise<unknown> =>
    (await readSettings({ profile: profile(modes), ...options }, {})).profile.mode;

  it('is never used with the reference of another', async () => {
    expect(await modeFor({ systembruker: '313772195' })).toEqual({
      kind: 'systembruker',
      organisation: '313772195',
    });
  });

  it('has the name that goes with its reference', async () => {
    expect(await modeFor({ systembruker: '312044188', externalRef: 'to' })).toMatchObject({
      name: 'Avdeling to',
    });
    expect(await modeFor({ externalRef: 'to' })).toMatchObject({ externalRef: 'to', name: 'Avdeling to' });
    expect(await modeFor({ systembruker: '312044188' })).not.toHaveProperty('name');
  });
});
