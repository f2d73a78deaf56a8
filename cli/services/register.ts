import { InvalidArgumentError, Option, type Command } from 'commander';
import { languageOption } from '../options';
import { act, storing, storingBegjaering, withServices } from './declaring';
import { registerSystemUsers } from './register-system-users';

/**
 * Adds the commands of the services. What they do is loaded when one of them is used, so that the others start as fast as
 * without them.
 */
export function registerServices(program: Command): void {
  registerToken(program);
  registerFileCommands(program);
  registerCaseCommands(program);
  registerLog(program);
  registerSystemUsers(program);
  registerTestPlan(program);
  registerLocal(program);
}

function registerToken(program: Command): void {
  withServices(program.command('token'))
    .description('Fetch a token from Maskinporten, and tell step by step what works.')
    .option('--show', 'show what the token says of itself')
    .option('--print', 'print the token, and nothing else')
    .action(act((actions) => actions.token));
}

function registerFileCommands(program: Command): void {
  const file = ['<file>', 'the begjæring, or `-` for standard input'] as const;
  storingBegjaering(withServices(program.command('upload')))
    .description('Upload attachments, and wait until they can be used.')
    .argument('<file...>', 'the files')
    .option('--begjaering <file>', 'the begjæring that they belong to')
    .option('--reference <innsenderReferanse>', 'its reference, where there is no file yet')
    .option('--type <vedleggstype>', 'the type that the Vedlegg are given', 'annet')
    .option('--any-type', 'upload whatever the size, type and content')
    .option('--again', 'send also what was uploaded before for the same begjæring')
    .option('--no-wait', 'do not wait')
    .action(act((actions) => actions.upload));
  withServices(program.command('regelverk'))
    .description('Ask Betjeningskartet which rules hold for debtors: ELAN, ELSA or paper.')
    .argument('[file or number...]', 'a begjæring, or numbers')
    .option('--numbers <file>', 'ask about every number in a text or a table, each by itself')
    .option('--again', 'with --numbers: also about those who were asked about in the last ten minutes')
    .action(act((actions) => actions.regelverk));
  withServices(program.command('validate'))
    .description('Check a begjæring here and at the service. Nothing is stored.')
    .argument(...file)
    .addOption(
      new Option('--local-first <what>', 'when our own check finds errors')
        .choices(['send', 'stop'])
        .default('send'),
    )
    .option('--case <reference>', 'validate it as a change of that case')
    .option('--new', 'validate it as a new case although it was submitted')
    .action(act((actions) => actions.validate));
  sending(withServices(program.command('submit')))
    .description('Submit a begjæring; one that was submitted before is sent as its change.')
    .argument(...file)
    .option('--no-regelverk', 'do not ask Betjeningskartet first')
    .option('--wait', 'wait until the attachments can be used')
    .option('--new-case', 'make a second case of what was submitted before')
    .action(act((actions) => actions.submit));
  sending(withServices(program.command('change')))
    .description('Submit a begjæring as the change of its case.')
    .argument(...file)
    .option('--case <reference>', 'the case, where the log does not know it')
    .action(act((actions) => actions.change));
}

function registerCaseCommands(program: Command): void {
  withServices(program.command('status'))
    .description('Tell the status of a case, and what happened in it.')
    .argument('<reference or file>', 'the case, or a begjæring that was submitted')
    .option('--mapping <file>', 'write which claim is which kravgrunnlagsidentifikator: .csv or .json')
    .option('--report <file>', 'write the status with its timeline to a file too: .md or .json')
    .action(act((actions) => actions.status));
  withServices(program.command('changed'))
    .description('List the cases whose status has changed.')
    .option('--since <moment>', 'only since that day or moment')
    .action(act((actions) => actions.changed));
  storing(withServices(program.command('events')), 'agree to follow in production')
    .description('Tell what has happened in cases: new statuses, messages, corrections that are asked for.')
    .addOption(
      new Option('--source <source>', 'the list of changed cases, or the dialogs in Dialogporten')
        .choices(['cases', 'dialogporten'])
        .default('cases'),
    )
    .option('--since <moment>', 'only since that day or moment; with --follow now where it is left out')
    .option('--follow', 'go on until Ctrl+C; with --json one line for each event')
    .option(
      '--interval <seconds>',
      'how long to wait between two looks, with --follow; 300 where it is left out',
    )
    .action(act((actions) => actions.events));
  withServices(program.command('innsyn'))
    .description('Give insight into one co-ordinated deduction.')
    .argument('[file]', 'a begjæring with the parties')
    .option('--saksoekt <number>', 'the debtor')
    .option('--saksoeker <number>', 'the creditor')
    .action(act((actions) => actions.innsyn));
}

