// @ts-check
// VS Code as an application on this machine: where it is, and whether it is new enough.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../support/run.mjs';
import { hasDisplay, isProgram, onPath } from '../support/which.mjs';
import { EDITOR_VERSIONS } from './install/versions.mjs';

const NAMES = ['code', 'code-insiders', 'codium'];
const MAC_APPS = ['Visual Studio Code', 'Visual Studio Code - Insiders', 'VSCodium'];
const WINDOWS_APPS = [
  { app: 'Microsoft VS Code', command: 'code.cmd' },
  { app: 'Microsoft VS Code Insiders', command: 'code-insiders.cmd' },
  { app: 'VSCodium', command: 'codium.cmd' },
];
const VERSION_TIMEOUT_MS = 20_000;
/** What package.json asks for at least. */
const OLDEST = EDITOR_VERSIONS[0].name;

/**
 * @typedef {object} DesktopEditor
 * @property {string} command the command-line program, which starts the application
 * @property {string} version
 */

/**
 * Finds a VS Code that can open a window here and that the extension runs in.
 *
 * @returns {Promise<DesktopEditor | undefined>}
 */
export async function findDesktopEditor() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return namedEditor(named);
  if (!hasDisplay() || isRemoteTerminal()) return undefined;
  for (const command of installed()) {
    const version = await versionOf(command);
    if (version && isNewEnough(version)) return { command, version };
  }
  return undefined;
}

/**
 * The one that the user asked for by name, or an error: silently taking another would only confuse.
 *
 * @param {string} command
 */
async function namedEditor(command) {
  const version = await versionOf(command);
  if (version && isNewEnough(version)) return { command, version };
  const what = version ? `VS Code ${version}` : 'not a VS Code that answers --version';
  throw new Error(`VSCODE_EXECUTABLE=${command} is ${what}; VS Code ${OLDEST} or newer is needed.`);
}

/** In a terminal of VS Code's own remote session, `code` only talks to the window that is open already. */
function isRemoteTerminal() {
  return process.env.VSCODE_IPC_HOOK_CLI !== undefined;
}

function installed() {
  return [...onPath(NAMES), ...macCommands(), ...windowsCommands()];
}

function macCommands() {
  if (process.platform !== 'darwin') return [];
  return ['/Applications', path.join(os.homedir(), 'Applications')].flatMap((folder) =>
    MAC_APPS.flatMap((app) =>
      NAMES.map((name) => path.join(folder, `${app}.app`, 'Contents', 'Resources', 'app', 'bin', name)),
    ).filter(isProgram),
  );
}

function windowsCommands() {
  if (process.platform !== 'win32') return [];
  const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  return [path.join(LOCALAPPDATA, 'Programs'), ProgramFiles].flatMap((folder) =>
    WINDOWS_APPS.map(({ app, command }) => path.join(folder, app, 'bin', command)).filter((file) =>
      fs.existsSync(file),
    ),
  );
}

/** @param {string} command */
async function versionOf(command) {
  const { code, stdout } = await runCommand(command, ['--version']);
  return code === 0 ? /^\d+\.\d+\.\d+/.exec(stdout)?.[0] : undefined;
}

/** @param {string} version */
function isNewEnough(version) {
  return OLDEST.localeCompare(version, 'en', { numeric: true }) <= 0;
}

/**
 * Runs the command-line program; on Windows that is a batch file, which only a shell can start.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function runCommand(command, args) {
  const batch = process.platform === 'win32' && command.endsWith('.cmd');
  const quoted = batch ? [command, ...args].map((part) => `"${part}"`) : [command, ...args];
  return run(quoted[0] ?? command, quoted.slice(1), { shell: batch, timeoutMs: VERSION_TIMEOUT_MS });
}

/**
 * The application behind a command-line program: tests have to start it directly, to learn how they ended.
 *
 * @param {string} command
 * @returns {string | undefined}
 */
export function applicationOf(command) {
  const real = fs.realpathSync(command);
  const bin = path.dirname(real);
  if (path.basename(bin) !== 'bin') return real;
  const name = path.basename(real, '.cmd');
  const mac = path.resolve(bin, '../../../MacOS');
  const candidates = [
    path.join(bin, '..', name),
    path.join(mac, 'Electron'),
    path.join(mac, 'Code'),
    path.join(bin, '..', 'Code.exe'),
    path.join(bin, '..', 'Code - Insiders.exe'),
    path.join(bin, '..', 'VSCodium.exe'),
  ];
  return candidates.find(isProgram);
}
