import fs from 'node:fs';
import vm from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  Disposable,
  type DataCallback,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

/** What a worker of a browser has, as far as it is the same here; nothing of what Node alone has. */
const ofBrowsers = {
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
  TextDecoder,
  TextEncoder,
  URL,
};

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }

  override listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return Disposable.create(() => this.port.off('message', callback));
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  write(message: Message): Promise<void> {
    this.port.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    this.port.close();
  }
}

/** A worker's program, run in a world that has what a browser has. */
export interface RunningWorker {
  readonly connection: ProtocolConnection;
  /** @returns what an expression is in that world */
  evaluate(expression: string): unknown;
  stop(): void;
}

/** Starts the program of a worker, and connects to it. */
export function startWorker(file: string): RunningWorker {
  const { port1, port2 } = new MessageChannel();
  const world = vm.createContext({
    ...ofBrowsers,
    addEventListener: () => undefined,
    postMessage: (message: unknown) => port1.postMessage(message),
  });
  vm.runInContext('globalThis.self = globalThis', world);
  vm.runInContext(fs.readFileSync(file, 'utf8'), world, { filename: file });
  port1.on('message', (data: unknown) => (world as { onmessage?: Listener }).onmessage?.({ data }));
  const connection = createProtocolConnection(new PortReader(port2), new PortWriter(port2));
  connection.listen();
  return {
    connection,
    evaluate: (expression) => vm.runInContext(expression, world) as unknown,
    stop: () => {
      connection.dispose();
      port1.close();
    },
  };
}

type Listener = (event: { readonly data: unknown }) => void;
