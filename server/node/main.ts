import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { todayByClock } from '../../services/machine/clock';
import { findJsonFiles } from '../../services/machine/find-files';
import { KnownReader } from '../../services/known/known-reader';
import { ledgersOnDisk } from '../../services/machine/ledgers-on-disk';
import { fileExists, readText } from '../../services/machine/read-text';
import { rulePageIn } from '../../services/machine/rule-pages';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { startServer } from '../server';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

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
    rulePage: rulePageIn(path.resolve(__dirname, '../docs/regler')),
  },
  {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
);
