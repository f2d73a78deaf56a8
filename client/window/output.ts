import * as vscode from 'vscode';
import { createLog } from '../../services/log/create-log';
import type { Log } from '../../services/log/log';

/**
 * @param channel whose own level decides what is shown
 * @returns a log that writes to VS Code's output; what it is given is redacted before it gets there
 */
export function outputLog(channel: vscode.LogOutputChannel): Log {
  return createLog(
    (line, level) => channel[level](line.split(' ').slice(wordsBeforeEvent).join(' ')),
    'debug',
    Date.now,
  );
}

/** A line begins with its moment and its level, and the channel writes both itself. */
const wordsBeforeEvent = 2;
