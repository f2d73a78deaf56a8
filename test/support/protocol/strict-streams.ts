import type { Readable, Writable } from 'node:stream';
import {
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import type { StrictWire, WireMessage } from './strict-wire';

/** Reads what a server sends, and shows it to the wire first. */
export class StrictReader extends StreamMessageReader {
  constructor(
    stream: Readable,
    private readonly wire: StrictWire,
  ) {
    super(stream);
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.wire.see('server', message as WireMessage);
      callback(message);
    });
  }
}

/** Writes what a client sends, and shows it to the wire first. */
export class StrictWriter extends StreamMessageWriter {
  constructor(
    stream: Writable,
    private readonly wire: StrictWire,
  ) {
    super(stream);
  }

  override write(message: Message): Promise<void> {
    // As it will arrive: what is undefined does not.
    this.wire.see('client', JSON.parse(JSON.stringify(message)) as WireMessage);
    return super.write(message);
  }
}
