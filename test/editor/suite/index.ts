import fs from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { printedErrors } from './support/errors';

/** One slow start of an extension host on a busy machine should not fail a test. */
const TIMEOUT_MS = 30_000;

/**
 * Called by VS Code inside the extension host. Everything printed goes to a file, and the counts to another: the extension
 * host's own console ends in a log that nobody reads.
 */
export async function run(): Promise<void> {
  printTo(process.env.ELAN_TEST_OUTPUT);
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: TIMEOUT_MS });
  Mocha.reporters.Base.consoleLog = console.log;
  if (process.env.ELAN_TEST_GREP) mocha.grep(process.env.ELAN_TEST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const window = windowName();
  await suites[window]();
  const wanted = wantedSuites(window);
  if (wanted.length > 0)
    mocha.suite.suites = mocha.suite.suites.filter(({ title }) => wanted.includes(title));
  const counts = await runAndCount(mocha);
  const { ELAN_TEST_REPORTS } = process.env;
  if (ELAN_TEST_REPORTS)
    fs.writeFileSync(path.join(ELAN_TEST_REPORTS, `${window}.json`), JSON.stringify(counts));
  const failed = Object.values(counts).reduce((all, each) => all + each.failed, 0);
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** What is opened, by which its suites are chosen; scripts/editor/suite-report.mjs reads what they write down. */
type WindowName = 'folder' | 'folders' | 'restricted';

const suites: Readonly<Record<WindowName, () => Promise<unknown>>> = {
  folder: everything,
  folders: () => import('./tests/several-folders'),
  restricted: () => import('./tests/restricted'),
};

function windowName(): WindowName {
  if (vscode.workspace.workspaceFile !== undefined) return 'folders';
  return vscode.workspace.isTrusted ? 'folder' : 'restricted';
}

/** The titles of the outermost suites that are run; all of them where none is named. */
function wantedSuites(window: WindowName): readonly string[] {
  const { ELAN_TEST_SUITES = '{}' } = process.env;
  return (JSON.parse(ELAN_TEST_SUITES) as Partial<Record<WindowName, string[]>>)[window] ?? [];
}

async function everything(): Promise<void> {
  // the imports define the suites, so they have to come after mocha's set-up and in the order in which they should run
  await import('./support/authorities');
  await import('./tests/starting');
  await import('./tests/diagnostics');
  await import('./tests/quick-fix');
  await import('./tests/picture');
  await import('./tests/lenses');
  await import('./tests/migrate');
  await import('./tests/rearrange');
  await import('./tests/beside-json-support');
  await import('./tests/check-task');
  await import('./tests/model');
  await import('./tests/agents');
  await import('./tests/cases');
  await import('./tests/sending');
  if (process.env.ELAN_TEST_PART !== 'editor') await whatTheServicesDecide();
  await import('./tests/quietness');
}

/** What comes out the same in every VS Code that can ask, answer and show a page, as the suites before have proved of it. */
async function whatTheServicesDecide(): Promise<void> {
  await import('./tests/connection');
  await import('./tests/system-users');
  await import('./tests/events');
  await import('./tests/taken-log');
  await import('./tests/test-plan');
  await import('./tests/production');
  await import('./tests/damaged-log');
  await import('./tests/faults');
  // on the desktop it is Electron that knows proxies and certificates
  if (vscode.env.appHost !== 'desktop') await import('./tests/company-network');
}

/** What came of the tests, by the titles of the outermost suites. */
type Counts = Record<string, { passed: number; failed: number; skipped: number }>;

function runAndCount(mocha: Mocha): Promise<Counts> {
  const counts: Counts = {};
  const count = (what: 'passed' | 'failed' | 'skipped') => (test: Mocha.Runnable) => {
    const [title = ''] = test.titlePath();
    const own = (counts[title] ??= { passed: 0, failed: 0, skipped: 0 });
    own[what] += 1;
  };
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(counts));
    runner.on('pass', count('passed'));
    runner.on('fail', count('failed'));
    runner.on('pending', count('skipped'));
  });
}

function printTo(file: string | undefined): void {
  if (!file) return;
  const print = (...args: unknown[]) => fs.appendFileSync(file, `${util.format(...args)}\n`);
  const printError = (...args: unknown[]) => {
    printedErrors.push(util.format(...args));
    print(...args);
  };
  // the extension host locks the methods of its console, but not the console itself
  globalThis.console = { ...console, log: print, info: print, warn: print, error: printError };
}
