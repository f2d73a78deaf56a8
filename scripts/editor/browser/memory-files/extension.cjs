// @ts-check
// A web extension for tests: folders that are on no disk. files.json beside it has their files, by path.
const vscode = require('vscode');

class MemoryFiles {
  /** @type {Map<string, { time: number, bytes: Uint8Array }>} */
  files = new Map();
  changed = new vscode.EventEmitter();
  onDidChangeFile = this.changed.event;

  watch() {
    return { dispose() {} };
  }

  stat({ path }) {
    const file = this.files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.time, size: file.bytes.length };
    if (!this.below(path).length) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }) {
    const names = this.below(path).map((file) => file.slice(path.replace(/\/$/, '').length + 1).split('/'));
    const kinds = names.map(([name, ...more]) => [
      name,
      more.length ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
    return [...new Map(kinds)];
  }

  readFile({ path }) {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri, bytes) {
    const isNew = !this.files.has(uri.path);
    this.files.set(uri.path, { time: Date.now(), bytes });
    this.changed.fire([{ uri, type: isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed }]);
  }

  createDirectory() {}

  delete({ path }) {
    this.files.delete(path);
  }

  rename(from, to) {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  below(path) {
    return [...this.files.keys()].filter((file) => file.startsWith(path.replace(/\/?$/, '/')));
  }
}

exports.activate = async ({ extensionUri }) => {
  // nothing offers it where it cannot be done; a key or another extension may ask for it
  vscode.commands.registerCommand('elanTests.submit', () => vscode.commands.executeCommand('elan.submit'));
  const source = await fetch(vscode.Uri.joinPath(extensionUri, 'files.json').toString(true));
  const files = await source.json();
  for (const [scheme, isReadonly] of [
    ['elan-test', false],
    ['elan-read', true],
  ]) {
    const provider = new MemoryFiles();
    for (const [path, text] of Object.entries(files))
      provider.files.set(path, { time: 1, bytes: new TextEncoder().encode(text) });
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly, isCaseSensitive: true });
  }
};
