import { Help, type Command } from 'commander';
import { spokenLanguage } from '../../engine/values/spoken-language';
import type { Language } from '../../engine/findings/findings';

type Variables = Readonly<Record<string, string | undefined>>;

/** @returns the language of the help: that of `--lang`, else the machine's */
export function helpLanguage(args: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: Variables): Language {
  const asked = args.findLast((arg, at) => arg.startsWith('--lang=') || args[at - 1] === '--lang');
  return spokenLanguage(asked?.replace('--lang=', '') ?? (LC_ALL || LC_MESSAGES || LANG || ''));
}

/** @returns what the help says in English, in Norwegian; as it is where that is not known */
export function inNorwegian(text: string): string {
  const words = require('#schemas/kommandolinje.json') as Readonly<Record<string, string>>;
  return Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}

/** Puts the help of a command and of those below it into Norwegian. */
export function helpInNorwegian(command: Command): void {
  const ofHelp = inNorwegian('display help for command');
  command.description(inNorwegian(command.description())).helpOption('-h, --help', ofHelp);
  if (command.commands.length > 0) command.helpCommand('help [command]', ofHelp);
  for (const part of [...command.registeredArguments, ...command.options])
    part.description = inNorwegian(part.description);
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: inNorwegian,
    optionDescription: (option) => added(Help.prototype.optionDescription(option)),
    argumentDescription: (argument) => added(Help.prototype.argumentDescription(argument)),
  });
  for (const below of command.commands) helpInNorwegian(below);
}

/** What commander adds to a description. */
function added(description: string): string {
  return description.replace('(choices: ', '(mulige: ').replace(/([(,] ?)default: /, '$1standard: ');
}
