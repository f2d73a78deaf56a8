// @ts-check
/**
 * What dependency-cruiser looks for: circles of imports, also between files of one folder, imports of types counted. Who
 * may know whom is ESLint's, see rooms.mjs.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Put what two files share into a third one that both may know.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
