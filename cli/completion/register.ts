import { Argument, type Command } from 'commander';
import { shells, type Shell } from './shells';

/**
 * Adds `elan completion`.
 * @param program gives the program with all of its commands, some of which may not have been declared yet
 */
export function registerCompletion(program: Command, all: () => Command): void {
  program
    .command('completion')
    .description('Print a script by which a shell completes commands, options, values and files.')
    .addArgument(new Argument('<shell>', 'the shell that reads it').choices(shells))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion');
      process.stdout.write(completionScript(all(), shell));
    });
}
