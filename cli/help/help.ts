import type { Command } from 'commander';
import { exitCodeMeanings, exitCodes, type ExitCode } from '../exit-codes';
import { examples, type Example } from './examples';
import { helpInNorwegian, helpLanguage, inNorwegian } from './norwegian';

/** Adds to the help of all commands what commander does not know: examples, what they end with, and Norwegian. */
export function addHelp(program: Command): void {
  const isNorwegian = helpLanguage(process.argv, process.env) === 'nb';
  const words = isNorwegian ? inNorwegian : (text: string): string => text;
  if (isNorwegian) program.on('beforeAllHelp', () => helpInNorwegian(program));
  for (const [path, ofCommand] of Object.entries(examples)) {
    const command = commandAt(program, path);
    command?.addHelpText('after', () => helpText(ofCommand, codesOf(command), words));
  }
}

function commandAt(program: Command, path: string): Command | undefined {
  const names = path === '' ? [] : path.split(' ');
  return names.reduce<Command | undefined>(
    (above, name) => above?.commands.find((command) => command.name() === name),
    program,
  );
}

const { ok, findings, misuse, closedPipe } = exitCodes;
const ofAll: ReadonlySet<ExitCode> = new Set([ok, findings, misuse, closedPipe]);

/** Whatever does not call a service ends with few of them; what changes files may be stopped. */
function codesOf(command: Command): typeof exitCodeMeanings {
  const callsService = command.options.some(({ long }) => long === '--environment');
  const isProgram = command.parent === null;
  const fixes = command.options.some(({ long }) => long === '--fix');
  const isTold = (code: ExitCode): boolean => ofAll.has(code) || (fixes && code === exitCodes.cancelled);
  return exitCodeMeanings.filter(([code]) => callsService || isProgram || isTold(code));
}

function helpText(
  ofCommand: readonly Example[],
  codes: typeof exitCodeMeanings,
  words: (text: string) => string,
): string {
  const shown = ofCommand.map(([line, meaning]) => `  # ${words(meaning)}\n  ${line}\n`);
  const meanings = codes.map(([code, meaning]) => `  ${String(code).padEnd(3)}  ${words(meaning)}\n`);
  return `\n${words('Examples:')}\n${shown.join('\n')}\n${words('Exit codes:')}\n${meanings.join('')}`;
}
