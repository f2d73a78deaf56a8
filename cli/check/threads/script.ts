import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSetup } from '../setup';
import { ThisThread } from '../this-thread';
import type { Reply, Request } from './messages';

/** What each thread of `elan check` runs; see threads.ts. */
const checker = new ThisThread(workerData as CheckSetup);
const reply = (message: Reply): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, task }: Request) => {
  void checker.check(task).then((outcome) => reply({ id, outcome }));
});
void checker.notice().then((notice) => reply({ notice }));
