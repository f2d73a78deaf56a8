import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import { proxySecrets } from '../../../../services/log/proxy-secrets';
import { Secret } from '../../../../services/log/secret';
import { secretsOfKey, secretsOfMaterial } from '../../../../services/maskinporten/keys/secrets-of-key';

function knowing(...secrets: readonly (string | Uint8Array)[]): KnownSecrets {
  const known = new KnownSecrets();
  known.add(...secrets.map((each) => (typeof each === 'string' ? new Secret(each) : each)));
  return known;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret that is known is hidden', () => {
  const known = knowing('blå "mandag" & 7');
  it.each([
    ['as it is', 'x blå "mandag" & 7 y', 'x [hidden] y'],
    ['within a word', 'xblå "mandag" & 7y', 'x[hidden]y'],
    ['twice', 'blå "mandag" & 7, blå "mandag" & 7', '[hidden], [hidden]'],
    ['in base64', `x ${base64('blå "mandag" & 7')} y`, 'x [hidden] y'],
    ['in JSON', JSON.stringify({ a: 'blå "mandag" & 7' }), '{"a":"[hidden]"}'],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(['blå "mandag" & 7'])), String.raw`"[\"[hidden]\"]"`],
    ['in JSON of ASCII alone', String.raw`"bl\u00e5 \u0022mandag\u0022 & 7"`, '"[hidden]"'],
    ['percent-encoded', `q=${encodeURIComponent('blå "mandag" & 7')}&r=1`, 'q=[hidden]&r=1'],
    ['percent-encoded in small letters', 'bl%c3%a5%20%22mandag%22%20%26%207.', '[hidden].'],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent('(blå "mandag" & 7)')), '([hidden])'],
    ['in a form', new URLSearchParams({ p: 'blå "mandag" & 7', q: '1' }).toString(), 'p=[hidden]&q=1'],
    ['in HTML', '<b>bl&aring; bl&#229; &quot;mandag&quot; &amp; 7</b>', '<b>bl&aring; [hidden]</b>'],
    ['in HTML with other entities', '<b>bl&#xE5; &#34;mandag&#x22; &#38; 7</b>', '<b>[hidden]</b>'],
    ['as it is inspected', inspect(['blå "mandag" & 7']), `[ '[hidden]' ]`],
    ['in lines', 'blå\n"mandag"\n  & 7 y', '[hidden] y'],
    ['quoted-printable', 'bl=C3=A5 "man=\r\ndag" & 7 y', '[hidden] y'],
    ['decomposed', `${'blå "mandag" & 7'.normalize('NFD')} y`, '[hidden] y'],
    ['as bytes', inspect(Buffer.from('blå "mandag" & 7')), '<Buffer [hidden]>'],
    ['as a list of bytes', JSON.stringify([...Buffer.from('blå "mandag" & 7')]), '[[hidden]]'],
    ['in hexadecimal digits', Buffer.from('blå "mandag" & 7').toString('hex').toUpperCase(), '[hidden]'],
    ['in UTF-16', Buffer.from('blå "mandag" & 7', 'utf16le').toString('base64'), '[hidden]'],
  ])('%s', (_, text, left) => {
    expect(known.hide(text)).toBe(left);
  });

  it('in base64 of something longer, wherever it begins in it', () => {
    for (const before of ['', 'u', 'us', 'usr']) {
      const left = known.hide(base64(`${before}:blå "mandag" & 7:after`));
      expect(left).toMatch(/^[\w+/]{0,6}\[hidden\][\w+/=]{0,12}$/);
    }
  });

  it('and the rest of the text stays as it was', () => {
    const text = 'ærlig talt 🙂 \ud83d &amp; %41 \\n';
    expect(known.hide(text)).toBe(text);
    expect(known.hide(`🙂blå "mandag" & 7🙂 &amp;`)).toBe('🙂[hidden]🙂 &amp;');
  });
});

describe('what looks escaped in a secret', () => {
  it.each([String.raw`a\nb%41&amp;c`, '100%25=3D', String.raw`\\"\u0041`, '&#38;amp;%2541'])(
    'does not show it: %s',
    (secret) => {
      const known = knowing(secret);
      const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret), base64(secret)];
      for (const form of forms) expect(known.hide(`<${form}>`)).toMatch(/^<"?\[hidden\]=*"?>$/);
    },
  );
});

