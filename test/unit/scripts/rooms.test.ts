import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { arrows } from '../../../scripts/lint/arrows.mjs';

const linter = new Linter();
const config: Linter.Config[] = arrows().map(({ files, patterns }) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
}));

/** @returns whether a file of that name may import that */
function mayImport(filename: string, imported: string): boolean {
  // ESLint's own parser reads JavaScript, so the rooms are looked at under names that it takes.
  const named = config.map((entry) => ({
    ...entry,
    files: entry.files?.map((file) => String(file).replace(/ts$/, 'js')),
  }));
  return (
    linter.verify(`import '${imported}';`, named, { filename: filename.replace(/ts$/, 'js') }).length === 0
  );
}

describe('a room', () => {
  it.each([
    ['engine/rules/own/dates.ts', '../../begjaering/index'],
    ['engine/rules/rule.ts', './history/history'],
    ['engine/features/hover.ts', 'vscode-languageserver'],
    ['services/known/known.ts', '../../engine/rules/kinds'],
    ['services/workflow/workflow.ts', '../ledger/ledger'],
    ['services/http/transport-errors.ts', '../errors'],
    ['server/requests/authoring.ts', '../session'],
    ['client/commands/sending/steps/upload.ts', '../../../window/services'],
    ['client/picture/svg.ts', '../../server/protocol/picture'],
    ['client/extension.ts', './views/model-status-item'],
    ['client/browser/extension.ts', '../editing'],
    ['server/node/main.ts', 'node:path'],
    ['server/browser/main.ts', '../server'],
    ['cli/services/commands/sandbox.ts', '../../../sandbox/main'],
    ['sandbox/elan/router.ts', '../../schemas/miljoer.json'],
  ])('lets %s import %s', (file, imported) => expect(mayImport(file, imported)).toBe(true));

  it.each([
    ['engine/rules/own/dates.ts', '../../fixes/fix'],
    ['engine/rules/rule.ts', '../check/check'],
    ['engine/rules/rule.ts', 'vscode-languageserver'],
    ['engine/begjaering/index.ts', 'node:fs'],
    ['engine/features/completion/items.ts', '../../../server/session'],
    ['services/client/call.ts', '../../engine/begjaering/index'],
    ['services/client/call.ts', '../ledger/ledger'],
    ['services/maskinporten/keys/jwk.ts', '../../client/client'],
    ['services/client/call.ts', 'node:fs/promises'],
    ['server/features/code-actions.ts', '../../client/extension'],
    ['client/picture/svg.ts', '../../server/session'],
    ['server/session.ts', 'node:fs/promises'],
    ['server/browser/main.ts', 'node:path'],
    ['client/browser/files.ts', 'node:fs'],
    ['client/views/report-panel.ts', 'node:crypto'],
    ['client/views/cases-tree.ts', '../commands/main'],
    ['client/sending/regelverk.ts', 'vscode'],
    ['client/window/world.ts', 'undici'],
    ['sandbox/start.ts', '../cli/main'],
    ['cli/main.ts', '../client/extension'],
    ['cli/services/run.ts', 'vscode'],
  ])('does not let %s import %s', (file, imported) => expect(mayImport(file, imported)).toBe(false));
});
