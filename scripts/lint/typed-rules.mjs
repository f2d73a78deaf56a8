// @ts-check
// The rules of eslint.config.mjs that need types, for oxlint, which looks at all files in a fifth of the time.
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from '../support/paths.mjs';

/** What oxlint does not have yet. `npm run test:full` has ESLint itself look for it, and the compiler tells of classes with private members. */
const ESLINT_ALONE = ['@typescript-eslint/no-unsafe-class-instance-assignment'];

/** @returns {Promise<object>} a configuration of oxlint that has them all, as eslint.config.mjs sets them */
export async function typedRules() {
  const eslint = new ESLint({ cwd: ROOT });
  const { rules } = await eslint.calculateConfigForFile(path.join(ROOT, 'engine', 'any.ts'));
  const typed = Object.keys(tseslint.configs.disableTypeChecked.rules ?? {});
  const wanted = typed.filter((name) => rules[name] && isOn(rules[name]) && !ESLINT_ALONE.includes(name));
  return {
    plugins: ['typescript'],
    categories: { correctness: 'off' },
    overrides: [
      { files: ['**/*.ts'], rules: Object.fromEntries(wanted.map((name) => [nameOf(name), rules[name]])) },
    ],
  };
}

/** @param {[number, ...unknown[]]} setting */
function isOn([severity]) {
  return severity > 0;
}

/** @param {string} name of ESLint */
function nameOf(name) {
  return name.replace('@typescript-eslint/', 'typescript/');
}
