import { Option, type Command } from 'commander';
import { languageOption, modelOption, severityOption, targetOption } from '../options';
import type { ConfigCommand, Given } from './command';

/** Adds `elan config`. What it does is loaded when it is used. */
export function registerConfig(program: Command): void {
  program
    .command('config')
    .description(
      'Tell what holds for a file: the .elanrc.json that were looked for, settings, model version, changed rules.',
    )
    .requiredOption('--print <file>', 'the file; `-` reads standard input')
    .addOption(modelOption())
    .addOption(targetOption())
    .addOption(severityOption())
    .option('--strict', 'ignore what .elanrc.json turns down')
    .addOption(
      new Option('--format <format>', 'for reading, or one JSON object')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(languageOption())
    .action(async (options: Omit<ConfigCommand, 'given'>, command: Command) => {
      const { runConfig } = await import('./config');
      process.exitCode = await runConfig({ ...options, given: givenIn(command) });
    });
}

/** @returns the names of the options that the user has given */
function givenIn(command: Command): ReadonlySet<Given> {
  const names = ['model', 'target', 'severity', 'strict'] as const;
  return new Set(names.filter((name) => command.getOptionValueSource(name) === 'cli'));
}
