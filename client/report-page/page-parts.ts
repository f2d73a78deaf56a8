/** What every page looks like: VS Code's own colours, in high contrast too. */
export const style = `
body { background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground);
  overflow-wrap: anywhere; }
main { max-width: 70em; padding: 0.5em 1em 2em; }
h1 { font-size: 1.5em; font-weight: 600; }
h1, h2 { hyphens: auto; }
h2 { font-size: 1.15em; font-weight: 600; margin-top: 1.8em; }
dl { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: 0.3em 1.5em; }
dt, footer { color: var(--vscode-descriptionForeground); }
dd { margin: 0; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { text-align: left; padding: 0.35em 1.5em 0.35em 0;
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, #8885)); }
th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.folded table, .folded tbody, .folded tr, .folded td { display: block; }
.folded thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.folded tr { padding: 0.5em 0; border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, #8885)); }
.folded td { display: grid; grid-template-columns: minmax(6em, 40%) 1fr; gap: 0.2em 1em; padding: 0.15em 0; border: none;
  text-align: left; white-space: normal; overflow-wrap: anywhere; }
.folded td::before { content: attr(data-title) / ''; color: var(--vscode-descriptionForeground); }
.folded td:empty { display: none; }
@media (max-width: 22em) {
  dl, .folded td { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.5em; }
}
.buttons { display: flex; flex-wrap: wrap; gap: 0.6em; margin-top: 2em; }
button { color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
  padding: 0.4em 1em; font: inherit; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button.secondary { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button.secondary:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.link, button.link:hover { color: var(--vscode-textLink-foreground); background: none; border: none; padding: 0;
  text-align: left; text-decoration: underline; }
button.link:hover { color: var(--vscode-textLink-activeForeground); }
h2 button.link:not(:hover) { text-decoration: none; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
button:disabled { opacity: 0.6; cursor: default; }
`;

/**
 * Posts what a button stands for, and keeps the place on the page over a refresh, which replaces the page. A table that
 * there is no room for becomes cards, a row each: which width that is depends on the font and on what is in it.
 */
export const script = `
const vscode = acquireVsCodeApi();
function fold() {
  for (const wide of document.querySelectorAll('.wide')) {
    wide.classList.remove('folded');
    wide.classList.toggle('folded', wide.scrollWidth > wide.clientWidth);
  }
}
fold();
addEventListener('resize', fold);
const before = vscode.getState();
if (before) {
  scrollTo(0, before.top);
  document.querySelector('[data-command="refresh"]')?.focus({ preventScroll: true });
  vscode.setState(undefined);
}
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-command]') : null;
  if (!button) return;
  const { command, argument } = button.dataset;
  if (command === 'refresh') vscode.setState({ top: scrollY });
  vscode.postMessage({ command, argument });
});
`;
