import { describe, expect, it } from 'vitest';
import { withValue } from '../../support/changes';
import { commandLine } from '../../support/cli';
import { rightText, rightValue } from '../../support/examples';

const right = rightText('2.1');
const wrong = JSON.stringify(withValue(rightValue('2.1'), '/begjaeringsdato', 'i dag'), null, 2);

const elan = commandLine({
  'begjaering.json': right,
  'payload.txt': wrong,
  'other.json': '{ "name": "x" }',
  'saker/en.begjaering.json': wrong,
  'saker/to.json': right,
  'saker/package.json': '{ "name": "x" }',
  'saker/notes.txt': right,
  'saker/dypt/nede/begjaering-3.json': '{}',
  'saker/node_modules/x/begjaering.json': wrong,
  'saker/[1].begjaering.json': right,
  '.skjult/begjaering.json': right,
  'bom.json': `\uFEFF${wrong}`,
  'crlf.json': wrong.replaceAll('\n', '\r\n'),
  'latin1.json': Buffer.from('{ "underskrift": "Åse" }', 'latin1'),
  'utf16.json': Buffer.from(`\uFEFF${right}`, 'utf16le'),
});

const filesOf = async (...args: string[]): Promise<string[]> =>
  (await elan.report(args)).files.map(({ file }) => file);

describe('a file that is named outright', () => {
  it('is checked whatever it is called', async () => {
    const { code, stdout } = await elan.check(['payload.txt', 'other.json']);
    expect(code).toBe(1);
    expect(stdout).toContain('payload.txt: modell 2.1, 1 feil');
    expect(stdout).toMatch(/other\.json: modell 2\.1, \d+ feil/);
  });

  it('may have a name that looks like a pattern', async () => {
    expect(await filesOf('saker/[1].begjaering.json')).toEqual(['saker/[1].begjaering.json']);
  });

  it('is checked once, however often it is named', async () => {
    expect(await filesOf('begjaering.json', 'begjaering.json')).toEqual(['begjaering.json']);
  });

  it('is checked even after a pattern has passed it over', async () => {
    const { code, stdout } = await elan.check(['oth*.json', 'other.json']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^other\.json: modell/m);
    expect(stdout).not.toContain('hoppet over');
  });
});

describe('a folder', () => {
  it('has every begjæring in it checked, by name or by content, and no other file', async () => {
    expect(await filesOf('saker')).toEqual([
      'saker/[1].begjaering.json',
      'saker/dypt/nede/begjaering-3.json',
      'saker/en.begjaering.json',
      'saker/to.json',
    ]);
  });

  it('may be written with a slash', async () => {
    expect(await filesOf('saker/dypt/')).toEqual(['saker/dypt/nede/begjaering-3.json']);
  });

  it('has what was passed over counted', async () => {
    const { stdout } = await elan.check(['saker']);
    expect(stdout).toContain('4 filer kontrollert');
    expect(stdout).toMatch(/\nÉn annen JSON-fil er ikke en begjæring og ble hoppet over\.\n$/);
  });
});

