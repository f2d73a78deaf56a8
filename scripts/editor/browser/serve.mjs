// @ts-check
// The server process: node serve.mjs SERVER_MAIN OPTIONS. It runs under the Node that the editor needs, hosts VS Code's own
// request handlers on 127.0.0.1, and prints "listening PORT". It ends, with every process it started, on a signal or
// when the process that started it is gone.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { configureWorkbench, serveExtension, serveWorkbench } from './web-page.mjs';
import { RESTRICTED } from './workbench-url.mjs';

const [serverMain = '', json = '{}'] = process.argv.slice(2);
const { port = 0, token, dataDir, extensionsDir, testDriver, webPage } = JSON.parse(json);
/** VS Code's own options; what it says of trust it reads anew for each page. */
const editorOptions = {
  'server-data-dir': dataDir,
  'extensions-dir': extensionsDir,
  'accept-server-license-terms': true,
  compatibility: '1.64',
  'telemetry-level': 'off',
  'disable-telemetry': true,
  'disable-update-check': true,
  'disable-getting-started-override': true,
  'disable-workspace-trust': true,
  // nothing leaves this machine
  'disable-websocket-compression': true,
  ...(token ? { 'connection-token': token } : { 'without-connection-token': true }),
  ...(testDriver ? { 'enable-smoke-test-driver': true } : {}),
};

process.on('SIGTERM', endGroup);
process.on('SIGINT', endGroup);
process.on('disconnect', endGroup);

const editor = await loadEditor();
const server = http.createServer(answer);
server.on('upgrade', (request, socket) => {
  if (isOwnPage(request)) editor.handleUpgrade(request, socket);
  else socket.destroy();
});
server.listen(port, '127.0.0.1', () => console.log(`listening ${ownPort()}`));

/**
 * Loads VS Code's server without letting it start by itself.
 *
 * @returns {Promise<{ handleRequest: http.RequestListener, handleUpgrade: Function }>}
 */
async function loadEditor() {
  process.env.CODE_SERVER_PARENT_PID = String(process.ppid);
  const main = await import(pathToFileURL(serverMain).href);
  const { createServer } = await main.loadCodeWithNls();
  return createServer(null, editorOptions);
}

/**
 * Answers what VS Code's server leaves to code-server, and hands on the rest.
 *
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(request, response) {
  const [where = '/', query = ''] = (request.url ?? '/').split('?');
  if (where === '/') editorOptions['disable-workspace-trust'] = !new URLSearchParams(query).has(RESTRICTED);
  if (!isOwnPage(request)) {
    response.writeHead(403).end();
  } else if (request.method === 'POST' && where.endsWith('/mint-key')) {
    response.end(secretKey());
  } else if (where.endsWith('serviceWorker.js')) {
    response.writeHead(200, { 'content-type': 'text/javascript', 'service-worker-allowed': '/' }).end();
  } else if (where.includes('favicon')) {
    response
      .writeHead(200, { 'content-type': 'image/svg+xml' })
      .end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  } else if (!webPage || !answerOfWeb(request.url ?? '/', response)) {
    editor.handleRequest(request, response);
  }
}

/**
 * @param {string} url
 * @param {http.ServerResponse} response which may be changed on its way
 * @returns {boolean} whether it is answered
 */
function answerOfWeb(url, response) {
  const address = new URL(url, `http://127.0.0.1:${ownPort()}`);
  const { pathname } = address;
  if (pathname === '/') configureWorkbench(webPage, address, response);
  return serveExtension(webPage, pathname, response) || serveWorkbench(serverMain, pathname, response);
}

/**
 * Who reaches this server can run programs here, so only the pages it served itself may: requests that other web pages
 * make (foreign Origin), also through a host name that leads here (foreign Host), are turned away.
 *
 * @param {http.IncomingMessage} request
 */
function isOwnPage({ headers, method }) {
  const hosts = [`127.0.0.1:${ownPort()}`, `localhost:${ownPort()}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin === undefined || origin === `http://${headers.host}`) return true;
  // VS Code's sandboxed frames have no origin; they only ever read files
  return origin === 'null' && method === 'GET' && headers.upgrade === undefined;
}

function ownPort() {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** Half of the key that seals the extensions' secrets in the browser's storage; kept, so that they survive a reload. */
function secretKey() {
  const file = path.join(dataDir, 'secret-key');
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32), { mode: 0o600 });
  return fs.readFileSync(file);
}

/** Extension hosts outlive the server by some minutes unless the whole group of processes is ended. */
function endGroup() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } finally {
    process.exit(0);
  }
}
