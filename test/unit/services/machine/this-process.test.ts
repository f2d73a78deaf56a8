import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { thisProcess } from '../../../../services/machine/this-process';

const isLinux = process.platform === 'linux';

describe('a process', () => {
  it('is known to run as long as it does', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const { pid = 0 } = child;
    expect(thisProcess.isAlive({ pid, instance: '1782990000000' })).toBe(true);

    child.kill('SIGKILL');
    await once(child, 'close');
    expect(thisProcess.isAlive({ pid, instance: '1782990000000' })).toBe(false);
  });

  it('tells others what it is known by', () => {
    const { pid, instance } = thisProcess;
    expect(pid).toBe(process.pid);
    expect(thisProcess.isAlive({ pid, instance })).toBe(true);
    expect(thisProcess.instance).toBe(instance);
  });

  const [origin = '', start, within] = thisProcess.instance.split(' ');

  it('has ended where its number is that of one started at another moment', () => {
    expect(start === undefined).toBe(!isLinux);
    for (const where of [within, '']) {
      const earlier = { pid: process.pid, instance: `${origin} ${Number(start) - 100} ${where}` };
      expect(thisProcess.isAlive(earlier)).toBe(!isLinux);
    }
  });

  it('is taken to run where it has its number in a container, in which others have the same', () => {
    const elsewhere = { pid: 2 ** 22 + 1, instance: `${origin} 1 pid:[1]` };
    expect(thisProcess.isAlive(elsewhere)).toBe(true);
  });

  it.runIf(isLinux)('has ended where its number is that of a thread', () => {
    const thread = fs
      .readdirSync('/proc/self/task')
      .map(Number)
      .find((each) => each !== process.pid);
    expect(thread).toBeDefined();
    expect(thisProcess.isAlive({ pid: thread ?? 0, instance: `1782990000000 1` })).toBe(false);
  });

  it('is taken to run where nothing is known of it but its number', () => {
    expect(thisProcess.isAlive({ pid: process.pid, instance: '1782990000000' })).toBe(true);
  });
});
