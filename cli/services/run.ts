import path from 'node:path';
import type { Language } from '../../engine/findings/findings';
import { refuseFolderForTest } from '../../services/machine/folder-for-test';
import { exitCodes, type ExitCode } from '../exit-codes';
import type { KnownSecrets } from '../../services/log/known-secrets';
import type { CommandName, CommandResult, CommonOptions, Context, Surroundings, Work } from './command';
import { confirmingOf } from './confirming';
import { describeFailure, failureForMachines } from './failure';
import { customerText, type CustomerMode } from '../../services/profile';
import { exitCodeOf } from './exit-code-of';
import type { Services } from './services';
import { environmentName, readSettings, type Settings } from './settings';
import { ProgressLine, type Terminal } from '../progress-line';
import { UsageError } from './usage-error';
import { words, type Words } from './words/words';

/**
 * Runs a command of the services, and prints what comes of it: with `--json` one object on standard output, else text,
 * the environment first. Whatever goes wrong is told in words.
 * @returns the exit code
 */
export async function runCommand(
  command: CommandName,
  options: CommonOptions,
  surroundings: Surroundings,
  work: Work,
): Promise<ExitCode> {
  const opened: Services[] = [];
  let settings: Settings | undefined;
  try {
    settings = await readSettings(options, surroundings.variables);
    sayEnvironment(command, settings, options, surroundings);
    const result = await work(contextOf(settings, options, surroundings, opened));
    print(command, settings, result, options, surroundings);
    return result.code;
  } catch (error) {
    const result = { code: exitCodeOf(error), result: null, text: '', error };
    print(command, settings, result, options, surroundings);
    return result.code;
  } finally {
    for (const services of opened) await services.close();
  }
}

function sayEnvironment(
  { bare, isAboutFiles }: CommandName,
  { profile }: Settings,
  { lang, json }: CommonOptions,
  { out, err }: Surroundings,
): void {
  if (json || isAboutFiles) return;
  const tell = bare ? err : out;
  const say = words(lang);
  const customer = profile.mode.kind === 'own' ? '' : `${customerLine(profile.mode, say)}\n`;
  tell(`${say('environment', { name: environmentName(profile.environment, lang) })}\n${customer}`);
}

function contextOf(
  settings: Settings,
  options: CommonOptions,
  surroundings: Surroundings,
  opened: Services[],
): Context {
  const { signal, variables, out, err, open, ask, terminal = nowhere } = surroundings;
  return {
    ...confirmingOf(settings, options, surroundings),
    settings,
    signal,
    variables,
    language: options.lang,
    say: words(options.lang),
    services: async () => {
      if (opened.length === 0) await refuseTestFolder(settings, options.lang);
      const services = opened[0] ?? (await open(settings, options.verbose === true));
      if (opened.length === 0) opened.push(services);
      return services;
    },
    print: out,
    isForMachines: options.json === true,
    tell: (text) => {
      if (!options.json) err(`${text}\n`);
    },
    progress: () => new ProgressLine(options.json ? nowhere : terminal),
    agreeInProduction: () => {
      if (settings.profile.environment === 'production' && !options.yes)
        throw new UsageError('confirmProduction');
    },
    confirm: async (shown, question) => {
      if (options.yes) return;
      if (options.json || !ask) throw new UsageError('confirmNeeded');
      err(shown);
      // whoever just presses Enter says no
      if (!/^[jy]/i.test((await ask(question, signal)).trim())) throw new UsageError('notConfirmed');
    },
  };
}

const nowhere: Terminal = { write: () => false };

/** @returns a line that says whom a profile acts for */
function customerLine(mode: CustomerMode, say: Words): string {
  const name = customerText(mode);
  if (mode.kind === 'onBehalfOf') return say('customerDelegated', { name });
  const reference = mode.externalRef === undefined ? '' : ` ${mode.externalRef}`;
  return say('customerSystemUser', { name, reference });
}

/** Whatever a command is about, it is run somewhere. */
async function refuseTestFolder({ profile }: Settings, language: Language): Promise<void> {
  if (profile.environment === 'production')
    await refuseFolderForTest(path.resolve('begjaering.json'), language);
}

/** What a command ends with; it has no result where it has failed before there could be any. */
type Ending = Omit<CommandResult, 'result'> & { readonly result: CommandResult['result'] | null };

function print(
  { name, inLines }: CommandName,
  settings: Settings | undefined,
  { code, result, text, error }: Ending,
  { json, lang }: CommonOptions,
  { out, err, secrets }: Surroundings,
): void {
  if (!json) {
    out(text);
    if (error === undefined) return;
    err(`elan ${name}: ${secrets.hide(describeFailure(error, lang, result === null))}\n`);
    return;
  }
  const { environment = null, name: profile = null, mode } = settings?.profile ?? {};
  const customer = mode && mode.kind !== 'own' ? mode : null;
  const outcome = { ok: code === exitCodes.ok, exitCode: code, result };
  const failure = error === undefined ? null : hideIn(failureForMachines(error, lang), secrets);
  out(
    `${JSON.stringify({ command: name, environment, profile, customer, ...outcome, error: failure }, null, inLines ? 0 : 2)}\n`,
  );
}

/** @returns a value as JSON has it, with the secrets in its texts hidden */
function hideIn(value: unknown, secrets: KnownSecrets): unknown {
  const hide = (_: string, each: unknown): unknown => (typeof each === 'string' ? secrets.hide(each) : each);
  return JSON.parse(JSON.stringify(value, hide));
}
