import { beforeAll, describe, expect, it } from 'vitest';
import { wrongReferenceCode } from '../server/support/examples';
import { fixed, runEditor } from './support/run-editor';

/** What `support/eglot.el` writes down. */
interface Report {
  readonly diagnostics: readonly string[];
  readonly fixed: string;
}

describe('Emacs with Eglot', () => {
  let report: Report;

  beforeAll(async () => {
    report = await runEditor<Report>('emacs', 'eglot.el', (script) => ['--batch', '-l', script]);
  }, 130_000);

  it('shows what is wrong', () => {
    expect(report.diagnostics).toEqual([
      expect.stringContaining(`[${wrongReferenceCode}]: Krav med kravreferanse RENTE-1001`),
    ]);
  });

  it('applies the fix that is chosen, and then nothing is wrong any more', () => {
    expect(report.fixed).toBe(fixed);
  });
});
