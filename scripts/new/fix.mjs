// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/paths.mjs';
import { Refusal } from './refusal.mjs';
import { kebabCase, read, readJson, refuseExisting, registered } from './texts.mjs';

const titles = 'schemas/fikser.json';
const registry = 'engine/fixes/registry.ts';

/**
 * @param {string} id
 * @param {Record<string, string | undefined>} options
 * @returns {import('./new.mjs').Begun}
 */
export function newFix(id, { for: code, family = 'own' }) {
  if (!/^[a-z][A-Za-z0-9]*$/.test(id)) throw new Refusal(`${id} is no id: write it as addDueDate.`);
  if (!code) throw new Refusal('Say which code it answers: --for CODE.');
  const fixture = `test/fixtures/regler/${code}.fixture`;
  if (!fs.existsSync(path.join(ROOT, fixture))) throw new Refusal(`There is no ${fixture}.`);
  const data = readJson(titles);
  if (data.titles[id]) throw new Refusal(`${id} is in ${titles} already.`);
  const file = `engine/fixes/${family}/${kebabCase(id)}.ts`;
  refuseExisting(file);
  return {
    files: {
      [titles]: JSON.stringify({ ...data, titles: { ...data.titles, [id]: { nb: '', en: '' } } }),
      [file]: providerOf(id, code),
      [registry]: registered(
        read(registry),
        `import { ${id}Fixes } from './${family}/${kebabCase(id)}'`,
        /export const fixProviders: readonly FixProvider\[\] = \[\n(?:.*\n)*?(?=\];)/,
        `...${id}Fixes`,
      ),
    },
    left: [
      `${titles}: its title in both languages`,
      `${file}: what it proposes`,
      `${fixture}: a section "--- fix: TITLE" after what it fixes, with what comes of it`,
      'npm run pages, and npx vitest run test/unit/engine/rules',
    ],
  };
}

/** @param {string} id @param {string} code */
function providerOf(id, code) {
  return `import type { FixProvider } from '../fix';

/** Fixes of ${code}. */
export const ${id}Fixes: readonly FixProvider[] = [
  {
    codes: ['${code}'],
    *propose(data) {
      yield { id: '${id}', args: {}, operations: [{ kind: 'remove', at: data.at }] };
    },
  },
];
`;
}
