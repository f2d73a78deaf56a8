import * as vscode from 'vscode';
import { asNode } from '../window/as-node';
import { openFolders } from './open-folders';

/** A server of the Model Context Protocol that VS Code may start. */
export interface McpServerDefinition {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Says which servers there are. */
export interface McpServerProvider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): McpServerDefinition[];
}

/** What VS Code has from 1.101 on; we also run in 1.100. */
interface WithMcp {
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => McpServerDefinition;
  readonly lm: {
    registerMcpServerDefinitionProvider(id: string, provider: McpServerProvider): vscode.Disposable;
  };
}

const providerId = 'elan.mcp';

/** Tells VS Code of `elan mcp` for the folders of the window, where VS Code can use it: it reads them, and changes nothing. */
export function registerMcpServer(context: vscode.ExtensionContext): vscode.Disposable {
  if (!knowsMcp(vscode)) return vscode.Disposable.from();
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => mcpServers(context),
    }),
  );
}

/** In 1.100 there is a draft of it, which refuses who is not declared as the draft has it. */
const knowsMcp = (host: typeof vscode): host is typeof vscode & WithMcp =>
  host.version.localeCompare('1.101', 'en', { numeric: true }) >= 0 &&
  'registerMcpServerDefinitionProvider' in host.lm;

/** @returns the server for the folders that are open and trusted; none where there are none, or VS Code knows of no such servers */
export function mcpServers({ extension, extensionUri }: vscode.ExtensionContext): McpServerDefinition[] {
  const folders = openFolders();
  if (!knowsMcp(vscode) || !vscode.workspace.isTrusted || folders.length === 0) return [];
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'elan.js').fsPath;
  const { version } = extension.packageJSON as { readonly version: string };
  return [
    new vscode.McpStdioServerDefinition(
      'Utleggsbegjæring (ELAN)',
      process.execPath,
      [program, 'mcp', ...folders],
      asNode,
      version,
    ),
  ];
}
