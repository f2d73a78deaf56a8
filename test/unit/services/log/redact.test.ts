import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { namesSecret, redact } from '../../../../services/log/redact';
import { Secret } from '../../../../services/log/secret';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const jwk = privateKey.export({ format: 'jwk' });
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJjbGllbnQifQ.c2lnbmF0dXJlLW9mLWl0';
const [, , line = ''] = pkcs8.split('\n');
const urlLine = jwk.d ?? '';
const blob = randomBytes(300).toString('base64');

describe('what is secret is taken out of', () => {
  it.each([
    ['a token', `got ${jwt} today`, 'got [hidden] today'],
    ['a token without signature', `got ${jwt.split('.').slice(0, 2).join('.')}. Next`, 'got [hidden] Next'],
    ['the header of a token', `got ${jwt.split('.')[0] ?? ''} only`, 'got [hidden] only'],
    ['a header', 'Authorization: Bearer abc123 def', 'Authorization: [hidden]'],
    ['a header in JSON', '{"authorization":"Basic b2xhOm5vcmQ="}', '{"authorization":[hidden]'],
    ['bearer and value', 'sent Bearer opaque-token-1 to it', 'sent Bearer [hidden] to it'],
    ['basic and value', 'sent Basic b2xhOm5vcmRtYW5u to it', 'sent Basic [hidden] to it'],
    ['key and value', 'password=hunter2, user=ola', 'password=[hidden], user=ola'],
    ['key and value in Norwegian', 'passord: hunter2 bruker: ola', 'passord: [hidden] bruker: ola'],
    ['key and value in quotes', `passphrase = "two words" and on`, 'passphrase = [hidden] and on'],
    ['key and value in single quotes', `pwd='two words' and on`, 'pwd=[hidden] and on'],
    ['a longer name', 'clientSecret=abc keyPassword=def', 'clientSecret=[hidden] keyPassword=[hidden]'],
    ['JSON', '{"password":"a\\"b","user":"ola"}', '{"password":[hidden],"user":"ola"}'],
    [
      'JSON in JSON',
      String.raw`"{\"access_token\":\"abc\",\"n\":1}"`,
      String.raw`"{\"access_token\":[hidden],\"n\":1}"`,
    ],
    ['JSON that is cut off', '{"password":"abc def', '{"password":[hidden]'],
    ['a form', 'grant_type=jwt&assertion=abc.def&x=1', 'grant_type=jwt&assertion=[hidden]&x=1'],
    ['an option', 'elan token --key-password hunter2 --json', 'elan token --key-password [hidden] --json'],
    ['an address', 'http://ola:hunter2@proxy:8080/x', 'http://[hidden]@proxy:8080/x'],
    ['an address with a user alone', 'https://s3cret@proxy/', 'https://[hidden]@proxy/'],
    ['certificates of a grant', '{"x5c":["MIIa","MIIb"],"alg":"RS256"}', '{"x5c":[hidden],"alg":"RS256"}'],
    ['a file in base64', `file ${blob} end`, 'file [hidden] end'],
    ['a file in hexadecimal digits', `x ${Buffer.from(blob).toString('hex')} y`, 'x [hidden] y'],
    ['a file in lines of base64', `x\n${blob.replaceAll(/.{64}/g, '$&\n')}\n.`, 'x\n[hidden]\n.'],
    ['PEM', `key ${pkcs8.trim()} end`, 'key [hidden] end'],
    ['PEM in JSON', JSON.stringify({ key: pkcs8 }), String.raw`{"key":"[hidden]\n"}`],
    ['PEM that is cut off', pkcs8.slice(0, 100), '[hidden]'],
    ['a part of a line of base64', `key ${line.slice(3, 43)} end`, 'key [hidden] end'],
    ['a part of base64url', `key ${urlLine.slice(3, 43)} end`, 'key [hidden] end'],
    ['base64 in an address', `key=${encodeURIComponent(line.slice(3, 50))}&x`, 'key=[hidden]&x'],
    ['an address with @ in its password', 'to https://user:p@ss@host now', 'to https://[hidden]@host now'],
    ['an address with / in its password', 'to https://user:pa/ss@host now', 'to https://[hidden]@host now'],
    ['an address with both', 'https://user:p@s/s?#@host:8/x', 'https://[hidden]@host:8/x'],
    ['an address with a number and /', 'http://user:12/3@host:8080', 'http://[hidden]@host:8080'],
    ['an encoded address', 'u=http%3A%2F%2Fola%3Ap%40ss%40proxy', 'u=http%3A%2F%2F[hidden]%40proxy'],
    ['an assignment with spaces', 'ELAN_KEY_PASSWORD=one two three', 'ELAN_KEY_PASSWORD=[hidden]'],
    ['an exported assignment', 'export A_TOKEN=one; two\nnext', 'export A_TOKEN=[hidden]\nnext'],
    ['an assignment of a key', 'ELAN_KEY=one two', 'ELAN_KEY=[hidden]'],
    ['a cookie', 'cookie: a=1; b=2', 'cookie: [hidden]'],
    ['all parts of a cookie', 'Set-Cookie: a=1; Path=/; b=two\nx: y', 'Set-Cookie: [hidden]\nx: y'],
    ['a cookie that is half hidden', 'set-cookie: [hidden]; b=two', 'set-cookie: [hidden]'],
    ['cookies in quotes', `{ 'set-cookie': 'a=1; b=2', x: 1 }`, `{ 'set-cookie': [hidden], x: 1 }`],
    ['cookies in a list', '{"set-cookie":["a=1; b=2","c"],"x":1}', '{"set-cookie":[hidden],"x":1}'],
    ['a key of an interface', 'x-api-key: abc-123', 'x-api-key: [hidden]'],
    ['another one', 'Ocp-Apim-Subscription-Key: abc', 'Ocp-Apim-Subscription-Key: [hidden]'],
    ['a token of another kind', 'x-auth-token: abc', 'x-auth-token: [hidden]'],
    ['a proxy’s header', 'Proxy-Authorization: Basic a b', 'Proxy-Authorization: [hidden]'],
    ['an encoded name and value', 'q=token%3Dabc', 'q=token%3D[hidden]'],
    ['one that is encoded twice', 'q=token%253Dabc%2526x', 'q=token%253D[hidden]'],
    ['a member of a key, as it is inspected', `{ kty: 'RSA', d: 'AbC' }`, `{ kty: 'RSA', d: [hidden] }`],
    ['the first member', `{d: 'AbC'}`, '{d: [hidden]}'],
    ['members in lines', `{\n  d: 'AbC',\n  dp: 'x',\n}`, `{\n  d: [hidden],\n  dp: [hidden],\n}`],
  ])('%s', (_, text, left) => {
    expect(redact(text)).toBe(left);
  });

  it('a JSON Web Key: every member that makes it private', () => {
    const left = redact(JSON.stringify({ kid: 'k', ...jwk }));
    for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const) expect(left).not.toContain(jwk[name]);
    expect(left).toContain('"kid":"k"');
  });

  it.each([
    ['12345678901', '[hidden]'],
    ['010190 12345', '[hidden]'],
    ['010190\u00a012345', '[hidden]'],
    ['010190-12345', '[hidden]'],
    ['010190+12345', '[hidden]'],
    ['010190%2012345', '[hidden]'],
    ['fnr12345678901x', 'fnr[hidden]x'],
    ['1234.56.78901', '[hidden]'],
    ['1234 56 78901', '[hidden]'],
    ['01.01.99-12345', '[hidden]'],
    ['01.01.99 12345', '[hidden]'],
    ['01-01-99/12345', '[hidden]'],
    ['0101 9912345', '[hidden]'],
    ['0101 99 12345', '[hidden]'],
    ['01 01 99 123 45', '[hidden]'],
    ['010199 123 45', '[hidden]'],
    ['010199–12345', '[hidden]'],
    ['010199\u200b12345', '[hidden]'],
    ['41.81.99 12345', '[hidden]'],
    ['０１０１９９１２３４５', '[hidden]'],
    ['０１０１９９ 12345', '[hidden]'],
    ['٠١٠١٩٩١٢٣٤٥', '[hidden]'],
    ['"foedselsnummer":"1"', '"foedselsnummer":[hidden]'],
  ])('identifiers of persons and accounts: %s', (text, left) => {
    expect(redact(`of ${text}.`)).toBe(`of ${left}.`);
  });
});

