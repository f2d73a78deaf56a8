// @ts-check
import path from 'node:path';
import prettier from 'prettier';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { ROOT } from '../support/paths.mjs';

/**
 * @param {string} entry the first file of a library, by its path in the repository
 * @returns {Promise<string>} its declarations as the compiler writes them, and those of what they name, in one file
 */
export async function libraryTypes(entry) {
  const build = await rollup({
    input: path.join(ROOT, entry),
    plugins: [dts({ tsconfig: path.join(ROOT, 'tsconfig.json') })],
  });
  try {
    const { output } = await build.generate({ format: 'es' });
    return await prettier.format(output[0].code, {
      parser: 'typescript',
      printWidth: 110,
      singleQuote: true,
    });
  } finally {
    await build.close();
  }
}
