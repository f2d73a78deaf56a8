import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { todayByClock } from '../../services/machine/clock';
import { findJsonFiles } from '../../services/machine/find-files';
import { KnownReader } from '../../services/known/known-reader';
import { ledgersOnDisk } from '../../services/machine/ledgers-on-disk';
import { fileExists, readText } from '../../services/machine/read-text';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { startServer } from '../server';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const pages = pathToFileURL(path.resolve(__dirname, '../docs/regler')).href;

startServer(
  createConnection(ProposedFeatures.all),
  {
    today: () => todayByClock(),
    readText,
    fileExists,
    findFiles: findJsonFiles,
    ledgers: (folders) => new KnownReader(ledgersOnDisk(folders)),
    official: new OfficialSchemas(readText),
    locale: LC_ALL || LC_MESSAGES || LANG || '',
    rulePage: `${pages}/{code}.md`,
  },
  {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
);
