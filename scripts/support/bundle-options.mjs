// @ts-check
import { ROOT } from './paths.mjs';

export const bundleUrl = "const bundleUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * How everything that runs on Node is bundled: the extension, the server, the command line, and what tests and the
 * benchmark make of them.
 * @type {import('esbuild').BuildOptions}
 */
export const bundleOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // vscode-json-languageservice's CommonJS build hides its imports from a bundler.
  mainFields: ['module', 'main'],
  // A bundle that is not found by Node's import, which wants an extension, is found by its require.
  supported: { 'dynamic-import': false },
  // Some libraries ask where they are; a CommonJS bundle has no import.meta.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: bundleUrl },
  logLevel: 'warning',
};
