// @ts-check
// npm run docs: checks the links of all pages, and builds them as a site into dist-docs/site/.
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { build, createServer } from 'vitepress';
import { deadLinks } from './dead-links.mjs';
import { DOCS, stage } from './stage.mjs';

const USAGE = `npm run docs                checks all links, and builds the documentation as a site into dist-docs/site/
npm run docs -- --serve     shows it while it is being written, until Ctrl+C

DOCS_BASE says below which path the site is to be put: /utleggsbegjaering/ on GitHub's pages.`;

process.exitCode = await main();

/** @returns {Promise<number>} exit code */
async function main() {
  const { values } = parseArgs({ options: { serve: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.serve) {
    stage();
    watch(DOCS, { ignoreInitial: true }).on('all', stage);
    const server = await createServer(DOCS);
    await server.listen();
    server.printUrls();
    return 0;
  }
  const dead = deadLinks();
  for (const line of dead) console.error(line);
  if (dead.length > 0) return 1;
  stage();
  await build(DOCS);
  return 0;
}
