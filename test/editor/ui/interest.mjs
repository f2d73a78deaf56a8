// @ts-check
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { keepScreenshot, uiSession } from '../../../scripts/editor/ui-session.mjs';

const FILE = 'riktig.begjaering.json';

describe('interest claims', () => {
  const { session, workbench } = uiSession();

  before(() => workbench.openFile(FILE));
  after(() => workbench.closeFiles());

  it('are generated from the Refactor menu of a claim that bears interest', async () => {
    await workbench.goToText('rentebaerendeKrav');
    await workbench.command('Refactor...');
    const action = workbench.page.locator('.action-widget .monaco-list-row.action', {
      hasText: 'Lag rentekrav',
    });
    await action.first().waitFor();
    await keepScreenshot('interest');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    const text = fs.readFileSync(path.join(session.workspace, FILE), 'utf8');
    assert.match(text, /"innsendersKravreferanse": "HOVEDKRAV-1-RENTE-1"/);
    const rows = await workbench.problems();
    assert.equal(await rows.filter({ hasText: FILE }).count(), 0);
  });
});
