import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { right, wrongReference } from '../../server/support/examples';

const start = promisify(execFile);

/** What the file is called that the editors open. */
const fileName = 'wrong.begjaering.json';

/** Something wrong in it, and its claims in an order that nobody would choose. */
const given = withClaimsReversed(wrongReference);

/** What is to be there once the first fix has been chosen. */
export const fixed = withClaimsReversed(right);

/**
 * Runs an editor with a script that does what a person does, and writes down what came of it.
 * @param args of the editor, given the path of the script
 * @returns what the script wrote down
 * @throws where the editor cannot be run to its end, or where nothing came of a step
 */
export async function runEditor<Report extends object>(
  command: string,
  script: string,
  args: (script: string) => readonly string[],
): Promise<Report> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'elan-editor-'));
  const report = path.join(folder, 'report.txt');
  writeFileSync(path.join(folder, fileName), given);
  const env = {
    ...process.env,
    LANG: 'C.UTF-8',
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    ELAN_FOLDER: folder,
    ELAN_REPORT: report,
    ELAN_NODE: process.execPath,
    ELAN_CLI: path.join(inject('bundles'), 'elan.js'),
  };
  try {
    const place = path.join(import.meta.dirname, script);
    const { stderr } = await start(command, args(place), { env, timeout: 120_000 });
    const came = JSON.parse(readFileSync(report, 'utf8')) as Report & { problem?: string };
    if (came.problem !== undefined) throw new Error(`${came.problem}\n${stderr}`);
    return came;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the references of the claims in a text, in their order */
export function claimsIn(text: string): (string | undefined)[] {
  const { kravTilInnkreving } = JSON.parse(text) as {
    kravTilInnkreving: { innsendersKravreferanse?: string }[];
  };
  return kravTilInnkreving.map(({ innsendersKravreferanse }) => innsendersKravreferanse);
}

function withClaimsReversed(text: string): string {
  const value = JSON.parse(text) as { kravTilInnkreving: unknown[] };
  value.kravTilInnkreving.reverse();
  return `${JSON.stringify(value, null, 2)}\n`;
}
