import type { Command, Option } from 'commander';

/**
 * Gives a command the options that the command line has before its name, as `elan testplan --json run` does. Where it
 * has the same option itself, what stands behind the name counts.
 * @throws CommanderError, with which the program ends, for an option that only the command above it has
 */
export function takeOptionsAbove(command: Command): void {
  for (let above = command.parent; above; above = above.parent) {
    for (const option of above.options) {
      const name = option.attributeName();
      if (above.getOptionValueSource(name) === 'cli') takeOver(command, above, option);
    }
  }
}

function takeOver(command: Command, above: Command, option: Option): void {
  const name = option.attributeName();
  if (!command.options.some(({ flags }) => flags === option.flags)) {
    const [own, other] = [command.name(), above.name()];
    command.error(
      `error: option '${option.flags}' is one of '${other}' and not of '${own}', before whose name it stands; leave it out`,
    );
  }
  if (command.getOptionValueSource(name) !== 'cli')
    command.setOptionValueWithSource(name, above.getOptionValue(name), 'cli');
}
