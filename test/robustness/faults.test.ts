import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs';

const script = path.resolve(import.meta.dirname, '../../scripts/faults/faults.mjs');

describe('submissions of two machines with faults of the service, kills of the clients and damage of their logs', () => {
  it(
    'neither lose nor double a case or an event, nor tell a secret',
    { timeout: runs(300_000, 1_800_000) },
    async () => {
      const args = [script, '--runs', String(runs(1, 40)), '--seed', '24', '--parallel', '4'];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      expect(stdout).toMatch(/[1-9]\d* were killed; [1-9]\d* calls were struck by faults; [1-9]\d* times/);
      expect(stdout).toMatch(/the logs were damaged [1-9]\d* times, and taken over [1-9]\d* times/);
      expect(stdout).toContain(
        'No case and no event was lost and none was doubled, no damage was silent, and no secret was told.',
      );
    },
  );
});
