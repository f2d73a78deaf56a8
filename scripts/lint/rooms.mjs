// @ts-check
// Who may know whom. ESLint, dependency-cruiser and the pictures of docs/architecture.md all read this table.

/**
 * @typedef {object} Room
 * @property {string} room A folder.
 * @property {readonly string[]} knows What its files may import besides files of the room itself: folders that stand above
 *   it in the table, with all that is in them.
 * @property {readonly string[]} [without] Modules and libraries that its files must not import, as ESLint writes patterns.
 */

const vscode = ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'];
const languageServer = ['vscode-languageserver', 'vscode-languageserver/*'];
const node = ['node:*', 'fs', 'path', 'os', 'crypto', 'http', 'https', 'net', 'child_process'];
const network = ['undici', 'node:http*', 'node:net', 'node:tls'];
const fileSystem = ['node:fs*', 'node:path', 'node:os'];

/** Neither VS Code nor a connection nor Node. */
const pure = [...vscode, ...languageServer, ...node, 'undici'];
/** The types of the Language Server Protocol are what they give. */
const pureButProtocol = [...vscode, ...node, 'undici'];
/** Node's crypto is theirs; files and transport are brought to them. */
const services = [...vscode, ...languageServer, ...network, ...fileSystem];

const values = 'engine/values';
const begjaering = ['engine/begjaering', values];
const model = ['engine/model', 'engine/findings', ...begjaering];
const rules = ['engine/rules', 'engine/interest', ...model];
const check = ['engine/check', 'engine/shape', ...rules];
const fixes = ['engine/fixes', 'engine/snippets', 'engine/migrate', 'engine/edits', ...check];

const calls = ['services/log', 'services/operation.ts', 'services/errors.ts', 'services/world.ts'];
const operations = [values, 'services/operations', 'services/limits', 'services/profile.ts', ...calls];
const http = ['services/http', ...operations];
const maskinporten = ['services/maskinporten', ...http];
const client = ['services/client', ...maskinporten];
const workflow = ['services/workflow', 'services/ledger', 'services/texts', ...client];

const authoring = ['engine', 'services', 'server/protocol'];
const thought = ['client/report-page', 'client/picture', 'client/cases', 'client/sending'];
const window = ['client/window', ...thought, ...authoring];

/**
 * The rooms, from the ground up. `schemas` and `snippets` are data, which any room may read.
 * @type {readonly Room[]}
 */
export const rooms = [
  { room: values, knows: [], without: pure },
  { room: 'engine/snippets', knows: [values], without: pure },
  { room: 'engine/begjaering', knows: [values], without: pure },
  { room: 'engine/findings', knows: begjaering, without: pure },
  { room: 'engine/edits', knows: begjaering, without: pure },
  { room: 'engine/interest', knows: begjaering, without: pure },
  { room: 'engine/model', knows: ['engine/findings', ...begjaering], without: pure },
  { room: 'engine/shape', knows: model, without: pure },
  { room: 'engine/rules', knows: ['engine/interest', 'engine/shape', ...model], without: pure },
  { room: 'engine/check', knows: ['engine/shape', ...rules], without: pure },
  { room: 'engine/migrate', knows: ['engine/edits', ...check], without: pure },
  {
    room: 'engine/fixes',
    knows: ['engine/snippets', 'engine/migrate', 'engine/edits', ...check],
    without: pure,
  },
  { room: 'engine/actions', knows: fixes, without: pure },
  { room: 'engine/compare', knows: rules, without: pure },
  { room: 'engine/elanrc', knows: check, without: pure },
  { room: 'engine/service-findings', knows: check, without: pure },
  {
    room: 'engine/features',
    knows: fixes,
    without: pureButProtocol,
  },

  { room: 'services/log', knows: [], without: services },
  { room: 'services/texts', knows: [], without: services },
  { room: 'services/limits', knows: calls, without: services },
  {
    room: 'services/operations',
    knows: ['services/limits', 'services/profile.ts', ...calls],
    without: services,
  },
  { room: 'services/http', knows: operations, without: services },
  { room: 'services/maskinporten', knows: http, without: services },
  { room: 'services/client', knows: maskinporten, without: services },
  { room: 'services/altinn', knows: client, without: services },
  { room: 'services/dialogporten', knows: ['services/altinn', ...client], without: services },
  { room: 'services/ledger', knows: client, without: services },
  {
    room: 'services/workflow',
    knows: ['services/ledger', 'services/texts', ...client],
    without: services,
  },
  { room: 'services/reports', knows: workflow, without: services },
  {
    room: 'services/events',
    knows: ['services/dialogporten', 'services/reports', ...workflow],
    without: services,
  },
  { room: 'services/official', knows: ['engine', ...operations], without: services },
  { room: 'services/adoption', knows: ['engine', 'services/reports', ...operations], without: services },
  { room: 'services/known', knows: ['engine', ...workflow], without: services },
  {
    room: 'services/testplan',
    knows: ['engine', 'services/known', 'services/reports', ...workflow],
    without: services,
  },
  {
    room: 'services/machine',
    knows: ['engine', 'services/known', ...workflow],
    without: [...vscode, ...languageServer, ...network],
  },

  { room: 'tools', knows: ['engine', 'services'], without: pure },

  { room: 'server/protocol', knows: ['engine', 'services'], without: [...vscode, ...node, 'undici'] },
  { room: 'server', knows: ['engine', 'services'], without: [...vscode, ...node, 'undici'] },
  { room: 'server/node', knows: ['server/server.ts', 'engine', 'services'], without: [...vscode, 'undici'] },
  {
    room: 'server/browser',
    knows: ['server/server.ts', 'server/protocol', 'engine', 'services'],
    without: [...vscode, ...node, 'undici'],
  },

  { room: 'client/report-page', knows: ['services/reports'], without: [...pure] },
  { room: 'client/picture', knows: ['client/report-page', ...authoring], without: pure },
  { room: 'client/cases', knows: authoring, without: [...vscode, 'undici'] },
  { room: 'client/sending', knows: authoring, without: [...vscode, 'undici'] },
  { room: 'client/editor', knows: [], without: [...node, 'undici'] },
  { room: 'client/window', knows: [...thought, ...authoring], without: ['undici'] },
  { room: 'client/connection', knows: window, without: [...vscode, 'undici'] },
  { room: 'client/views', knows: ['client/connection', ...window], without: [...node, 'undici'] },
  { room: 'client/agents', knows: ['tools', ...window], without: ['undici'] },
  {
    room: 'client/commands',
    knows: ['client/views', 'client/connection', ...window],
    without: ['undici'],
  },
  {
    room: 'client/browser',
    knows: [
      'client/editing.ts',
      'client/begjaering-client.ts',
      'client/commands',
      'client/window',
      ...authoring,
    ],
    without: [...node, 'undici'],
  },
  { room: 'client', knows: authoring, without: ['undici'] },

  { room: 'sandbox', knows: ['engine', 'services'], without: [...vscode, 'undici'] },
  { room: 'cli', knows: ['engine', 'services', 'sandbox', 'tools'], without: vscode },
  { room: 'library', knows: ['engine', 'services/machine/clock.ts'], without: pure },
];

/** Whoever adds a room below one that knows it is told at once. */
for (const [position, { room, knows }] of rooms.entries()) {
  const above = rooms.slice(0, position).map((other) => other.room);
  const unknown = knows.filter(
    (name) => !name.endsWith('.ts') && !above.some((other) => other === name || other.startsWith(`${name}/`)),
  );
  if (unknown.length > 0)
    throw new Error(`${room} may only know what stands above it, not ${unknown.join(', ')}`);
}
