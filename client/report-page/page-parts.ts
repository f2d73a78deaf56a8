/** What every page looks like: VS Code's own colours, in high contrast too. */
export const style = `
body { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground); }
main { max-width: 70em; padding: 0.5em 1em 2em; }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { font-size: 1.15em; font-weight: 600; margin-top: 1.8em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3em 1.5em; }
dt, footer { color: var(--vscode-descriptionForeground); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.35em 1.5em 0.35em 0;
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, #8885)); }
th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
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

/** Posts what a button stands for, and keeps the place on the page over a refresh, which replaces the page. */
export const script = `
const vscode = acquireVsCodeApi();
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
