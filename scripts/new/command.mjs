// @ts-check
import { Refusal } from './refusal.mjs';
import { kebabCase, read, readJson, refuseExisting } from './texts.mjs';

const declarations = 'client/commands/commands.json';
const groups = ['cases', 'comparing', 'connection', 'sending'];

/**
 * @param {string} name
 * @param {Record<string, string | undefined>} options
 * @returns {import('./new.mjs').Begun}
 */
export function newCommand(name, { group = '' }) {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Refusal(`${name} is no name: write it as openCase.`);
  if (!groups.includes(group))
    throw new Refusal(`Say which group it belongs to: --group ${groups.join('|')}.`);
  const file = `client/commands/${group}/${kebabCase(name)}.ts`;
  refuseExisting(file);
  const declared = readJson(declarations);
  if (declared[name]) throw new Refusal(`${name} is declared already.`);
  const command = { title: { en: '', nb: '' }, needsServices: true, palette: 'isWorkspaceTrusted' };
  const registry = `client/commands/${group}/group.ts`;
  return {
    files: {
      [declarations]: JSON.stringify({ ...declared, [name]: command }),
      [file]: functionOf(name),
      [registry]: inGroup(read(registry), name),
    },
    left: [
      `${declarations}: its title in both languages, and when and where it is offered`,
      `${file}: what it does; the Norwegian of what it says in l10n/bundle.l10n.nb.json`,
      'npm run manifest, npm run build',
      'a test in test/editor/suite/tests/, and npm run pages, which lists it; docs/vscode.md and docs/vscode.nb.md',
    ],
  };
}

/** @param {string} text of a group @param {string} name */
function inGroup(text, name) {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('import '));
  const imported = `import { ${name} } from './${kebabCase(name)}';`;
  return lines
    .toSpliced(last + 1, 0, imported)
    .join('\n')
    .replace(/\n\} satisfies/, `\n  ${name},\n} satisfies`);
}

/** @param {string} name */
function functionOf(name) {
  return `import type { Services } from '../../window/services';

/** \`elan.${name}\`: */
export async function ${name}(services: Services): Promise<void> {
  await services.use();
}
`;
}
