// @ts-check
// VS Code's window as on vscode.dev: no machine behind it, all extensions in the browser. Loaded by serve.mjs.
import fs from 'node:fs';
import path from 'node:path';

const TYPES = {
  '.js': 'text/javascript',

  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
};
const WORKBENCH = '/vs/code/browser/workbench/workbench.js';
/** @type {readonly (readonly [string | RegExp, string])[]} connects to no machine, and keeps what belongs to the user in the browser */
const IN_BROWSER = [
  [',remoteAuthority:location.host', ''],
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+)\.vscodeRemote\}/, '$1.vscodeUserData}'],
];
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/**
 * @typedef {object} WebPage
 * @property {readonly string[]} extensions folders of extensions that come from the web
 * @property {Record<string, unknown>} settings what the user has set
 */

/**
 * Serves a file of an extension. A worker comes from the web only, not through the connection to a machine.
 *
 * @param {WebPage} page
 * @param {string} where path of the request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether that was what is asked for
 */
export function serveExtension({ extensions }, where, response) {
  const [, position, name] = /^\/extensions\/(\d+)\/(.+)$/.exec(where) ?? [];
  const folder = extensions[Number(position)];
  if (name === undefined || folder === undefined) return false;
  const file = path.join(folder, decodeURIComponent(name));
  const found = file.startsWith(folder + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile();
  const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, { 'content-type': type, 'access-control-allow-origin': '*' });
  response.end(found ? fs.readFileSync(file) : '');
  return true;
}

/**
 * Serves the program of the workbench: the one that comes with the server connects to it, whatever it is told.
 *
 * @param {string} serverMain the server's program, in the same folder
 * @param {string} where path of the request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether that was what is asked for
 */
export function serveWorkbench(serverMain, where, response) {
  if (!where.endsWith(WORKBENCH)) return false;
  const program = fs.readFileSync(path.join(path.dirname(serverMain), WORKBENCH), 'utf8');
  response.writeHead(200, { 'content-type': 'text/javascript' });
  response.end(IN_BROWSER.reduce((changed, [from, to]) => changed.replace(from, to), program));
  return true;
}

/**
 * Has a response tell the workbench what it is to be like.
 *
 * @param {WebPage} page
 * @param {URL} address of the request; its `files` is the address of the folder to open, or of a `.code-workspace`
 * @param {import('node:http').ServerResponse} response
 */
export function configureWorkbench({ extensions, settings }, { host, searchParams }, response) {
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  /** @type {Parameters<typeof writeHead> | undefined} */
  let head;
  const { protocol, pathname } = new URL(searchParams.get('files') ?? '');
  const opened = { scheme: protocol.replace(':', ''), authority: '', path: pathname };
  const own = {
    remoteAuthority: undefined,
    ...(pathname.endsWith('.code-workspace') ? { workspaceUri: opened } : { folderUri: opened }),
    additionalBuiltinExtensions: extensions.map((_, i) => ({
      scheme: 'http',
      authority: host,
      path: `/extensions/${i}`,
    })),
    configurationDefaults: settings,
  };
  // the length of the page changes, so its head waits for it
  response.writeHead = /** @type {typeof writeHead} */ (
    (...args) => {
      head = /** @type {typeof head} */ (args);
      return response;
    }
  );
  response.end = /** @type {typeof end} */ (
    (body) => {
      if (head) writeHead(...head);
      if (typeof body !== 'string') return end(body);
      return end(
        body.replace(CONFIGURATION, (_, before, value) => {
          const configured = { ...JSON.parse(unescaped(value)), ...own };
          return before + escaped(JSON.stringify(configured));
        }),
      );
    }
  );
}

/** @param {string} text */
function unescaped(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
