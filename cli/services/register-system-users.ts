import type { Command } from 'commander';
import { act, storing, withServices } from './declaring';

/** Adds the commands that set up system users in Altinn. */
export function registerSystemUsers(program: Command): void {
  const command = program
    .command('systembruker')
    .description("Set up system users in Altinn: the vendor's system, and what customers approve.");
  // What stands after the name of one of these is its own.
  command.enablePositionalOptions();
  withAltinn(storing(command.command('register'), 'do not ask'))
    .description('Register your system in Altinn, or change it; shows first what is sent.')
    .option('--name <text>', 'what customers see it as')
    .option('--description <text>', 'what it does')
    .option('--redirect-url <address...>', 'where customers may be sent afterwards (https)')
    .option('--access-package <urn...>', 'packages that system users for agents may be given')
    .option('--visible', 'let customers find it, and make a system user themselves')
    .option('--no-visible', 'hide it again')
    .action(act((actions) => actions.systemRegister));
  withAltinn(storing(command.command('request')))
    .description('Ask a customer for a system user, and print the address at which it is approved.')
    .argument('[orgnr]', 'the customer')
    .option('--redirect-url <address>', 'where the customer is sent afterwards')
    .option('--agent', "for an accountant's clients, by access packages")
    .option('--access-package <urn...>', 'those packages')
    .option('--open', 'open that address in the browser')
    .option('--again', 'delete one that was rejected or denied first')
    .action(act((actions) => actions.systemRequest));
  withAltinn(command.command('status'))
    .description('Tell whether a customer has approved.')
    .argument('[orgnr]', 'the customer')
    .option('--request <id>', 'that request instead')
    .option('--agent', 'it is one for an agent')
    .option('--wait [seconds]', 'wait for the customer; 900 where it is left out')
    .action(act((actions) => actions.systemStatus));
  withAltinn(command.command('list'))
    .description('List the system users of your customers, and what they have been asked for.')
    .action(act((actions) => actions.systemList));
  withServices(command.command('delegate'))
    .description('Tell what a customer has to delegate instead, and who does what; tries whether it is done.')
    .argument('[orgnr]', 'the customer')
    .action(act((actions) => actions.systemDelegate));
}

function withAltinn(command: Command): Command {
  return withServices(command)
    .option('--system <id>', 'your system: <your orgnr>_<name> (ELAN_SYSTEM)')
    .option('--altinn-url <address>', "Altinn's platform (ELAN_ALTINN_URL)");
}
