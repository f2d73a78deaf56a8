// @ts-check
// What a colour on the page is called in any theme: the variable of VS Code that has it in each of the themes that were looked at.

/** Of the syntax of JSON there are no variables: those of expressions and symbols look like it in VS Code's own themes. */
const SYNTAX = [
  { light: 'rgb(4, 81, 165)', variable: '--vscode-symbolIcon-variableForeground' },
  { light: 'rgb(163, 21, 21)', variable: '--vscode-debugTokenExpression-string' },
  { light: 'rgb(9, 134, 88)', variable: '--vscode-debugTokenExpression-number' },
  { light: 'rgb(59, 59, 59)', variable: '--vscode-editor-foreground' },
  { light: 'rgb(0, 0, 255)', variable: '--vscode-debugTokenExpression-boolean' },
];

/** Variables of the same colours: those that every theme has come first. */
const FIRST = [
  '--vscode-foreground',
  '--vscode-editor-background',
  '--vscode-editor-foreground',
  '--vscode-descriptionForeground',
  '--vscode-sideBar-background',
  '--vscode-editorWidget-background',
  '--vscode-editorWidget-border',
  '--vscode-widget-border',
  '--vscode-list-activeSelectionBackground',
  '--vscode-list-activeSelectionForeground',
  '--vscode-testing-iconPassed',
  '--vscode-testing-iconFailed',
  '--vscode-charts-',
  '--vscode-list',
  '--vscode-editor',
  '--vscode-sideBar',
  '--vscode-icon',
];

/** How far from what it stands for a colour may be, all channels in both themes together: pages mix some of their own. */
const FARTHEST = 90;

/**
 * @typedef {Record<string, string>} Colours of the variables in a theme
 * @param {string} light the colour that something has in the light theme
 * @param {string} dark the colour that the same thing has in the dark one
 * @param {{ light: Colours, dark: Colours }} themes
 * @returns {string} the variable that has both, or is nearest to them
 * @throws Error where none is near
 */
export function variableOf(light, dark, themes) {
  const syntax = SYNTAX.find((each) => each.light === light);
  if (syntax) return syntax.variable;
  const [best] = Object.keys(themes.light)
    .filter((name) => themes.dark[name] !== undefined)
    .map((name) => ({
      name,
      far: distance(light, themes.light[name]) + distance(dark, themes.dark[name]),
    }))
    .toSorted(
      (a, b) =>
        a.far - b.far ||
        rank(a.name) - rank(b.name) ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name),
    );
  if (!best || best.far > FARTHEST)
    throw new Error(`No variable of VS Code is ${light} in light and ${dark} in dark.`);
  return best.name;
}

/** @param {string} one @param {string} other */
function distance(one, other) {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, channel, i) => sum + Math.abs(channel - (b[i] ?? 0)), 0);
}

/** Red, green, blue and how opaque it is, each up to 255. @param {string} colour such as `rgb(1, 2, 3)` or `color(srgb 0 .5 1)` */
function channels(colour) {
  const numbers = [...colour.matchAll(/[\d.]+(?:e-\d+)?/g)].map(Number);
  const [red = 0, green = 0, blue = 0, opaque = 1] = numbers;
  const scale = colour.startsWith('color(') ? 255 : 1;
  return [red * scale, green * scale, blue * scale, opaque * 255];
}

/** @param {string} name */
function rank(name) {
  const place = FIRST.findIndex((first) => name.startsWith(first));
  return place === -1 ? FIRST.length : place;
}
