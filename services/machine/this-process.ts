import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { RunningProcess } from '../ledger/store';
import { codeOf } from './durable-files';

/** This process. */
export const thisProcess: RunningProcess = {
  pid: process.pid,
  host: os.hostname(),
  // The same for every bundle that the process has loaded; Node loads what tells it when it is first asked.
  get instance() {
    return [performance.timeOrigin, startOf(process.pid) ?? []].flat().join(' ');
  },
  isAlive: ({ pid, instance }) => {
    const [, start] = instance.split(' ');
    const startOfNow = start === undefined ? undefined : startOf(pid);
    // Numbers are given anew, on Linux to threads too: on a busy machine within minutes.
    if (startOfNow !== undefined && startOfNow !== start) return false;
    try {
      return process.kill(pid, 0);
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
