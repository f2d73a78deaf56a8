import { beforeAll, describe, expect, it } from 'vitest';
import { wrongReferenceCode } from '../server/support/examples';
import { claimsIn, fixed, runEditor } from './support/run-editor';

/** What `support/neovim.lua` writes down. */
interface Report {
  readonly diagnostics: readonly string[];
  readonly fixed: string;
  readonly renamed: string;
  readonly hover: string;
  readonly sorted: string;
  readonly completions: readonly string[];
}

describe('Neovim', () => {
  let report: Report;

  beforeAll(async () => {
    const args = (script: string) => ['--headless', '--clean', '-u', 'NONE', '-c', `luafile ${script}`];
    report = await runEditor<Report>('nvim', 'neovim.lua', args);
  }, 130_000);

  it('shows what is wrong', () => {
    expect(report.diagnostics).toEqual([wrongReferenceCode]);
  });

  it('applies the fix that is chosen', () => {
    expect(report.fixed).toBe(fixed);
  });

  it('renames a claim wherever it is named, to a name with wide characters', () => {
    expect(report.renamed).toBe(fixed.replaceAll('"FAKTURA-1001"', '"NY–😀"'));
  });

  it('shows what the model says of the property under the cursor', () => {
    expect(report.hover).toContain('Hva slags krav det er');
  });

  it('sorts the claims', () => {
    expect(claimsIn(report.sorted)).toEqual(['NY–😀', 'SALAER-1001', 'RENTE-1001']);
  });

  it('completes what may stand at a place', () => {
    expect(report.completions).toEqual(['"Hovedkrav",']);
  });
});
