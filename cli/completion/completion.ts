import type { Command } from 'commander';
import environments from '#schemas/miljoer.json';
import { officialRules, ownChecks } from '../../engine/check/catalogue';
import { bashScript } from './bash';
import { fishScript } from './fish';
import { pwshScript } from './pwsh';
import type { Shell } from './shells';
import { completedCommand, type CompletedCommand } from './words';
import { zshScript } from './zsh';

const scripts: Readonly<Record<Shell, (program: CompletedCommand) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  pwsh: pwshScript,
};

/**
 * @param program with all of its commands
 * @returns a script by which a shell completes what is written to it
 */
export function completionScript(program: Command, shell: Shell): string {
  const codes = [...officialRules, ...ownChecks].map(({ code }) => code).sort();
  const known = {
    code: codes,
    command: program.commands.map((command) => command.name()),
    environment: Object.keys(environments.environments),
  };
  return scripts[shell](completedCommand(program, known));
}
