import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { lazy } from '../../engine/values/lazy';
import type { RunningProcess } from '../ledger/store';
import { codeOf } from './durable-files';

/** The same for every bundle that the process has loaded; Node loads what tells when it began when it is first asked. */
const instance = lazy(() =>
  [performance.timeOrigin, startOf(process.pid) ?? '', namespace() ?? ''].join(' ').trim(),
);

/** This process. */
export const thisProcess: RunningProcess = {
  pid: process.pid,
  host: os.hostname(),
  get instance() {
    return instance();
  },
  isAlive: (other) => {
    const [, start = '', within = ''] = other.instance.split(' ');
    // In a container the same numbers are those of other processes: of that one nothing can be told.
    if (within !== '' && within !== namespace()) return true;
    const startOfNow = start === '' ? undefined : startOf(other.pid);
    // Numbers are given anew, on Linux to threads too: on a busy machine within minutes.
    if (startOfNow !== undefined && startOfNow !== start) return false;
    try {
      return process.kill(other.pid, 0);
    } catch (error) {
      // Somebody else's process may not be asked, and so is there.
      return codeOf(error) === 'EPERM';
    }
  },
};

/**
 * @param pid the number of a process or of a thread
 * @returns when it was started, in the ticks that Linux counts from when the machine was; undefined where that cannot be told
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is a name, which may hold anything; the start is the twenty-second.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

/**
 * @returns what Linux calls the numbers of processes that this one sees; undefined where that cannot be told
 * @see https://man7.org/linux/man-pages/man7/pid_namespaces.7.html
 */
const namespace = lazy((): string | undefined => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
});
