import * as vscode from 'vscode';
import { rulePageScheme } from './rule-page';

/** Reads the text of each page by its path, as it is packed where VS Code runs. */
export type ReadRulePages = () => Promise<ReadonlyMap<string, string>>;

/** The pages of the rules as files that can be read, so that links from one to the other lead there. */
class RulePages implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private pages?: Promise<ReadonlyMap<string, Uint8Array>>;

  constructor(private readonly read: ReadRulePages) {}

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    // read once somebody asks for a page, and again after it could not be read
    this.pages ??= inBytes(this.read).catch((error: unknown) => {
      this.pages = undefined;
      throw error;
    });
    const page = (await this.pages).get(uri.path.replace(/^\/+/, ''));
    if (!page) throw vscode.FileSystemError.FileNotFound(uri);
    return page;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length: size } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory = refuse;
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

async function inBytes(read: ReadRulePages): Promise<ReadonlyMap<string, Uint8Array>> {
  const encoder = new TextEncoder();
  return new Map([...(await read())].map(([path, page]) => [path, encoder.encode(page)]));
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}

/** Lets the pages of the rules be opened. */
export function registerRulePages(read: ReadRulePages): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(rulePageScheme, new RulePages(read), {
    isReadonly: true,
    isCaseSensitive: true,
  });
}
