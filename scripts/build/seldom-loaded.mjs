// @ts-check
// What is large and seldom loaded is packed by brotli in what is shipped, which Node unpacks when it is loaded.
import fs from 'node:fs';
import path from 'node:path';
import { brotli } from '../support/brotli.mjs';

/** Runs the program that stands packed beside it, under its own name. */
const loader =
  '"use strict";module._compile(require("node:zlib").brotliDecompressSync(require("node:fs").readFileSync(__filename+".br")).toString(),__filename);';

/** The local ELAN, the tools of language models outside VS Code, and the client of HTTP. */
const seldomLoaded = ['sandbox/main.ts', 'cli/mcp/mcp.ts', 'node_modules/undici/lib/web/fetch/index.js'];

/**
 * Packs the bundles that few runs load, each as a file of its own beside one that loads it.
 *
 * @param {ReadonlyMap<string, import('./bundle.mjs').Bundle>} bundles
 * @param {string} folder where they stand
 */
export function packSeldomLoaded(bundles, folder) {
  for (const { file: name, inputs } of bundles.values()) {
    if (!inputs.some((input) => seldomLoaded.includes(input))) continue;
    if ([...bundles.values()].filter((each) => each.file === name).length > 1)
      throw new Error(`${name} has other parts, which are loaded more often`);
    const file = path.join(folder, name);
    fs.writeFileSync(`${file}.br`, brotli(fs.readFileSync(file)));
    fs.writeFileSync(file, loader);
  }
}
