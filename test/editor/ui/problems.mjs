// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'feil-referanser.begjaering.json';
const CODE = 'RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER';

describe('problems', () => {
  const { session, workbench } = uiSession();

  before(() => workbench.openFile(FILE));
  after(() => workbench.closeFiles());

  it('appear in the Problems view under their official codes', async () => {
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).waitFor();
    assert.equal(await rows.filter({ hasText: CODE }).count(), 1);
    await rows.filter({ hasText: 'TVANGSGRUNNLAG_UGYLDIGE_KRAVREFERANSER' }).waitFor();
  });

  it('are underlined in the editor', async () => {
    await workbench.goToText('HOVEDKRAV-9');
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
  });

  it('go away when a quick fix is taken, and the file can be saved', async () => {
    await workbench.goToText('HOVEDKRAV-9');
    const fixes = await workbench.quickFixes();
    await fixes.filter({ hasText: 'HOVEDKRAV-1' }).first().waitFor();
    await keepScreenshot('quick-fix');
    await workbench.takeQuickFix('HOVEDKRAV-1');
    const rows = await workbench.problems();
    await rows.filter({ hasText: CODE }).waitFor({ state: 'detached' });
    await workbench.save();
    const text = fs.readFileSync(path.join(session.workspace, FILE), 'utf8');
    assert.match(text, /"relatertKrav": \["HOVEDKRAV-1"\]/);
  });
});
