// @ts-check
import path from 'node:path';

/** What an address has where what it opens is not trusted. */
export const RESTRICTED = 'restricted';

/**
 * The address of the workbench with a folder opened in it, or what a `.code-workspace` names.
 *
 * @param {{ port: number, folder: string, token?: string, restricted?: boolean }} where
 * @param {Record<string, string>} [payload] further instructions for the workbench
 */
export function workbenchUrl({ port, folder, token, restricted }, payload = {}) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  if (restricted) query.set(RESTRICTED, 'true');
  const entries = Object.entries(payload);
  if (entries.length > 0) query.set('payload', JSON.stringify(entries));
  // VS Code reads + as a plus sign, not as a space
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll('+', '%20')}`;
}

/**
 * What makes the workbench load an extension from its source folder and run a test module in the extension host.
 *
 * @param {number} port
 * @param {string} extension
 * @param {string} tests
 */
export function testPayload(port, extension, tests) {
  const remote = `vscode-remote://127.0.0.1:${port}`;
  return {
    skipWelcome: 'true',
    skipReleaseNotes: 'true',
    extensionDevelopmentPath: remote + extension,
    extensionTestsPath: remote + tests,
  };
}

/**
 * The address of a workbench without a machine behind it (web-page.mjs).
 *
 * @param {number} port
 * @param {string} files the address of the folder to open in it, or of a `.code-workspace`
 */
export function webPageUrl(port, files) {
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ files })}`;
}
