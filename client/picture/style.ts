const shapes = `
.edge { fill: none; stroke-width: 1.3; }
.edge.names, .edge.represents { stroke-dasharray: 5 4; }
.node rect { stroke-width: 1.3; }
.node.case rect { stroke-width: 2; }
.node.error rect, .node.warning rect { stroke-width: 2.5; }
.node.rest rect { stroke-dasharray: 3 3; }
.title { font-weight: 600; }
.badge { font-weight: 600; }
`;

/** What the picture looks like on a page: VS Code's own colours, in high contrast too. */
export const pageStyle = `
html, body { height: 100%; margin: 0; padding: 0; }
main { display: flex; flex-direction: column; height: 100%; max-width: none; padding: 0; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; margin: 0; overflow: hidden; white-space: nowrap; }
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); }
.toolbar { display: flex; flex-wrap: wrap; gap: 0.5em; padding: 0.5em 0.8em; align-items: center;
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, #8885)); }
.toolbar button { padding: 0.2em 0.8em; }
#message { margin: 0; color: var(--vscode-descriptionForeground); }
#picture { flex: 1; overflow: auto; scrollbar-gutter: stable; }
[hidden] { display: none; }
svg { font-family: var(--vscode-font-family); font-size: 13px; display: block; }
${shapes}
.ground-colour { fill: none; }
.edge { stroke: color-mix(in srgb, var(--vscode-foreground) 45%, var(--vscode-editor-background)); }
.edge.related { stroke: var(--vscode-charts-green, var(--vscode-foreground)); }
.arrow { fill: var(--vscode-foreground); }
.node { cursor: pointer; outline: none; }
.node rect { fill: var(--vscode-editorWidget-background); stroke: var(--vscode-contrastBorder, var(--vscode-foreground)); }
.node text { fill: var(--vscode-editorWidget-foreground, var(--vscode-foreground)); }
.node.party rect { stroke: var(--vscode-charts-blue, var(--vscode-contrastBorder)); }
.node.ground rect { stroke: var(--vscode-charts-purple, var(--vscode-contrastBorder)); }
.node.claim rect { stroke: var(--vscode-charts-green, var(--vscode-contrastBorder)); }
.node.error rect { stroke: var(--vscode-editorError-foreground, var(--vscode-errorForeground)); }
.node.warning rect { stroke: var(--vscode-editorWarning-foreground); }
.node.error .badge { fill: var(--vscode-editorError-foreground, var(--vscode-errorForeground)); }
.node.warning .badge { fill: var(--vscode-editorWarning-foreground); }
.node:hover rect { fill: var(--vscode-list-hoverBackground); }
.node.lit rect { fill: var(--vscode-editor-selectionBackground); stroke-width: 3.5; }
.node:focus-visible rect { stroke: var(--vscode-focusBorder); stroke-width: 4; }
.vscode-high-contrast .node.lit rect, .vscode-high-contrast-light .node.lit rect {
  fill: var(--vscode-editorWidget-background); stroke-dasharray: 8 3; stroke-width: 4; }
.vscode-high-contrast .edge, .vscode-high-contrast-light .edge { stroke: var(--vscode-foreground); }
`;

/** What the picture looks like in a file of its own, on paper too. */
export const exportedStyle = `
svg { font-family: system-ui, sans-serif; font-size: 13px; }
${shapes}
.ground-colour { fill: #ffffff; }
.edge { stroke: #555555; }
.edge.related { stroke: #2b7a3d; }
.arrow { fill: #333333; }
.node rect { fill: #f8f8f8; stroke: #333333; }
.node text { fill: #1b1b1b; }
.node.party rect { stroke: #1a5fb4; }
.node.ground rect { stroke: #7a3e9d; }
.node.claim rect { stroke: #2b7a3d; }
.node.error rect { stroke: #b3261e; }
.node.warning rect { stroke: #8a6100; }
.node.error .badge { fill: #b3261e; }
.node.warning .badge { fill: #8a6100; }
`;
