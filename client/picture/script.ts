/**
 * Draws what the window posts, and posts back what somebody wants. What is drawn comes as a text whose every value is
 * escaped, and the page's policy lets nothing in it run or load.
 */
export const script = `
const vscode = acquireVsCodeApi();
const holder = document.getElementById('picture');
const message = document.getElementById('message');
const showAll = document.querySelector('[data-command="all"]');
// No zoom is one that fits, in a window of another size too.
const { about } = holder.dataset;
const before = vscode.getState();
let { zoom, left, top: above } = before?.about === about ? before : {};
let lit;

const nodeOf = (pointer) => pointer == null ? null : holder.querySelector('[data-node="' + CSS.escape(pointer) + '"]');
const drawing = () => holder.querySelector('svg');
const isHere = () => document.hasFocus() && holder.contains(document.activeElement);
const scaleOf = (svg) => svg.width.baseVal.value / svg.viewBox.baseVal.width;
const remember = () => vscode.setState({ about, zoom, left: holder.scrollLeft, top: holder.scrollTop });

// The whole, as long as it can be read; else the whole width; else what can be read.
const readable = 0.6;
function fitting({ width, height }) {
  const [wide, high] = [holder.clientWidth / width, (holder.clientHeight - 12) / height];
  const whole = Math.min(1, wide, high);
  return whole >= readable ? whole : Math.min(1, Math.max(readable, wide));
}

function resize(at = { x: 0, y: 0 }) {
  const svg = drawing();
  if (!svg) return;
  const { width, height } = svg.viewBox.baseVal;
  const scale = zoom ?? fitting({ width, height });
  const factor = scale / scaleOf(svg);
  const [x, y] = [(holder.scrollLeft + at.x) * factor - at.x, (holder.scrollTop + at.y) * factor - at.y];
  svg.setAttribute('width', width * scale);
  svg.setAttribute('height', height * scale);
  holder.scrollTo(x, y);
  remember();
}

// What is looked at stays where it is: the focused node, what the mouse is over, or the middle.
function zoomBy(factor, at) {
  const svg = drawing();
  if (!svg) return;
  zoom = Math.min(3, Math.max(0.1, scaleOf(svg) * factor));
  resize(at ?? { x: holder.clientWidth / 2, y: holder.clientHeight / 2 });
  if (!at && isHere()) show(document.activeElement);
}

function fit() {
  zoom = undefined;
  resize();
  show(isHere() ? document.activeElement : nodeOf(lit));
}

function show(node) {
  node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
  const node = nodeOf(lit);
  if (!node) return;
  node.classList.add('lit');
  node.setAttribute('aria-current', 'true');
  if (isHere()) return;
  makeTabStop(node);
  show(node);
}

function draw(svg) {
  const isFirst = !drawing();
  const focused = document.activeElement?.getAttribute('data-node');
  const topOf = () => (nodeOf(focused) ?? nodeOf(lit))?.getBoundingClientRect().top;
  const before = topOf();
  const scale = isFirst ? undefined : scaleOf(drawing());
  const { scrollLeft, scrollTop } = holder;
  holder.innerHTML = svg;
  if (scale !== undefined) {
    drawing().setAttribute('width', drawing().viewBox.baseVal.width * scale);
    drawing().setAttribute('height', drawing().viewBox.baseVal.height * scale);
  }
  resize();
  holder.scrollTo(isFirst ? left ?? 0 : scrollLeft, isFirst ? above ?? 0 : scrollTop);
  // What was added or removed above moves nothing under somebody's eyes.
  const after = topOf();
  if (before >= 0 && before <= innerHeight && after !== undefined) holder.scrollTop += after - before;
  const node = nodeOf(focused);
  if (node) {
    makeTabStop(node);
    node.focus({ preventScroll: true });
  }
}

function focusPicture() {
  if (!document.hasFocus() || (document.activeElement && document.activeElement !== document.body)) return;
  holder.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
}

addEventListener('message', ({ data }) => {
  const isNews = data.lit !== lit || data.svg !== undefined;
  lit = data.lit;
  if (data.svg !== undefined) {
    draw(data.svg);
    message.textContent = data.message ?? '';
    showAll.hidden = !data.isFolded;
  }
  if (isNews) light();
  focusPicture();
});

const commands = {
  export: () => vscode.postMessage({ command: 'export' }),
  all: () => vscode.postMessage({ command: 'all' }),
  larger: () => zoomBy(1.25),
  smaller: () => zoomBy(0.8),
  fit,
};

const open = (node) => vscode.postMessage({ command: 'open', pointer: node.dataset.node });

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-command]');
  if (button) commands[button.dataset.command]?.();
  const node = target.closest('[data-node]');
  if (node) {
    makeTabStop(node);
    open(node);
  }
});

const sizes = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'fit' };
const sides = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const node = event.target.closest?.('[data-node]');
  if (sizes[event.key]) {
    event.preventDefault();
    commands[sizes[event.key]]();
  } else if (node) pressed(event, node);
});

function pressed(event, node) {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    open(node);
    return;
  }
  const all = holder.querySelectorAll('[data-node]');
  const ends = { Home: all[0], End: all[all.length - 1] };
  const next = ends[event.key] ?? nodeOf(node.dataset[sides[event.key]]);
  if (sides[event.key] || next) event.preventDefault();
  if (!next) return;
  makeTabStop(next);
  next.focus({ preventScroll: true });
  show(next);
}

holder.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  const { x, y } = holder.getBoundingClientRect();
  zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.002 : 0.06)), { x: event.clientX - x, y: event.clientY - y });
}, { passive: false });

holder.addEventListener('scroll', remember);
addEventListener('resize', () => resize());
addEventListener('focus', focusPicture);
vscode.postMessage({ command: 'ready' });
`;
