import type { ExitCode } from '../exit-codes';
import type { CommandName, CommonOptions, Work } from './command';
import type { AdoptCommand } from './commands/adopt';
import { changedCommand } from './commands/changed';
import type { EventsCommand } from './commands/events';
import { innsynCommand, type InnsynCommand } from './commands/innsyn';
import { logCommand, type LogCommand } from './commands/log';
import type { ExportCommand, ImportCommand } from './commands/log-exchange';
import type { PruneCommand } from './commands/log-prune';
import { repairCommand, verifyCommand, type RepairCommand } from './commands/log-repair';
import { operationsCommand } from './commands/operations';
import { regelverkCommand, type RegelverkOptions } from './commands/regelverk';
import { runSandbox, type SandboxCommand } from './commands/sandbox';
import { changeCommand, submitCommand, type SendCommand } from './commands/send';
import { statusCommand, type StatusCommand } from './commands/status';
import { delegateCommand } from './commands/systembruker/delegate';
import { listCommand } from './commands/systembruker/list';
import { registerCommand, type RegisterCommand } from './commands/systembruker/register';
import { requestCommand, type RequestCommand } from './commands/systembruker/request';
import {
  systemUserStatusCommand,
  type StatusCommand as SystemUserStatusCommand,
} from './commands/systembruker/status';
import type { TestPlanCommand } from './commands/testplan';
import type { TestPlanRunCommand } from './commands/testplan-run';
import { tokenCommand, type TokenCommand } from './commands/token';
import { uploadCommand, type UploadCommand } from './commands/upload';
import { validateCommand, type ValidateCommand } from './commands/validate';
import { runCommand } from './run';
import { processSurroundings } from './surroundings';

/** Options of one command together with those of all. */
type With<Command> = CommonOptions & Omit<Command, 'file' | 'files'>;

/** What the commands of the services do, by their names; each gives the exit code. */
export const actions = {
  token: (options: With<TokenCommand>) =>
    run({ name: 'token', bare: options.print === true }, options, (context) =>
      tokenCommand(context, options),
    ),
  upload: (files: string[], options: With<UploadCommand>) =>
    run({ name: 'upload' }, options, (context) => uploadCommand(context, { ...options, files })),
  regelverk: (subjects: string[], options: CommonOptions & RegelverkOptions) =>
    run({ name: 'regelverk' }, options, (context) => regelverkCommand(context, subjects, options)),
  validate: (file: string, options: With<ValidateCommand>) =>
    run({ name: 'validate' }, options, (context) => validateCommand(context, { ...options, file })),
  submit: (file: string, options: With<SendCommand>) =>
    run({ name: 'submit' }, options, (context) => submitCommand(context, { ...options, file })),
  change: (file: string, options: With<SendCommand>) =>
    run({ name: 'change' }, options, (context) => changeCommand(context, { ...options, file })),
  status: (subject: string, options: CommonOptions & StatusCommand) =>
    run({ name: 'status' }, options, (context) => statusCommand(context, subject, options)),
  changed: (options: CommonOptions & { readonly since?: string }) =>
    run({ name: 'changed' }, options, (context) => changedCommand(context, options.since)),
  events: (options: CommonOptions & EventsCommand) =>
    run({ name: 'events', bare: true, inLines: options.follow === true }, options, async (context) =>
      (await import('./commands/events')).eventsCommand(context, options),
    ),
  innsyn: (file: string | undefined, options: With<InnsynCommand>) =>
    run({ name: 'innsyn' }, options, (context) => innsynCommand(context, { ...options, file })),
  log: (options: With<LogCommand>) =>
    run({ name: 'log', bare: options.format !== 'table' }, options, (context) =>
      logCommand(context, options),
    ),
  logVerify: (options: CommonOptions) => run({ name: 'log verify' }, options, verifyCommand),
  logRepair: (options: CommonOptions & RepairCommand) =>
    run({ name: 'log repair' }, options, (context) => repairCommand(context, options)),
  logExport: (file: string, options: CommonOptions & ExportCommand) =>
    run({ name: 'log export' }, options, async (context) =>
      (await import('./commands/log-exchange')).exportCommand(context, file, options),
    ),
  logImport: (file: string, options: CommonOptions & ImportCommand) =>
    run({ name: 'log import' }, options, async (context) =>
      (await import('./commands/log-exchange')).importCommand(context, file, options),
    ),
  logPrune: (options: CommonOptions & PruneCommand) =>
    run({ name: 'log prune' }, options, async (context) =>
      (await import('./commands/log-prune')).pruneCommand(context, options),
    ),
  testPlan: (options: CommonOptions & TestPlanCommand) =>
    run({ name: 'testplan', bare: options.format === 'markdown' }, inFormat(options), async (context) => {
      const { testPlanCommand } = await import('./commands/testplan');
      return testPlanCommand(context, options);
    }),
  testPlanRun: (cases: string[], options: With<TestPlanRunCommand>) =>
    run({ name: 'testplan run', bare: options.format === 'markdown' }, inFormat(options), async (context) => {
      const { testPlanRunCommand } = await import('./commands/testplan-run');
      return testPlanRunCommand(context, { ...options, cases });
    }),
  adopt: (files: string[], options: With<AdoptCommand>) =>
    run({ name: 'operations adopt', isAboutFiles: true }, options, async (context) => {
      const { adoptCommand } = await import('./commands/adopt');
      return adoptCommand(context, { ...options, files });
    }),
  operations: (options: CommonOptions) => run({ name: 'operations' }, options, operationsCommand),
  systemRegister: (options: With<RegisterCommand>) =>
    run({ name: 'systembruker register' }, options, (context) => registerCommand(context, options)),
  systemRequest: (customer: string | undefined, options: With<RequestCommand>) =>
    run({ name: 'systembruker request' }, about(customer, options), (context) =>
      requestCommand(context, options),
    ),
  systemStatus: (customer: string | undefined, options: With<SystemUserStatusCommand>) =>
    run({ name: 'systembruker status' }, about(customer, options), (context) =>
      systemUserStatusCommand(context, options),
    ),
  systemList: (options: CommonOptions) => run({ name: 'systembruker list' }, options, listCommand),
  systemDelegate: (customer: string | undefined, options: CommonOptions) =>
    run(
      { name: 'systembruker delegate' },
      customer === undefined ? options : { ...options, onBehalfOf: customer },
      delegateCommand,
    ),
  sandbox: (options: SandboxCommand) => runSandbox(options, processSurroundings()),
};

/** The customer whose system user a command is about is the one that `--systembruker` names elsewhere. */
function about<Options extends CommonOptions>(customer: string | undefined, options: Options): Options {
  return customer === undefined ? options : { ...options, systembruker: customer };
}

/** `--format json` is another way to say `--json`. */
function inFormat<Options extends CommonOptions & TestPlanCommand>(options: Options): Options {
  return options.format === 'json' ? { ...options, json: true } : options;
}

function run(command: CommandName, options: CommonOptions, work: Work): Promise<ExitCode> {
  return runCommand(command, options, processSurroundings(), work);
}
