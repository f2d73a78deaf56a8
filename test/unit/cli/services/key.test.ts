import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../client/src/elan/log/secret';
import { keyOf } from '../../../../server/src/cli/services/key';
import { UsageError } from '../../../../server/src/cli/services/usage-error';
import { cliFolder } from '../../../support/cli-folder';

const folder = cliFolder();

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const plain = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const sealed = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'hemmelig' })
  .toString();

const failure = async (reading: Promise<unknown>): Promise<unknown> =>
  reading.then(
    () => 'none',
    (error: unknown) => (error instanceof UsageError ? error.word : error),
  );

describe('a key', () => {
  it('is read from a file, and from what a variable holds', async () => {
    const fromFile = await keyOf({ key: { file: folder.write('key.pem', plain) }, kid: 'mine' });
    const fromVariable = await keyOf({ key: { content: new Secret(plain) }, kid: 'mine' });
    expect(fromFile).toMatchObject({ header: { kid: 'mine' } });
    expect(fromVariable.key.equals(fromFile.key)).toBe(true);
  });

  it('is opened with a password, from a variable or from a file with a line break at its end', async () => {
    const key = { content: new Secret(sealed) };
    const password = { file: folder.write('password', 'hemmelig\n') };
    const fromFile = await keyOf({ key, kid: 'mine', password });
    const fromVariable = await keyOf({ key, kid: 'mine', password: { content: new Secret('hemmelig') } });
    expect(fromVariable.key.equals(fromFile.key)).toBe(true);
  });

  it('with a wrong password is no key', async () => {
    const reading = keyOf({
      key: { content: new Secret(sealed) },
      kid: 'mine',
      password: { content: new Secret('gjettet') },
    });
    expect(await failure(reading)).toMatchObject({ kind: 'settings' });
  });

  it('has to be given, and to be there, as what belongs to it', async () => {
    expect(await failure(keyOf({}))).toBe('keyMissing');
    expect(await failure(keyOf({ key: { file: folder.place('none.pem') } }))).toBe('fileMissing');
    expect(await failure(keyOf({ key: { file: folder.place('.') } }))).toBe('fileUnreadable');
    const key = { content: new Secret(plain) };
    expect(await failure(keyOf({ key, certificate: folder.place('none.crt') }))).toBe('fileMissing');
  });
});
