/**
 * Draws what the window posts, and posts back what somebody wants. What is drawn comes as a text whose every value is
 * escaped, and the page's policy lets nothing in it run or load.
 */
export const script = `
const vscode = acquireVsCodeApi();
const holder = document.getElementById('picture');
const message = document.getElementById('message');
let zoom = vscode.getState()?.zoom;
let lit;

const nodeOf = (pointer) => holder.querySelector('[data-node="' + CSS.escape(pointer) + '"]');
const drawing = () => holder.querySelector('svg');

function resize(value) {
  const svg = drawing();
  if (!svg) return;
  const { width, height } = svg.viewBox.baseVal;
  zoom = value;
  // Until somebody wants another size, it is one that can be read.
  const shown = zoom ?? Math.max(0.8, fitting(width));
  svg.setAttribute('width', width * shown);
  svg.setAttribute('height', height * shown);
  vscode.setState({ zoom });
}

const fitting = (width) => Math.min(1, Math.max(0.1, (holder.clientWidth - 16) / width));

function zoomBy(factor) {
  const svg = drawing();
  if (svg) resize(Math.min(3, Math.max(0.1, (svg.width.baseVal.value / svg.viewBox.baseVal.width) * factor)));
}

function makeTabStop(node) {
  for (const other of holder.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  node.setAttribute('tabindex', '0');
}

function light() {
  for (const node of holder.querySelectorAll('.lit')) {
    node.classList.remove('lit');
    node.removeAttribute('aria-current');
  }
  const node = lit === undefined ? null : nodeOf(lit);
  if (!node) return;
  node.classList.add('lit');
  node.setAttribute('aria-current', 'true');
  if (holder.contains(document.activeElement)) return;
  makeTabStop(node);
  node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function draw(svg) {
  const isFirst = !drawing();
  const focused = document.activeElement?.getAttribute('data-node');
  const { scrollLeft, scrollTop } = holder;
  holder.innerHTML = svg;
  resize(zoom);
  holder.scrollTo(scrollLeft, scrollTop);
  if (isFirst) nodeOf('')?.scrollIntoView({ block: 'center', inline: 'center' });
  const node = focused == null ? null : nodeOf(focused);
  if (node) {
    makeTabStop(node);
    node.focus({ preventScroll: true });
  }
  light();
}

addEventListener('message', ({ data }) => {
  if (data.kind === 'picture') draw(data.svg);
  if (data.kind === 'lit') {
    lit = data.pointer;
    light();
  }
  message.textContent = data.message ?? '';
});

const buttons = {
  export: () => vscode.postMessage({ command: 'export' }),
  larger: () => zoomBy(1.25),
  smaller: () => zoomBy(0.8),
  fit: () => resize(fitting(drawing()?.viewBox.baseVal.width ?? 1)),
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-command]');
  if (button) buttons[button.dataset.command]?.();
  const node = target.closest('[data-node]');
  if (node) vscode.postMessage({ command: 'open', pointer: node.dataset.node });
});

const sides = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

holder.addEventListener('keydown', (event) => {
  const node = event.target.closest('[data-node]');
  if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    vscode.postMessage({ command: 'open', pointer: node.dataset.node });
    return;
  }
  const all = [...holder.querySelectorAll('[data-node]')];
  const ends = { Home: all[0], End: all.at(-1) };
  const side = node.dataset[sides[event.key]];
  const next = ends[event.key] ?? (side === undefined ? null : nodeOf(side));
  if (sides[event.key] || next) event.preventDefault();
  if (!next) return;
  makeTabStop(next);
  next.focus();
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});

addEventListener('resize', () => resize(zoom));
vscode.postMessage({ command: 'ready' });
`;
