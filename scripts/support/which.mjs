// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * Finds programs by name on the PATH, in the order of the names.
 *
 * @param {string[]} names
 * @returns {string[]} absolute paths
 */
export function onPath(names) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))).filter(isProgram),
  );
}

/**
 * Tells if a path is a file that this user may execute.
 *
 * @param {string} file
 */
export function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Tells if a window can be opened: on Linux only where a display is announced. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
