import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { todayByClock } from '../services/machine/clock';
import { findJsonFiles } from '../services/machine/find-files';
import { ledgersOnDisk } from '../services/machine/ledgers-on-disk';
import { fileExists, readText } from '../services/machine/read-text';
import { startServer } from './server';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const pages = pathToFileURL(path.resolve(__dirname, '../docs/regler')).href;

startServer(
  createConnection(ProposedFeatures.all),
  {
    today: () => todayByClock(),
    readText,
    fileExists,
    findFiles: findJsonFiles,
    ledgers: ledgersOnDisk,
    locale: LC_ALL || LC_MESSAGES || LANG || '',
    rulePage: `${pages}/{code}.md`,
  },
  {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
);
