import fs from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../../cli/files';
import { readBegjaering } from '../../../../cli/services/begjaering-file';
import { readAttachment } from '../../../../cli/services/commands/attachment-file';
import { keyOf } from '../../../../cli/services/key';
import { readProfileFile } from '../../../../cli/services/profile-file';
import { readSettings } from '../../../../cli/services/settings';
import { operationsOf } from '../../../../cli/services/find-operations';
import { openTransport } from '../../../../cli/services/transport';
import { UsageError } from '../../../../cli/services/usage-error';
import { problemText } from '../../../../cli/check/problem-text';
import { findOverrides } from '../../../../engine/elanrc/find';
import { readAll, readText } from '../../../../services/machine/read-text';
import { cliFolder } from '../../../support/cli-folder';

const folder = cliFolder();

/** @returns a file that takes no place and has so many bytes, all of them NUL */
function hollow(name: string, bytes: number): string {
  const file = folder.write(name, '');
  fs.truncateSync(file, bytes);
  return file;
}

async function told(reading: Promise<unknown>): Promise<UsageError> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return error;
  throw new Error('no UsageError', { cause: error });
}

const openapiOf = async (file: string) => operationsOf(await readSettings({ openapi: [file] }, {}));

describe('a file that is larger than what is read', () => {
  it.each<[string, number, (file: string) => Promise<unknown>]>([
    ['a begjæring', 104_857_600, readBegjaering],
    ['an attachment', 104_857_600, (file) => readAttachment(file, true, new AbortController().signal)],
    ['an OpenAPI document', 20_971_520, openapiOf],
    ['a profile', 262_144, readProfileFile],
    ['a key', 262_144, (file) => keyOf({ key: { file } }, () => undefined)],
    ['certificate authorities', 4_194_304, (file) => openTransport(file, {})],
  ])('is not read, and told with its size and the limit: %s', async (_, limit, read) => {
    const file = hollow('stor.json', limit + 1);
    const error = await told(read(file));
    expect(error.word).toBe('fileTooLarge');
    expect(error.text('nb')).toBe(`${file}: Filen er på ${limit + 1} byte. Det leses høyst ${limit}.`);
    expect(error.text('en')).toBe(
      `${file}: The file is ${limit + 1} bytes large. At most ${limit} are read.`,
    );
  });

  it.each(['password', 'certificate'] as const)('is not read where it has the %s of a key', async (what) => {
    const key = folder.write('key.pem', '-----BEGIN PRIVATE KEY-----');
    const file = hollow('stor', 300_000);
    const beside = what === 'password' ? { password: { file } } : { certificate: file };
    expect((await told(keyOf({ key: { file: key }, ...beside }, () => undefined))).word).toBe('fileTooLarge');
  });

  it('keeps no other file from being checked', async () => {
    const large = hollow('stor.begjaering.json', 104_857_601);
    const { inputs } = await readInputs([large, folder.begjaering()]);
    const [problem] = inputs;
    expect(inputs.map((input) => 'text' in input)).toEqual([false, true]);
    if (!problem || !('problem' in problem)) throw new Error('it was read');
    expect(problemText(problem, 'nb')).toBe(
      `${large}: Filen er på 104857601 byte. Det leses høyst 104857600.`,
    );
    expect(problemText(problem, 'en')).toContain('The file is 104857601 bytes large.');
  });

  it('turns nothing down where it is an .elanrc.json, and is named', async () => {
    const file = hollow('.elanrc.json', 262_145);
    const { overrides, problems } = await findOverrides(
      folder.place('sak.json'),
      { read: readText },
      [folder.place('')],
      'en',
    );
    expect(overrides).toEqual({ levels: {}, exceptions: [] });
    expect(problems).toEqual([`${file}: it cannot be read: 262145 bytes; at most 262144 are read`]);
  });
});

describe('what has no size beforehand', () => {
  it('is read up to the limit, and not beyond', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc((given += 1) && 1000);
      })(),
    );
    await expect(readAll(endless, 10_500)).rejects.toMatchObject({ found: 11_000, limit: 10_500 });
    expect(given).toBeLessThan(40);
    expect(endless.destroyed).toBe(true);
  });
});