function registerLog(program: Command): void {
  const log = withServices(program.command('log'))
    .description('Show what was sent and what came of it, newest first.')
    .addOption(
      new Option('--format <format>', 'for reading, or for a report')
        .choices(['table', 'markdown', 'csv'])
        .default('table'),
    )
    .option('--unmasked', 'show numbers of persons and organisations whole')
    .option('--find-out [id]', 'find out what became of submissions whose answers were lost')
    .addOption(patience())
    .option('--settle <id>', 'say what became of one, by --case or --not-received')
    .option('--case <reference>', 'it was received, as that case')
    .option('--not-received', 'it was not received')
    .action(act((actions) => actions.log));
  // What stands after the name of one of these is its own, also where `log` has the same option; see `options-above.ts`.
  log.enablePositionalOptions();
  withServices(log.command('verify'))
    .description('Tell where the log is damaged. Nothing is sent or changed; it ends with 1 where it is.')
    .action(act((actions) => actions.logVerify));
  withServices(log.command('repair'))
    .description('Ask the service what a damaged log has lost, and keep a copy of it.')
    .option('--begjaering <file>', 'only whether this begjæring was received')
    .option('--case <reference>', 'it was received, as that case')
    .option('--not-received', 'it was not received')
    .option('--accept', 'trust the log as it is: you know that nothing of this customer is missing')
    .addOption(patience())
    .action(act((actions) => actions.logRepair));
  registerExchange(log);
}

function registerExchange(log: Command): void {
  const passwordFile = [
    '--password-file <file>',
    'the password that hides payloads and the key in it (or the password itself in ELAN_LOG_PASSWORD)',
  ] as const;
  withServices(log.command('export'))
    .description('Write the whole log to one file, for another machine or another person.')
    .argument('<file>', 'a file that is not there yet')
    .requiredOption('--as <name>', 'what others are to know it by, such as your name')
    .option('--payloads', 'take what was sent along, but nothing that went to production')
    .option('--production-payloads', 'take along everything that was sent and is kept')
    .option(...passwordFile)
    .action(act((actions) => actions.logExport));
  withServices(log.command('import'))
    .description(
      'Take over what an exported log has and this one has not; it ends with 1 where the two disagree.',
    )
    .argument('<file>', 'an exported log')
    .option('--dry-run', 'only tell what would be taken over')
    .option(...passwordFile)
    .action(act((actions) => actions.logImport));
  withServices(log.command('prune'))
    .description('Delete what was sent long ago. What tells of it stays.')
    .requiredOption('--older-than <days>', 'how old, such as 90d')
    .option('--dry-run', 'only tell what would be deleted')
    .action(act((actions) => actions.logPrune));
}

function registerTestPlan(program: Command): void {
  const format = () =>
    new Option('--format <format>', 'for reading, for machines, or for a report')
      .choices(['text', 'json', 'markdown'])
      .default('text');
  const plan = withServices(program.command('testplan'))
    .description(
      'List the cases of the test plan for vendors, and which of them have passed. Nothing is sent.',
    )
    .addOption(format())
    .action(act((actions) => actions.testPlan));
  // What stands after the name of `run` is its own: it has the same options.
  plan.enablePositionalOptions();
  withServices(plan.command('run'))
    .description('Run cases of the test plan, one call at a time; never in production.')
    .argument('[case...]', 'the cases by their ids; all where left out')
    .option('--file <file>', 'a right begjæring of yours that the cases are made of; else a synthetic one')
    .option('--not-passed', 'only those that have not passed yet')
    .addOption(format())
    .action(act((actions) => actions.testPlanRun));
}

function registerLocal(program: Command): void {
  const operations = withServices(program.command('operations'))
    .description('Show where each operation of the services was found, and what is assumed.')
    .action(act((actions) => actions.operations));
  operations.enablePositionalOptions();
  operations
    .command('adopt')
    .description('Hold official OpenAPI documents against what is assumed; it ends with 1 where they differ.')
    .argument('<file...>', 'the documents, JSON or YAML')
    .option('--patch <file>', 'write what makes the assumed certain, as a JSON Patch (RFC 6902)')
    .option('--markdown', 'print it as Markdown')
    .option('--profile <file>', 'whose operasjoner say which operation is which (ELAN_PROFILE)')
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action(act((actions) => actions.adopt));
  program
    .command('sandbox')
    .description('Run a local ELAN, with a Maskinporten of its own, until Ctrl+C.')
    .option('--port <number>', 'the port, 0 for any', portArgument)
    .option('--state <file>', 'keep cases and attachments in that file')
    .option('--attachment-step <ms>', 'how long each step of an attachment takes', millisecondsArgument)
    .option('--json', 'print its addresses for machines')
    .option('--verbose', 'print every call on standard error')
    .addOption(languageOption())
    .action(act((actions) => actions.sandbox));
}

function sending(command: Command): Command {
  return storingBegjaering(command)
    .option('--force', 'send although our own check finds errors; never in production')
    .option('--unvalidated', 'in production: send although the service has no operation to check it by first')
    .option('--find-out', 'find out first what became of an earlier attempt')
    .addOption(patience())
    .option('--keep-payloads', 'keep what is sent to production whole in the log (ELAN_KEEP_PAYLOADS=1)');
}

function patience(): Option {
  return new Option(
    '--patience <seconds>',
    'how long the service may still be at work on what was lost; 120 where it is left out (ELAN_PATIENCE)',
  );
}

function millisecondsArgument(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('It must be a number of milliseconds.');
  return Number(value);
}

function portArgument(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}