describe('what is not secret stays', () => {
  it.each([
    'the organisation 310000035, also as 0192:310000035',
    'a moment 1764000000000 and 2026-11-23T09:14:02.000Z',
    'an id a1234567-8901-4000-8000-012345678901',
    'a hash 3f12345678901abc3f12345678901abc3f12345678901abc3f12345678901abc',
    'https://api-test.sits.no/api/utleggsbegjaering/v2/a1234567-8901-4000-8000-012345678901/vedlegg',
    'token_endpoint: https://test.maskinporten.no/token',
    'expires_in=120 scope=skatteetaten:utleggsbegjaering',
    'No token was given.',
    'on 2026-11-23 123 calls, from 2026-11-23 09:14 to 2026-11-23 10:15',
    '0192:310844136 20 times, for 310 844 136 and 313772195',
    'the amounts 12 345 678 901,50 and 1 234 567.89 and 12345.67',
    'version 1.99.12, 127.0.0.1:7980, +47 22 33 44 55',
    'https://registry.example/@scope/name and https://host:4873/@scope/name',
    'https://host.example/a@b?to=c@d#e@f and https://[::1]:80/x',
    'a hash in base64 is too short here: 2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
    '/home/ola/Dokumenter/Prosjekt2026/Utleggsbegjaeringer/Begjaering01',
    'kontrollutslagForUtleggsbegjaering2 ManglerInnsenderReferanse2026OgMer',
    'ELAN_KEY_FILE=/home/ola/key.pem; id: 5, kid: mine, md: x',
    'a correlation id C0FFEE00-0000-4000-8000-000000000001 and c0ffee00-0000-4000-8000-000000000001',
    '/home/ola/begjaeringer/2026/november/utleggsbegjaering-til-namsfogden-i-oslo/begjaering',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('what is no text', () => {
  const cyclic: Record<string, unknown> = { password: 'planted' };
  cyclic['self'] = cyclic;
  const hostile = Object.defineProperty(new Error('x'), 'message', {
    get: () => {
      throw new Error('planted');
    },
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [12, '12'],
    [12345678901, '[hidden]'],
    [12345678901n, '[hidden]'],
    [true, 'true'],
    [cyclic, '[object]'],
    [Buffer.from('planted'), '[object]'],
    [() => 'planted', '[function]'],
    [Symbol('planted'), '[symbol]'],
    [new Secret('planted'), '[object]'],
    [new Error('password=planted'), 'Error: password=[hidden]'],
    [hostile, '[error]'],
  ])('is named rather than written out', (value, left) => {
    expect(redact(value)).toBe(left);
  });
});

describe('long texts', () => {
  it.each([
    ...['-', '-----BEGIN A-----', '"password":', 'password="\\\n', 'eyJ', 'a1B', '1', ' ', '://', '\\', '@'],
    ...['01 ', '０1', '%2B', 'KEY=', '_KEY', '{d:', ', ', '://a:@/', 'cookie=', "cookie='", '[', '%3A%2F%2F'],
  ])('of nothing but «%s» take no time', (part) => {
    const text = part.repeat(300_000 / part.length);
    const begun = performance.now();
    redact(text);
    redact(`${text}-----END?`);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('names of what is secret', () => {
  it.each([
    'password',
    'keyPassword',
    'access_token',
    'privateKey',
    'x5c',
    'd',
    'Authorization',
    'clientSecret',
  ])('%s', (name) => expect(namesSecret(name)).toBe(true));

  it.each(['tokens', 'status', 'token_endpoint', 'kid', 'file', 'md', 'id'])('not %s', (name) =>
    expect(namesSecret(name)).toBe(false),
  );
});
