// @ts-check
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Who may know whom: each folder lists what it must not import. */
const edges = [
  'vscode',
  'node:*',
  'fs',
  'path',
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageclient*',
];
const later = ['**/lsp/*', '**/cli/*'];
const layers = [
  {
    folder: 'engine/begjaering',
    not: ['**/model/*', '**/check/*', '**/rules/**', '**/fixes/**', '**/features/**', ...later],
  },
  { folder: 'engine/model', not: ['**/rules/**', '**/fixes/**', '**/features/**', ...later] },
  {
    folder: 'engine/interest',
    not: ['**/model/*', '**/check/*', '**/rules/**', '**/fixes/**', '**/features/**', ...later],
  },
  { folder: 'engine/rules', not: ['**/fixes/**', '**/features/**', ...later] },
  { folder: 'engine/check', not: ['**/fixes/**', '**/features/**', ...later] },
  { folder: 'engine/fixes', not: ['**/features/**', ...later] },
  {
    folder: 'engine/snippets',
    not: ['**/begjaering/*', '**/rules/**', '**/fixes/**', '**/features/**', ...later],
  },
  { folder: 'engine/migrate', not: ['**/features/**', ...later] },
  { folder: 'engine/actions', not: ['**/features/**', ...later] },
  { folder: 'engine/compare', not: ['**/model/*', '**/fixes/**', '**/features/**', ...later] },
  { folder: 'engine/elanrc', not: ['**/rules/**', '**/fixes/**', '**/features/**', ...later] },
  { folder: 'engine/features', not: later, edges: ['vscode', 'node:*', 'fs', 'path'] },
  {
    folder: 'services/known',
    not: ['**/fixes/**', '**/features/**', ...later],
    edges: ['vscode', 'vscode-languageserver', 'undici'],
  },
  {
    folder: 'engine/service-findings',
    not: ['**/fixes/**', '**/features/**', ...later],
  },
  { folder: 'services/machine', not: ['**/server/**', '**/commands/**'], edges: ['vscode', 'undici'] },
  { folder: 'client/picture', not: ['**/commands/**', '**/views/**', '**/services/**'] },
  { folder: 'services/reports', not: ['**/server/**', '**/commands/**', '**/views/**'] },
  { folder: 'sandbox', not: ['**/client/src/services/**', ...later], edges: ['vscode', 'undici'] },
  // The services: Node's crypto is theirs, its file system and network are for whoever uses them.
  {
    folder: 'services',
    // How a text of others gets into Markdown is decided in one place.
    not: ['**/server/src/*/**', '**/server/generated/**', '**/commands/**', '**/views/**', '**/sandbox/**'],
    edges: ['vscode', 'undici', 'node:fs*', 'node:http*', 'node:net', 'node:tls', 'vscode-languageclient*'],
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'generated/', 'node_modules/', 'coverage/'] },
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
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  ...layers.map(({ folder, not, edges: barred = edges }) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': /** @type {const} */ ([
        'error',
        {
          patterns: [
            { group: [...barred, ...not], message: 'This layer must not know it: see docs/architecture.md.' },
          ],
        },
      ]),
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
          message: 'notifications.ts shows it: VS Code runs links that stand in a message.',
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
      },
    },
  },
);
