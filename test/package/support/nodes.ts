import path from 'node:path';

/** The Nodes that the package is tried under: the one that runs this, and those that `npm run test:full` has fetched. */
export const nodes: readonly string[] = [
  process.execPath,
  ...(process.env['ELAN_TEST_NODES'] ?? '').split(path.delimiter).filter((node) => node !== ''),
];
