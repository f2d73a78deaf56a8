import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, write } from '../support/documents';
import { waitUntil } from '../support/waiting';

describe('sorting from the palette', () => {
  afterEach(closeAll);

  it('puts each claim before those that relate to it', async () => {
    const document = await changed('omvendte-krav', (value) => ({
      ...value,
      kravTilInnkreving: value.kravTilInnkreving.toReversed(),
    }));
    assert.ok(kinds(document)[0] !== 'Hovedkrav');
    await vscode.commands.executeCommand('elan.sortClaims');
    await waitUntil('the order', () => kinds(document)[0] === 'Hovedkrav');
  });

  it('orders the properties as in the model', async () => {
    const document = await changed(
      'omvendte-egenskaper',
      (value) => Object.fromEntries(Object.entries(value).toReversed()) as unknown as Begjaering,
    );
    await vscode.commands.executeCommand('elan.orderProperties');
    await waitUntil('the order', () => Object.keys(read(document))[0] === 'innsenderReferanse');
  });
});

interface Begjaering {
  kravTilInnkreving: { kravdetaljer: string }[];
}

async function changed(
  name: string,
  change: (value: Begjaering) => Begjaering,
): Promise<vscode.TextDocument> {
  const right = await open('riktig.begjaering.json');
  await write(`${name}.begjaering.json`, JSON.stringify(change(read(right)), null, 2));
  return open(`${name}.begjaering.json`);
}

function read(document: vscode.TextDocument): Begjaering {
  return JSON.parse(document.getText()) as Begjaering;
}

function kinds(document: vscode.TextDocument): string[] {
  return read(document).kravTilInnkreving.map(({ kravdetaljer }) => kravdetaljer);
}
