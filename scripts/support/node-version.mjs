// @ts-check
// Written in old JavaScript on purpose: it has to run on the Node that is too old for everything else.
import { readFileSync } from 'fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The oldest version that package.json allows. */
export const nodeMinimum = engines.node.replace('>=', '');

/**
 * Says what is wrong when this Node is older than package.json asks for.
 *
 * @param {string} [version] version of the Node that runs this, without the leading v
 * @returns {string} a sentence for the user, empty when the version is fine
 */
export function nodeTooOld(version = process.versions.node) {
  // "20.19" before "20.20.2", and "20.9.0" before both
  if (nodeMinimum.localeCompare(version, 'en', { numeric: true }) <= 0) return '';
  return `This project needs Node ${nodeMinimum} or newer, and this is Node ${version}.
Get a newer one at https://nodejs.org (or with "nvm install 20"), then run the command again.`;
}
