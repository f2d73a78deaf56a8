// @ts-check
// What is packaged for whom: `.vscodeignore` names what is shipped to computers, and a browser takes its part of it and more.

/**
 * @typedef {object} Target
 * @property {(file: string) => boolean} takes whether a file of those that are shipped is in it
 * @property {readonly string[]} [folders] what it has besides, file by file
 * @property {readonly string[]} [without] what its manifest must not name, since it is not in it
 * @property {Record<string, string>} [names] what its manifest names besides
 * @property {readonly string[]} [withoutContributions] what it must not contribute, since that starts programs or reads files of the machine
 * @property {string} [platform] what VS Code calls it; any platform where it is left out
 */

/** What is read by people, and belongs to any of them. */
const read = ['dist/THIRD-PARTY-NOTICES.txt'];

/** @type {Record<'universal' | 'web', Target>} */
export const vsixTargets = {
  universal: { takes: () => true },
  web: {
    takes: (file) => !/^(?:dist|media\/walkthrough)\//.test(file) || read.includes(file),
    folders: ['dist/web'],
    without: ['main', 'bin'],
    names: { browser: './dist/web/extension.js' },
    withoutContributions: [
      'languageModelTools',
      'mcpServerDefinitionProviders',
      'taskDefinitions',
      'problemMatchers',
      'walkthroughs',
    ],
    platform: 'web',
  },
};

/** @typedef {keyof typeof vsixTargets} TargetName */

/** @param {string} name @returns {name is TargetName} */
export function isTarget(name) {
  return Object.hasOwn(vsixTargets, name);
}
