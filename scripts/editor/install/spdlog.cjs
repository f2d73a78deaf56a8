// @ts-check
// Stands in for VS Code's native logger (@vscode/spdlog), and writes the same log files. VS Code loads it with import(),
// so every name has to be a plain `exports.name = …` for Node to see it.
const fs = require('node:fs');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let defaultLevel = LEVELS.indexOf('info');

class Logger {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.level = defaultLevel;
    this.plain = false;
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    try {
      fs.appendFileSync(this.file, this.plain ? `${message}\n` : `${time} [${LEVELS[level]}] ${message}\n`);
    } catch {
      // the log folder is gone when the editor is being shut down
    }
  }

  /** @param {string} message */
  trace(message) {
    this.write(0, message);
  }
  /** @param {string} message */
  debug(message) {
    this.write(1, message);
  }
  /** @param {string} message */
  info(message) {
    this.write(2, message);
  }
  /** @param {string} message */
  warn(message) {
    this.write(3, message);
  }
  /** @param {string} message */
  error(message) {
    this.write(4, message);
  }
  /** @param {string} message */
  critical(message) {
    this.write(5, message);
  }

  getLevel() {
    return this.level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.plain = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}

/**
 * @param {string} _name
 * @param {string} file
 */
const create = async (_name, file) => new Logger(file);

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = (/** @type {number} */ level) => {
  defaultLevel = level;
};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
