// @ts-check
// What a part of a page shows, as shapes: backgrounds, borders, texts, squiggles and the shapes of drawings. `shapesIn` runs in the
// page, and knows nothing from outside itself.

/**
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {object} Shape
 * @property {'box' | 'text' | 'squiggle' | 'icon' | 'path'} kind
 * @property {Box} box in pixels from the corner of what is looked at; of a text, y is its base line
 * @property {string} [fill] a colour as the page computed it
 * @property {string} [stroke]
 * @property {number} [strokeWidth]
 * @property {number} [radius]
 * @property {string} [text] what is written, or the name of an icon
 * @property {number} [size] of the letters
 * @property {boolean} [bold]
 * @property {boolean} [mono]
 * @property {string} [d] a path
 * @property {string} [transform]
 */

/**
 * @param {{ selectors: string[], clip: Box }} what elements whose content is looked at, later ones above earlier ones, and the part of
 *   the page that is looked at
 * @returns {{ shapes: Shape[], colours: Record<string, string> }} the shapes in the order that they are painted in, and what the
 *   theme's variables are
 */
export function shapesIn({ selectors, clip }) {
  const { getComputedStyle, Node, SVGElement, SVGGeometryElement, SVGGraphicsElement, SVGPathElement } =
    globalThis;
  /** @type {Shape[]} */
  const shapes = [];
  const canvas = document.createElement('canvas').getContext('2d');
  const edges = { left: clip.x, top: clip.y, right: clip.x + clip.width, bottom: clip.y + clip.height };
  for (const selector of selectors) for (const root of document.querySelectorAll(selector)) walk(root, edges);
  return { shapes, colours: themeColours() };

  function walk(element, around) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    const box = element.getBoundingClientRect();
    const within = style.overflowX === 'visible' ? around : meet(around, box);
    if (within === undefined) return;
    const seen = meet(around, box);
    if (seen) paint(element, style, box, seen);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) write(child, style, within);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child, within);
    }
  }

  function paint(element, style, box, seen) {
    if (element instanceof SVGGeometryElement) return draw(element, style);
    const squiggle = /squiggly-(\w+)/.exec(element.className)?.[1];
    if (squiggle) shapes.push({ kind: 'squiggle', box: boxOf(seen), text: squiggle });
    if (element instanceof SVGElement || squiggle) return undefined;
    const fill = shown(style.backgroundColor);
    const stroke = shown(parseFloat(style.borderTopWidth) > 0 ? style.borderTopColor : '');
    const radius = parseFloat(style.borderTopLeftRadius) || undefined;
    if (fill || stroke) shapes.push({ kind: 'box', box: boxOf(seen), fill, stroke, radius });
    const icon = [...element.classList].find((name) => /^codicon-(?!modifier)/.test(name));
    const glyph = getComputedStyle(element, '::before');
    if (icon && glyph.content !== 'none')
      shapes.push({ kind: 'icon', box: boxOf(box), fill: glyph.color, text: icon.slice(8) });
    return undefined;
  }

  function draw(element, style) {
    const matrix = element.getScreenCTM();
    const d = element instanceof SVGPathElement ? element.getAttribute('d') : outline(element);
    const round = (n) => Math.round(n * 100) / 100;
    const { a, b, c, d: e } = matrix;
    const transform = `matrix(${[a, b, c, e, matrix.e - clip.x, matrix.f - clip.y].map(round).join(' ')})`;
    shapes.push({
      kind: 'path',
      box: boxOf(element.getBoundingClientRect()),
      fill: shown(style.fill),
      stroke: shown(style.stroke),
      strokeWidth: parseFloat(style.strokeWidth),
      d,
      transform,
    });
  }

  function outline(element) {
    const { x, y, width, height } = element.getBBox();
    return `M${x} ${y}h${width}v${height}h${-width}z`;
  }

  function write(node, style, within) {
    for (const line of linesOf(node)) {
      const text = line.text.replaceAll('\u00a0', ' ').trimEnd();
      const { left, top, right, bottom } = line;
      if (text.trim() === '' || top < within.top - 1 || bottom > within.bottom + 1 || left < within.left - 1)
        continue;
      const room = (within.right - left) / (right - left);
      if (room < 0.1) continue;
      const isCut = room < 0.999;
      const kept = isCut ? `${text.slice(0, Math.max(1, Math.floor(line.text.length * room) - 2))}…` : text;
      const scale = scaleOf(node.parentElement);
      const width = isCut ? undefined : measured(kept, style) * scale;
      shapes.push({
        kind: 'text',
        box: {
          x: left - clip.x,
          y: top - clip.y + (bottom - top) * 0.79,
          width: width ?? within.right - left,
          height: bottom - top,
        },
        fill: node.parentElement instanceof SVGElement ? style.fill : style.color,
        text: kept,
        size: parseFloat(style.fontSize) * scale,
        bold: Number(style.fontWeight) >= 600,
        mono: /mono/i.test(style.fontFamily),
      });
    }
  }

  /** How much larger a drawing is shown than it is drawn. */
  function scaleOf(element) {
    return element instanceof SVGGraphicsElement ? element.getScreenCTM().a : 1;
  }

  /** What the text is wide, as spaces at its end are left out. */
  function measured(text, style) {
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return canvas.measureText(text).width;
  }

  function linesOf(node) {
    const range = document.createRange();
    const lines = [];
    for (const { 0: piece, index } of node.data.matchAll(/[^\s-]+[\s-]*|[\s-]+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + piece.length);
      const [box] = range.getClientRects();
      if (!box) continue;
      const line = lines.at(-1);
      if (line && Math.abs(line.top - box.top) < 2) {
        line.text += piece;
        line.right = box.right;
      } else lines.push({ text: piece, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
    return lines;
  }

  function meet(a, b) {
    const left = Math.max(a.left, b.left);
    const top = Math.max(a.top, b.top);
    const right = Math.min(a.right, b.right);
    const bottom = Math.min(a.bottom, b.bottom);
    return left < right && top < bottom ? { left, top, right, bottom } : undefined;
  }

  function boxOf({ left, top, right, bottom }) {
    return { x: left - clip.x, y: top - clip.y, width: right - left, height: bottom - top };
  }

  function shown(colour) {
    return colour === '' || colour === 'none' || /^(?:rgba\(.*, 0\)|.*\/ 0\)|transparent)$/.test(colour)
      ? undefined
      : colour;
  }

  function themeColours() {
    const holder = document.querySelector('.monaco-workbench') ?? document.documentElement;
    const probe = holder.appendChild(document.createElement('span'));
    const colours = {};
    for (const name of variableNames(holder)) {
      probe.style.color = '';
      probe.style.color = `var(${name}, transparent)`;
      colours[name] = getComputedStyle(probe).color;
    }
    probe.remove();
    return colours;
  }

  function variableNames(holder) {
    const map = holder.computedStyleMap();
    return [...map].map(([name]) => name).filter((name) => name.startsWith('--vscode-'));
  }
}
