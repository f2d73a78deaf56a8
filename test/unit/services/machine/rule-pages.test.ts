import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeRulePages } from '../../../../scripts/build/rule-pages.mjs';
import { publicRulePage, readRulePages, rulePageIn } from '../../../../services/machine/rule-pages';

const pages = path.resolve(import.meta.dirname, '../../../../docs/regler');

describe('the address of the page of a rule', () => {
  it('is that of its file where the pages are installed', () => {
    expect(rulePageIn(pages)).toBe(`${pathToFileURL(pages).href}/{code}.md`);
  });

  it('is the public one where they are not', () => {
    expect(rulePageIn(path.join(pages, 'nowhere'))).toBe(publicRulePage);
    expect(publicRulePage).toMatch(/^https:\/\/.+[^.]\/blob\/HEAD\/docs\/regler\/\{code\}\.md$/);
  });
});

it('the pages in one file are those of the folder', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'elan-rule-pages-'));
  writeRulePages(folder);
  const read = await readRulePages(pathToFileURL(path.join(folder, 'rule-pages.json.br')));
  expect(read.get('elan/ugyldig-format.md')).toBe(
    fs.readFileSync(path.join(pages, 'elan/ugyldig-format.md'), 'utf8'),
  );
  expect([...read.keys()]).toContain('RELATERTE_KRAV_MÅ_FINNES.md');
  fs.rmSync(folder, { recursive: true });
});