describe('a pattern', () => {
  it('has every begjæring that it finds checked', async () => {
    expect(await filesOf('*.json')).toEqual(['begjaering.json', 'bom.json', 'crlf.json']);
    expect(await filesOf('saker/**/*.begjaering.json')).toEqual([
      'saker/[1].begjaering.json',
      'saker/en.begjaering.json',
    ]);
  });

  it('has what was passed over counted, in the language that is asked for', async () => {
    const { code, stdout } = await elan.check([
      '--lang',
      'en',
      'o*.json',
      'saker/p*.json',
      'begjaering.json',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n2 other JSON files are no begjæring and were passed over\.\n$/);
  });

  it('that finds nothing is a file that cannot be read', async () => {
    expect(await elan.check(['ingen*.json', 'begjaering.json'])).toEqual({
      code: 2,
      stdout: 'begjaering.json: modell 2.1, ingen funn\n',
      stderr: 'ingen*.json: Ingen filer passer til mønsteret.\n',
    });
  });
});

describe('a pattern of which no one knows what it would cost', () => {
  it('is refused with what to write instead, and the others are used', async () => {
    const { code, stdout, stderr } = await elan.check([
      '(b+)+x.json',
      '*a*a*a*a*a*a*a*a*a*x.json',
      'begjaering.json',
    ]);
    expect(code).toBe(2);
    expect(stdout).toBe('begjaering.json: modell 2.1, ingen funn\n');
    expect(stderr).toBe(
      '(b+)+x.json: Grupper med parenteser brukes ikke i mønstre. ' +
        'Skriv {a,b}, eller \\( for en parentes i et navn.\n' +
        '*a*a*a*a*a*a*a*a*a*x.json: Ingen filer passer til mønsteret.\n',
    );
  });

  it('may lead into a folder, choose between names, and pass over what is hidden', async () => {
    expect(await filesOf('saker/{en,to}*.json')).toEqual(['saker/en.begjaering.json', 'saker/to.json']);
    expect(await filesOf('sak*/**/begj*.json')).toEqual(['saker/dypt/nede/begjaering-3.json']);
    expect(await filesOf('.skjult/*.json')).toEqual(['.skjult/begjaering.json']);
    expect(await filesOf('**/begjaering.json')).toEqual(['begjaering.json']);
  });
});

describe('standard input', () => {
  it('is checked, and called `-`', async () => {
    const { files } = await elan.report(['-'], wrong);
    expect(files).toMatchObject([
      {
        file: '-',
        model: '2.1',
        diagnostics: [{ code: 'elan/ugyldig-format', pointer: '/begjaeringsdato' }],
      },
    ]);
  });

  it('may be checked beside files', async () => {
    expect((await elan.report(['begjaering.json', '-'], right)).files.map(({ file }) => file)).toEqual([
      'begjaering.json',
      '-',
    ]);
  });

  it('may have a byte-order mark', async () => {
    expect((await elan.check(['-'], `\uFEFF${right}`)).code).toBe(0);
  });

  it('may be empty, which is no begjæring', async () => {
    expect((await elan.check(['-'], '')).code).toBe(1);
  });

  it('that is not UTF-8 cannot be read', async () => {
    const { code, stderr } = await elan.check(['-'], Buffer.from('{ "underskrift": "Åse" }', 'latin1'));
    expect(code).toBe(2);
    expect(stderr).toContain('UTF-8');
  });
});

describe('a file that cannot be read', () => {
  it('ends with 2, and the others are checked all the same', async () => {
    const { code, stdout, stderr } = await elan.check(['finnes-ikke.json', 'payload.txt', 'begjaering.json']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'finnes-ikke.json: Filen finnes ikke.\n' });
    expect(stdout).toContain('payload.txt: modell 2.1, 1 feil\nbegjaering.json: modell 2.1, ingen funn\n');
  });

  it('leaves the JSON whole', async () => {
    const { code, stdout, stderr } = await elan.check([
      '--format',
      'json',
      'finnes-ikke.json',
      'begjaering.json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      files: [{ file: 'begjaering.json', model: '2.1', diagnostics: [] }],
    });
    expect(stderr).toMatch(/\S/);
  });

  it.each(['latin1.json', 'utf16.json'])('is one that is not UTF-8: %s', async (file) => {
    expect(await elan.check(['--lang', 'en', file])).toMatchObject({
      code: 2,
      stderr: `${file}: The file is not UTF-8. Save it as UTF-8 and try again.\n`,
    });
  });

  it('is one whose path leads through a file', async () => {
    expect((await elan.check(['other.json/begjaering.json'])).code).toBe(2);
  });
});

describe('how a file is written', () => {
  it('makes no difference to where its mistakes are', async () => {
    const [plain, bom, crlf] = (await elan.report(['payload.txt', 'bom.json', 'crlf.json'])).files.map(
      ({ diagnostics }) => diagnostics,
    );
    expect(plain).toMatchObject([{ pointer: '/begjaeringsdato' }]);
    expect(bom).toEqual(plain);
    expect(crlf).toEqual(plain);
  });
});
