// @ts-check
import { after, describe, it } from 'mocha';
import { uiSession } from '../../../scripts/editor/ui-session.mjs';

describe('language status', () => {
  const { workbench } = uiSession();

  after(() => workbench.closeFiles());

  it('shows the model that a begjæring is checked against', async () => {
    await workbench.openFile('riktig.begjaering.json');
    const status = await workbench.languageStatus();
    await status.filter({ hasText: '2.1' }).first().waitFor();
  });
});
