import type { Command, Option } from 'commander';

/** What may stand as an argument, or behind an option. */
export interface Values {
  readonly choices: readonly string[];
  readonly files: boolean;
}

/** An option, and what may stand behind it; undefined where nothing does. */
export interface CompletedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly values: Values | undefined;
}

/** A command, and all that may stand behind its name. */
export interface CompletedCommand {
  /** The names that lead to it from the program's own, with a space between them; empty for the program. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
  /** What may stand as its arguments; undefined where it takes none. */
  readonly values: Values | undefined;
}

/** Values that are too many for the help, by how options and arguments name what stands there. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/**
 * Reads from the declarations of a command what its command line may consist of.
 * @param known what names of options and arguments stand for, where these do not say themselves
 */
export function completedCommand(command: Command, known: KnownValues, path = ''): CompletedCommand {
  const help = command.createHelp();
  const below = help
    .visibleCommands(command)
    .map((each) => completedCommand(each, known, `${path} ${each.name()}`.trim()));
  const options = help.visibleOptions(command).map((option) => completedOption(option, known));
  const [argument] = command.registeredArguments;
  const choices = argument && (argument.argChoices ?? known[argument.name()]);
  const values = argument && { choices: choices ?? [], files: choices === undefined };
  return {
    ...{ path, name: command.name(), description: sentence(command.description()) },
    ...{ options, commands: below, values },
  };
}

function completedOption(option: Option, known: KnownValues): CompletedOption {
  const flags = [option.short, option.long].flatMap((flag) => flag ?? []);
  const description = sentence(option.description);
  // Behind one that may stand alone there is rather what would stand there without it.
  if (!option.required) return { flags, description, values: undefined };
  const placeholder = /<([^<>]*)>/.exec(option.flags)?.[1] ?? '';
  const choices = option.argChoices ?? known[placeholder] ?? [];
  return { flags, description, values: { choices, files: /\bfile\b/.test(placeholder) } };
}

/** Beside a name there is room for one line. */
function sentence(description: string): string {
  return description.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
}

/** @returns what is read when a command is named: what leads to the one above it, and its name */
export function stepTo({ path, name }: CompletedCommand): string {
  return `${path.slice(0, -name.length).trim()}:${name}`;
}

/** @returns a command and all below it */
export function withAllBelow(command: CompletedCommand): CompletedCommand[] {
  return [command, ...command.commands.flatMap(withAllBelow)];
}
