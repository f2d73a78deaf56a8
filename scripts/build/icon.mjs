// @ts-check
// npm run icon: draws media/icon.png, which shops of extensions show, from media/icon.svg.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { ROOT } from '../support/paths.mjs';

/** What VS Code's Marketplace asks for, in pixels. */
const WIDTH = 256;

/** @returns {Buffer} a PNG, the same for the same drawing */
export function drawIcon() {
  const svg = fs.readFileSync(path.join(ROOT, 'media/icon.svg'), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(path.join(ROOT, 'media/icon.png'), drawIcon());
}
