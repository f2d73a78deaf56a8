// @ts-check
// The pages to look things up on: commands, settings, exit codes, messages, in both languages.
import { commandLinePages } from './command-line.mjs';
import { commandPage } from './commands.mjs';
import { exitCodePage } from './exit-codes.mjs';
import { messagePage } from './messages.mjs';
import { settingPage } from './settings.mjs';
import { commandLineFacts } from './sources.mjs';

/** @returns {Promise<Map<string, string>>} every page by its path below docs/ */
export async function referencePages() {
  const facts = await commandLineFacts();
  return new Map([
    ['reference/command-line.md', commandLinePages(facts, 'en')],
    ['reference/kommandolinjen.md', commandLinePages(facts, 'nb')],
    ['reference/commands.md', commandPage('en')],
    ['reference/kommandoer.md', commandPage('nb')],
    ['reference/settings.md', settingPage('en')],
    ['reference/innstillinger.md', settingPage('nb')],
    ['reference/exit-codes.md', exitCodePage(facts, 'en')],
    ['reference/sluttkoder.md', exitCodePage(facts, 'nb')],
    ['reference/messages.md', messagePage(facts, 'en')],
    ['reference/meldinger.md', messagePage(facts, 'nb')],
  ]);
}
