// @ts-check
// A picture of what a page shows, in the colours of whatever theme the reader has.
import { variableOf } from './colours.mjs';

/**
 * @typedef {import('./in-page.mjs').Shape} Shape
 * @typedef {{ shapes: Shape[], colours: Record<string, string> }} Seen
 */

/**
 * @param {{ light: Seen, dark: Seen }} seen the same part of the same page in two themes
 * @param {{ title: string, width: number, height: number }} picture
 * @returns {string} an SVG that VS Code shows in a walkthrough
 * @throws Error where the two are not the same, or a colour is none of the theme's
 */
export function drawn({ light, dark }, { title, width, height }) {
  const themes = { light: light.colours, dark: dark.colours };
  if (light.shapes.length !== dark.shapes.length)
    throw new Error(`${light.shapes.length} shapes in light and ${dark.shapes.length} in dark.`);
  const lines = light.shapes.map((shape, i) => {
    const other = dark.shapes[i] ?? shape;
    const colour = (/** @type {'fill' | 'stroke'} */ which) =>
      shape[which] && other[which] ? variable(shape[which], other[which], themes) : undefined;
    return WRITERS[shape.kind](shape, colour('fill'), colour('stroke'));
  });
  const { opening, closing } = frame(title, width, height);
  return `${[opening, ...lines.filter((line, i) => line !== '' && line !== lines[i - 1]), closing].join('\n')}\n`;
}

/** @param {string} title @param {number} width @param {number} height */
function frame(title, width, height) {
  return {
    opening: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-size="13" font-family="var(--vscode-font-family)">
<title id="title">${escaped(title)}</title>
<clipPath id="edge"><rect width="${width}" height="${height}" rx="6"/></clipPath>
<g clip-path="url(#edge)">`,
    closing: `</g>\n<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6" fill="none" stroke="var(--vscode-widget-border,var(--vscode-contrastBorder,gray))"/>\n</svg>`,
  };
}

/** @type {Record<Shape['kind'], (shape: Shape, fill?: string, stroke?: string) => string>} */
const WRITERS = {
  box: ({ box, radius }, fill, stroke) =>
    fill || stroke
      ? `<rect x="${r(box.x)}" y="${r(box.y)}" width="${r(box.width)}" height="${r(box.height)}"${radius ? ` rx="${r(Math.min(radius, box.height / 2))}"` : ''}${painted(fill, stroke)}/>`
      : '',
  text: ({ box, text = '', size = 13, bold, mono }, fill) =>
    `<text x="${r(box.x)}" y="${r(box.y)}"${size === 13 ? '' : ` font-size="${r(size)}"`}${bold ? ' font-weight="600"' : ''}${mono ? ' font-family="var(--vscode-editor-font-family)"' : ''} textLength="${r(box.width)}" lengthAdjust="spacingAndGlyphs"${painted(fill)} xml:space="preserve">${escaped(text)}</text>`,
  squiggle: ({ box, text = '' }) => {
    const steps = Math.round(box.width / 3);
    const zigzag = Array.from({ length: steps }, (_, i) => `l3 ${i % 2 === 0 ? -3 : 3}`).join('');
    return `<path d="M${r(box.x)} ${r(box.y + box.height - 1)}${zigzag}" fill="none" stroke="${used(`--vscode-editor${text.replace(/^./, (letter) => letter.toUpperCase())}-foreground`)}"/>`;
  },
  icon: ({ box, text = '' }, fill) => {
    const [x, y] = [box.x + box.width / 2 - 8, box.y + box.height / 2 - 8];
    return text === 'pass-filled' && fill
      ? `<path transform="translate(${r(x)} ${r(y)})" d="${TICKED}" fill="none" stroke="${fill}" stroke-width="1.5"/>`
      : '';
  },
  path: ({ d = '', transform = '', strokeWidth = 1 }, fill, stroke) => {
    const width = strokeWidth === 1 ? '' : ` stroke-width="${strokeWidth}"`;
    return fill || stroke ? `<path transform="${transform}" d="${d}"${painted(fill, stroke)}${width}/>` : '';
  },
};

/** A tick in a circle: VS Code's own icons are a font, and the others are left out. */
const TICKED = 'M8 2.5a5.5 5.5 0 1 0 .01 0M5.5 8l2 2 3.5-4';

/** @param {string} [fill] @param {string} [stroke] */
function painted(fill, stroke) {
  return `${fill ? ` fill="${fill}"` : stroke ? ' fill="none"' : ''}${stroke ? ` stroke="${stroke}"` : ''}`;
}

/** @param {string} light @param {string} dark @param {{ light: Record<string, string>, dark: Record<string, string> }} themes */
function variable(light, dark, themes) {
  return used(variableOf(light, dark, themes));
}

/** Themes of high contrast leave some colours out: a background is nothing then, and a text like others. @param {string} name */
function used(name) {
  return `var(${name},${/(?:background|border)$/i.test(name) ? 'none' : 'var(--vscode-foreground)'})`;
}

/** @param {number} value */
function r(value) {
  return Math.round(value * 10) / 10;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
