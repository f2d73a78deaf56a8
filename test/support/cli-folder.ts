import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { rightValue } from './examples';

/** A folder of a test's own, with a ledger that no other test sees. */
export interface CliFolder {
  /** @returns where a name is in the folder */
  place(name: string): string;
  /** @returns where it was written */
  write(name: string, content: string | object): string;
  /** @returns the right begjæring, written into the folder */
  begjaering(): string;
}

/** The day on which the right examples are right. */
export const today = '2026-06-15T12:00:00Z';

/** Gives every test of a file a folder, on a day on which the right examples are right. */
export function cliFolder(): CliFolder {
  let folder = '';
  beforeEach(() => {
    vi.setSystemTime(today);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-commands-'));
    vi.stubEnv('ELAN_LEDGER', path.join(folder, 'ledger'));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    fs.rmSync(folder, { recursive: true });
  });
  const place = (name: string): string => path.join(folder, name);
  const write = (name: string, content: string | object): string => {
    fs.writeFileSync(place(name), typeof content === 'string' ? content : JSON.stringify(content));
    return place(name);
  };
  return { place, write, begjaering: () => write('sak.begjaering.json', rightValue('2.1')) };
}
