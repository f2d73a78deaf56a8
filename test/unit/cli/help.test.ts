import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import norwegian from '#schemas/kommandolinje.json';
import { examples } from '../../../cli/help/examples';
import { askedOnce } from '../../../services/machine/asked-once';
import { commandLineFacts } from '../../../scripts/build/pages/reference/sources.mjs';
import { commandLine } from '../../support/cli';

const elan = commandLine({});
const help = askedOnce(
  async (path) => (await elan.run([...path.split(' ').filter((name) => name !== ''), '--help'])).stdout,
);

/** The names of the commands that a help lists. */
function commandsIn(text: string): string[] {
  const [, list = ''] = text.split('\nCommands:\n');
  const names = (list.split('\n\n')[0] ?? '').split('\n').map((line) => /^ {2}(\S+)/.exec(line)?.[1]);
  return names.flatMap((name) => (name === undefined || name === 'help' ? [] : [name]));
}

describe('the help', () => {
  it('has examples of every command', async () => {
    const below = async (path: string): Promise<string[]> =>
      commandsIn(await help(path)).map((name) => `${path} ${name}`);
    const paths = [
      '',
      ...commandsIn(await help('')),
      ...(await below('log')),
      ...(await below('operations')),
      ...(await below('systembruker')),
      ...(await below('testplan')),
    ];
    expect(paths.sort()).toEqual(Object.keys(examples).sort());
  });

  it.each(Object.entries(examples))(
    'names no option in its examples that is not there: %s',
    async (path, lines) => {
      const text = await help(path);
      const [, shown = ''] = text.split('\nExamples:\n');
      for (const [line, meaning] of lines) {
        expect(shown).toContain(`  # ${meaning}\n  ${line}\n`);
        const ofThis = path === '' ? await help(line.split(' ')[1] ?? '') : text;
        for (const option of line.match(/ --[a-z-]+/g) ?? []) expect(ofThis).toContain(option);
      }
    },
  );

  it('tells what each command may end with', async () => {
    const codes = async (path: string): Promise<string[]> => {
      const [, table = ''] = (await help(path)).split('\nExit codes:\n');
      return [...table.matchAll(/^ {2}(\d+) /gm)].flatMap(([, code]) => code ?? []);
    };
    expect(await codes('check')).toEqual(['0', '1', '2', '130', '141']);
    expect(await codes('submit')).toEqual(['0', '1', '2', '3', '4', '5', '130', '141']);
  });

  it('puts the options of check in groups', async () => {
    const headings = (await help('check')).match(/^\S.*:$/gm);
    expect(headings).toEqual([
      ...['Arguments:', 'What is checked:', 'What it is checked by:', 'What counts:'],
      ...['What is done about it:', 'How it is told:'],
      ...['Options:', 'Global Options:', 'Examples:', 'Exit codes:'],
    ]);
  });

  it.each([
    ['where it is asked for', ['--lang', 'nb'], {}],
    ['on a machine that speaks it', [], { LANG: 'nn_NO.UTF-8' }],
  ])('is in Norwegian %s, down to the last word', async (_, args, variables) => {
    for (const path of ['', 'check', 'submit', 'log repair']) {
      const given = path.split(' ').filter((name) => name !== '');
      const { stdout } = await elan.run([...given, '--help', ...args], '', { variables });
      expect(stdout).toMatch(/^Bruk: elan/);
      expect(stdout).toContain('\nSluttkoder:\n  0    ingen feil\n');
      expect(stdout).not.toMatch(/\b(?:the|default|choices|Options|Examples)\b/);
    }
  });

  it('is in English where that is asked for, whatever the machine speaks', async () => {
    const { stdout } = await elan.run(['check', '--help', '--lang=en'], '', { variables: { LANG: 'nb_NO' } });
    expect(stdout).toBe(await help('check'));
  });

  it('has all its words in Norwegian, and no others', async () => {
    const { program } = await commandLineFacts();
    const below = (command: Command): Command[] => [command, ...command.commands.flatMap(below)];
    const said = below(program).flatMap((command) => [
      command.description(),
      ...[...command.registeredArguments, ...command.options].map(({ description }) => description),
    ]);
    const shown = Object.values(examples).flatMap((lines) => lines.map(([, meaning]) => meaning));
    const all = new Set([...said, ...shown].filter((text) => text !== ''));
    expect([...all].filter((text) => !Object.hasOwn(norwegian, text))).toEqual([]);
    for (const text of Object.values(norwegian)) expect(text).toMatch(/\S/);
  });
});
