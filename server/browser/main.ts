import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import limits from '#schemas/grenser.json';
import { todayByClock } from '../../services/machine/clock';
import { fileMethods, type FileParams, type ReadTextAnswer, type ReadTextParams } from '../protocol/files';
import { startServer } from '../server';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);

startServer(
  connection,
  {
    today: () => todayByClock(),
    nameOf: (file) => (file.scheme === 'untitled' ? undefined : file.toString()),
    readText: async (uri, most = limits.begjaering.bytes) => {
      const params: ReadTextParams = { uri, most };
      const { text, problem } = await connection.sendRequest<ReadTextAnswer>(fileMethods.readText, params);
      if (problem !== undefined) throw new Error(problem);
      return text;
    },
    fileExists: (uri) => {
      const params: FileParams = { uri };
      return connection.sendRequest<boolean>(fileMethods.exists, params);
    },
  },
  {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  },
);
