// @ts-check
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { arrows } from './scripts/lint/arrows.mjs';

export default tseslint.config(
  { ignores: ['dist/', 'dist-npm/', 'dist-docs/', 'generated/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What it is given instead takes zod's schemas only; ours are data, which VS Code's manifest has too.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'package', package: '@modelcontextprotocol/sdk', name: 'Server' },
            // the server is told that settings have changed, and then pulls them
            { from: 'package', package: 'vscode-languageclient', name: 'configurationSection' },
          ],
        },
      ],
      'no-console': 'error',
      // Data is read when it is first needed, where `import` would read it at once.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^#schemas/', '^#generated/'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  ...arrows().map(({ files, patterns, globals }) => ({
    files,
    rules: {
      'no-restricted-imports': /** @type {const} */ (['error', { patterns }]),
      // without names it would keep those of the room around it
      'no-restricted-globals': globals.length > 0 ? /** @type {[2, ...string[]]} */ ([2, ...globals]) : 'off',
    },
  })),
  {
    files: ['client/**/*.ts'],
    ignores: ['client/window/notifications.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.property.name='window'] > Identifier[name=/^(show(Information|Warning|Error)Message|withProgress)$/]",
          message: 'client/window/notifications.ts shows it: VS Code runs links that stand in a message.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-imports': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        globalThis: 'readonly',
        fetch: 'readonly',
        structuredClone: 'readonly',
        document: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        window: 'readonly',
        require: 'readonly',
        module: 'readonly',
        exports: 'writable',
        setImmediate: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
);
