import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../package.json';
import { isCalendarDate } from '../engine/values/dates';
import { automatic } from '../engine/model/choose';
import { newestVersion, versions } from '../engine/model/model';
import type { CheckCommand } from './check/command';
import { formatNames } from './check/formats/format';
import type { OutputOption } from './check/outputs';
import type { DiffCommand } from './diff/diff';
import { registerCompletion } from './completion/register';
import { registerConfig } from './config/register';
import { exitCodes } from './exit-codes';
import type { McpCommand } from './mcp/mcp';
import { addHelp } from './help/help';
import type { MigrateCommand } from './migrate/command';
import { languageOption, modelOption, severityOption, targetOption } from './options';
import { takeOptionsAbove } from './options-above';
import { registerServices } from './services/register';
import { todayByClock } from '../services/machine/clock';

/** Of the options of the commands in between, those that hold for a command are its own as well. */
const optionsOfProgram = (command: Command): Option[] => (command.parent ? [...program.options] : []);

const program = new Command('elan')
  .description('Checks utleggsbegjæring JSON for the ELAN API, and sends it there.')
  .version(version)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCodes.ok : exitCodes.misuse))
  .configureHelp({ showGlobalOptions: true, visibleGlobalOptions: optionsOfProgram })
  .hook('preAction', (_, command) => takeOptionsAbove(command))
  // What stands after the name of a command is its own, also where a command above it has the same option.
  .enablePositionalOptions();

program
  .command('check')
  .description('Check files, folders or globs; `-` reads standard input.')
  .argument(
    '[file...]',
    'files to check; one that is named is checked whatever it is called. With --changed the present folder where there is none',
  )
  .optionsGroup('What is checked:')
  .option(
    '--changed [ref]',
    'only what git says is changed: since the last commit, or since history parted from a branch, tag or commit',
  )
  .option('--stdin-filename <file>', 'what standard input counts as: it need not exist')
  .option(
    '--jobs <number>',
    'how many files to check at the same time (default: as many as help)',
    jobsArgument,
  )
  .option(
    '--cache',
    'check only what has not been checked before as it is now, by what was kept of the last run',
  )
  .addOption(
    new Option(
      '--cache-location <file>',
      'the file that --cache keeps that in (default: one of your own)',
    ).implies({
      cache: true,
    }),
  )
  .optionsGroup('What it is checked by:')
  .addOption(modelOption())
  .addOption(targetOption())
  .option(
    '--today <date>',
    "check as on that day instead of by the machine's clock (YYYY-MM-DD)",
    dateArgument,
  )
  .option('--openapi <file...>', 'check the shape against the schema in the official OpenAPI documents')
  .optionsGroup('What counts:')
  .addOption(severityOption())
  .option('--max-warnings <number>', 'end with 1 where there are more warnings than these', countArgument)
  .option('--strict', 'ignore what .elanrc.json turns down')
  .option('--baseline <file>', 'leave out the findings that are in that file, and count only new ones')
  .option('--update-baseline', 'write what is found to the file of --baseline')
  .optionsGroup('What is done about it:')
  .option('--fix', 'fix first what is safe to fix, and write the files; then report what is left')
  .option(
    '--dry-run',
    'with --fix: write nothing, and print the changes as a patch; ends with 1 if there are any',
  )
  .option('--watch', 'check again what changes, until Ctrl+C')
  .optionsGroup('How it is told:')
  .addOption(
    new Option(
      '--format <format[=file]>',
      'how the report is written, and the file that it is written to; may stand several times',
    )
      .choices(formatNames)
      .argParser(outputArgument)
      .default([], 'text'),
  )
  .addOption(languageOption())
  .option('--explain <code>', 'say what the rule of a code is about, and check nothing')
  .action(async (files: string[], options: CheckOptions, command: Command) => {
    const { today = todayByClock(), format, explain: code, ...others } = options;
    if (code !== undefined) {
      const { explain } = await import('./check/explain');
      process.exitCode = explain(code, options.lang);
      return;
    }
    if (files.length === 0 && options.changed === undefined)
      command.error('error: there is no file to check; name files, folders or globs, or `-`');
    const outputs = format.length > 0 ? format : [{ format: 'text' } as const];
    const asked: CheckCommand = {
      ...others,
      today,
      files: files.length > 0 ? files : ['.'],
      outputs,
      thread: checkThread,
    };
    const { misuseOf } = await import('./check/usage');
    const misuse = misuseOf(asked);
    if (misuse !== undefined) {
      process.stderr.write(`${misuse}\n`);
      process.exitCode = exitCodes.misuse;
      return;
    }
    const run = others.watch
      ? (await import('./check/watch/watch')).runWatch
      : (await import('./check/check')).runCheck;
    process.exitCode = await run(asked);
  });

