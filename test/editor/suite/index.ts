import fs from 'node:fs';
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
  const hasSeveralFolders = vscode.workspace.workspaceFile !== undefined;
  await (hasSeveralFolders ? import('./tests/several-folders') : oneFolder());
  const counts = await runAndCount(mocha);
  const { ELAN_TEST_REPORT, ELAN_TEST_REPORT_OF_FOLDERS } = process.env;
  const report = hasSeveralFolders ? ELAN_TEST_REPORT_OF_FOLDERS : ELAN_TEST_REPORT;
  if (report) fs.writeFileSync(report, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}

async function oneFolder(): Promise<unknown> {
  return process.env.ELAN_TEST_RESTRICTED ? import('./tests/restricted') : everything();
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

function runAndCount(mocha: Mocha): Promise<{ passed: number; failed: number; skipped: number }> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 });
    });
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
