import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { KnownSecrets } from '../../../../services/log/known-secrets';
import { Secret } from '../../../../services/log/secret';
import { keyOf } from '../../../../cli/services/key';
import { UsageError } from '../../../../cli/services/usage-error';
import { cliFolder } from '../../../support/cli-folder';

const folder = cliFolder();

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const plain = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const sealed = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hemmelig' })
  .toString();

const known = new KnownSecrets();
const keyRead = (settings: Parameters<typeof keyOf>[0]) => keyOf(settings, (...read) => known.add(...read));

const failure = async (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'none',
    (error: unknown) => (error instanceof UsageError ? error.word : error),
  );

describe('a key', () => {
  it('is read from a file, and from what a variable holds', async () => {
    const fromFile = await keyRead({ key: { file: folder.write('key.pem', plain) }, kid: 'mine' });
    const fromVariable = await keyRead({ key: { content: new Secret(plain) }, kid: 'mine' });
    expect(fromFile).toMatchObject({ header: { kid: 'mine' } });
    expect(fromVariable.key.equals(fromFile.key)).toBe(true);
  });

  it('is opened with a password, from a variable or from a file with a line break at its end', async () => {
    const key = { content: new Secret(sealed) };
    const password = { file: folder.write('password', 'hemmelig\n') };
    const fromFile = await keyRead({ key, kid: 'mine', password });
    const fromVariable = await keyRead({ key, kid: 'mine', password: { content: new Secret('hemmelig') } });
    expect(fromVariable.key.equals(fromFile.key)).toBe(true);
  });

  it('with a wrong password is no key', async () => {
    const reading = keyRead({
      key: { content: new Secret(sealed) },
      kid: 'mine',
      password: { content: new Secret('gjettet') },
    });
    expect(await failure(reading)).toMatchObject({ kind: 'settings' });
  });

  it('has to be given, and to be there, as what belongs to it', async () => {
    expect(await failure(keyRead({}))).toBe('keyMissing');
    expect(await failure(keyRead({ key: { file: folder.place('none.pem') } }))).toBe('fileMissing');
    expect(await failure(keyRead({ key: { file: folder.place('.') } }))).toBe('fileUnreadable');
    const key = { content: new Secret(plain) };
    expect(await failure(keyRead({ key, certificate: folder.place('none.crt') }))).toBe('fileMissing');
  });

  it('is hidden with its password from when it is read, also where it cannot be used', async () => {
    const secrets = new KnownSecrets();
    const reading = keyOf(
      { key: { content: new Secret(sealed) }, password: { content: new Secret('feil-passord') } },
      (...read) => secrets.add(...read),
    );
    await expect(reading).rejects.toThrow();
    const part = sealed.slice(200, 230);
    expect(secrets.hide(`feil-passord ${part} feil%2Dpassord`)).toBe('[hidden] [hidden] [hidden]');
  });
});