program
  .command('migrate')
  .description(
    'Bring files to a later model version. What the file does not tell is left as it was and listed; then it ends with 1.',
  )
  .argument('<file...>', 'files, folders or globs; one is printed, `-` reads standard input')
  .addOption(new Option('--to <version>', 'the model version').choices(versions).default(newestVersion))
  .addOption(
    new Option('--from <version>', 'the version the file is in')
      .choices([automatic, ...versions])
      .default(automatic),
  )
  .addOption(new Option('--write', 'write the files in place').conflicts('check'))
  .option('--check', 'change nothing, and end with 1 where something would change')
  .option('--json', 'print one JSON object')
  .addOption(languageOption())
  .action(async (files: string[], options: Omit<MigrateCommand, 'files' | 'today'>) => {
    const { runMigrate } = await import('./migrate/migrate');
    process.exitCode = await runMigrate({ ...options, today: todayByClock(), files });
  });

program
  .command('diff')
  .description(
    'Compare two begjæringer by what they say: claims by reference, parties by number, whatever their order. It ends with 1 where they differ.',
  )
  .argument('<before>', 'a file, or `-` for standard input')
  .argument('<after>', 'the file to compare it with')
  .option('--json', 'print one JSON object')
  .addOption(languageOption())
  .action(async (before: string, after: string, options: Pick<DiffCommand, 'json' | 'lang'>) => {
    const { runDiff } = await import('./diff/diff');
    process.exitCode = await runDiff({ ...options, before, after });
  });

program
  .command('server')
  .description('Run the language server for an editor.')
  .option('--stdio', 'speak over standard input and output (the only way, so it may be left out)')
  .action(async () => {
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    await import(serverBundle);
  });

program
  .command('mcp')
  .description(
    'Offer checks, explanations and fixes to a language model, by the Model Context Protocol over standard input and output. It reads JSON files in the folders, and nothing else.',
  )
  .argument('[folder...]', 'folders whose begjæringer may be read (default: the present one)')
  .option('--allow-fixes', 'let files be changed too: by safe fixes only')
  .addOption(new Option('--lang <language>', 'language of the messages').choices(['nb', 'en']).default('nb'))
  .action(async (folders: string[], options: Omit<McpCommand, 'folders'>) => {
    const { runMcp } = await import('./mcp/mcp');
    process.exitCode = await runMcp({ ...options, folders });
  });
registerConfig(program);
registerCompletion(program, () => {
  if (isFast) registerServices(program);
  return program;
});

/** Where one of these is asked for, the commands of the services need not be made. */
const withoutServices: ReadonlySet<string> = new Set(program.commands.map((command) => command.name()));
const isFast = withoutServices.has(process.argv[2] ?? '');
if (!isFast) registerServices(program);
addHelp(program);

interface CheckOptions extends Omit<CheckCommand, 'files' | 'today' | 'thread' | 'outputs'> {
  readonly today?: string;
  readonly format: readonly OutputOption[];
  readonly explain?: string;
}

/** What threads run is a bundle of its own, beside this one. */
const checkThread = new URL('check-thread.js', import.meta.url);

/** The server is a bundle of its own, so that the command line starts without it. */
const serverBundle: string = './server.js';

function dateArgument(value: string): string {
  if (!isCalendarDate(value)) throw new InvalidArgumentError('It must be a date, written YYYY-MM-DD.');
  return value;
}

/** A name, and behind an equals sign a file; two reports cannot go to one place. */
function outputArgument(value: string, earlier: readonly OutputOption[]): readonly OutputOption[] {
  const [name = '', ...rest] = value.split('=');
  const format = formatNames.find((each) => each === name);
  if (!format)
    throw new InvalidArgumentError(
      `It must be one of ${formatNames.join(', ')}, or one of them, = and a file.`,
    );
  if (rest.length > 0 && rest.join('') === '')
    throw new InvalidArgumentError('There is no file behind the =.');
  const output = rest.length > 0 ? { format, file: rest.join('=') } : { format };
  if (earlier.some(({ file }) => file === output.file))
    throw new InvalidArgumentError(
      output.file === undefined
        ? 'Only one report can be written to standard output: give the others a file, as in sarif=report.sarif.'
        : 'Another report is written to that file.',
    );
  return [...earlier, output];
}

function countArgument(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 0 on.');
  return Number(value);
}

/** More threads than any machine has processors are a slip of the pen. */
const mostJobs = 512;

function jobsArgument(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > mostJobs)
    throw new InvalidArgumentError(`It must be a number from 1 to ${mostJobs}.`);
  return jobs;
}

// Whoever reads the output may have seen enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.closedPipe);
  process.stderr.write(`error: ${error.message}\n`);
  process.exit(exitCodes.misuse);
});

void program.parseAsync();
