import { fork, type ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import type { Log } from '../../services/log/log';
import { environmentFacts } from '../../services/operations/environments';
import { asNode } from './as-node';

/** How long the local ELAN may take to start, in milliseconds. */
const patience = 20_000;

/** The local ELAN: a process of its own that lives as long as the window that started it. */
export class LocalElan implements vscode.Disposable {
  private process: ChildProcess | undefined;
  /** Where it answers. */
  readonly address = new URL(environmentFacts('local').baseUrl ?? '').origin;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: Log,
  ) {}

  /** Whether this window started it and it still runs. */
  get isOurs(): boolean {
    return this.process !== undefined;
  }

  /** @returns whether a local ELAN answers, whoever started it */
  async answers(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.address}/sandbox/klient`, { signal: AbortSignal.timeout(2000) });
      // What it says is not read here.
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /**
   * Starts it, unless one answers already.
   * @throws Error where it does not start, with what it said
   */
  async start(): Promise<void> {
    if (await this.answers()) return;
    await vscode.workspace.fs.createDirectory(this.context.globalStorageUri);
    const state = vscode.Uri.joinPath(this.context.globalStorageUri, 'lokal-elan.json').fsPath;
    const child = fork(this.context.asAbsolutePath('dist/elan.js'), ['sandbox', '--state', state], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...asNode },
    });
    this.process = child;
    child.once('exit', (code) => {
      this.log.info('localElan.stopped', { code: code ?? undefined });
      if (this.process === child) this.process = undefined;
    });
    await started(child);
    this.log.info('localElan.started', { address: this.address });
  }

  /** Stops it, if this window started it, and waits until it has ended. */
  async stop(): Promise<void> {
    const child = this.process;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }

  dispose(): void {
    this.process?.kill();
  }
}

/** It is ready when it says its address. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (): void => {
      reject(new Error(said.trim() || vscode.l10n.t('The local ELAN did not start.')));
    };
    const timer = setTimeout(() => {
      child.kill();
      fail();
    }, patience);
    const hear = (text: string): void => {
      said += text;
      if (!said.includes('http://')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', fail);
    child.once('exit', () => {
      clearTimeout(timer);
      fail();
    });
  });
}