describe('a part of a long secret', () => {
  // The same each time: what stands after a part may by chance be what follows in the secret.
  const key = createHash('shake256', { outputLength: 600 }).update('a key').digest();
  const known = knowing(key);

  it.each([0, 1, 2, 3, 100, 301])('is hidden: 15 characters of base64 from %d', (from) => {
    const text = key.toString('base64');
    expect(known.hide(`key ${text.slice(from, from + 15)} end`)).toBe('key [hidden] end');
  });

  it('is hidden in base64url, in hexadecimal digits, and in lines', () => {
    expect(known.hide(`${key.toString('base64url').slice(40, 70)} end`)).toBe('[hidden] end');
    expect(known.hide(`${key.toString('hex').slice(41, 70)} end`)).toBe('[hidden] end');
    const lines = key.toString('base64').replaceAll(/.{20}/g, '$&\r\n');
    expect(known.hide(`x\n${lines}.`)).toBe('x\n[hidden]\r\n.');
  });

  it('is shown where it is short enough to be anything', () => {
    const text = key.toString('base64').slice(40, 50);
    expect(known.hide(text)).toBe(text);
  });
});

describe('a short secret', () => {
  it('of fewer than four characters is not looked for', () => {
    expect(knowing('abc', '1').hide('abc 1, on 2026-11-21')).toBe('abc 1, on 2026-11-21');
  });

  it('is not put together of what stands apart', () => {
    expect(knowing('1234').hide('12 34 and 1234')).toBe('12 34 and [hidden]');
  });
});

describe('what is secret of a key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  const traces = [jwk.d, jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi].map(String);

  it('are its private numbers, in every format', () => {
    const known = new KnownSecrets();
    known.add(...secretsOfKey(privateKey));
    const left = known.hide(JSON.stringify(jwk));
    for (const trace of traces) expect(left).not.toContain(trace.slice(0, 20));
    expect(left).toContain(jwk.n);
    const pkcs1 = privateKey.export({ format: 'der', type: 'pkcs1' });
    const without = Buffer.from(known.hide(pkcs1.toString('hex')).replaceAll('[hidden]', ''), 'hex');
    expect(without.length).toBeLessThan(330);
  });

  it('are its file and its password too', () => {
    const password = new Secret('hemmelig');
    const sealed = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
    const known = new KnownSecrets();
    known.add(
      ...secretsOfMaterial({ kind: 'pem', text: new Secret(sealed.toString()), password }),
      ...secretsOfMaterial({ kind: 'pkcs12', base64: new Secret(base64('not really one')), password }),
      ...secretsOfMaterial({ kind: 'jwk', text: new Secret(JSON.stringify(jwk)) }),
    );
    const [, line = ''] = sealed.toString().split('\n');
    expect(known.hide(`${line}|hemmelig|${base64('not really one')}|${traces[0] ?? ''}`)).toBe(
      '[hidden]|[hidden]|[hidden]|[hidden]',
    );
  });
});

describe('the passwords of proxies', () => {
  it('are known as they stand there and as they are meant', () => {
    const known = new KnownSecrets();
    const environment = { HTTPS_PROXY: 'http://ola:p%40ss@w%2Frd@proxy:8080', http_proxy: 'http://proxy:80' };
    known.add(...proxySecrets(environment, 'http://kari:second@proxy:1', undefined));
    expect(known.hide('p%40ss@w%2Frd, p@ss@w/rd, second, ola at proxy:8080')).toBe(
      '[hidden], [hidden], [hidden], ola at proxy:8080',
    );
    expect(known.hide(base64('ola:p@ss@w/rd'))).toMatch(/^\[hidden\]=*$/);
  });

  it('are none where there is no user', () => {
    expect(proxySecrets({ HTTPS_PROXY: 'http://proxy:8080', ALL_PROXY: '' })).toEqual([]);
  });
});

describe('tokens', () => {
  it('are known until many others have come', () => {
    const known = knowing('lasting-secret');
    const tokens = Array.from({ length: 20 }, () => randomBytes(30).toString('base64url'));
    for (const token of tokens) known.addPassing(new Secret(token));
    expect(known.hide(tokens[0] ?? '')).toBe(tokens[0]);
    expect(known.hide(`${tokens[19] ?? ''} lasting-secret`)).toBe('[hidden] [hidden]');
  });
});

it('what becomes known after something was looked for is hidden from then on', () => {
  const known = knowing('first-secret');
  known.addPassing(new Secret('first-token'));
  expect(known.hide('first-secret second-secret')).toBe('[hidden] second-secret');
  known.add(new Secret('second-secret'));
  known.addPassing(new Secret('second-token'));
  const text = 'first-secret second-secret first-token second-token';
  expect(known.hide(text)).toBe('[hidden] [hidden] [hidden] [hidden]');
});

describe('a long text', () => {
  const key = randomBytes(1200);
  const known = knowing(key, 'a'.repeat(2000), 'abab'.repeat(300), 'hunter2', '%41%41%41%41');
  it.each([
    ...['a', 'ab', '%41', '\\u0061', '&#97;', '&amp;', '=61', ' ', 'hunter', 'a '],
    ...[key.toString('base64'), key.toString('hex').slice(0, 14), 'aaaaaaaaaaab', '%25'],
  ])('takes no time that one would notice: %s', (part) => {
    const text = part.repeat(200_000 / part.length);
    known.hide('ready');
    const begun = performance.now();
    known.hide(text);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});
