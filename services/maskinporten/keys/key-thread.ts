import { Worker } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import { ElanError } from '../../errors';
import { limits } from '../../limits/limits';
import type { KeyMaterial } from './key-material';
import type { SigningKey } from './signing-key';
import { keyTold, writtenMaterial, type Opened } from './thread-messages';

/** The program of the thread. Keys under a password are few, so it is unpacked for each. */
function program(): string {
  const packed = require('#generated/key-worker.json') as string;
  return brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8');
}

/** Far more than a key within the limits needs. */
const mostMemory = { maxOldGenerationSizeMb: 256 };

/**
 * Opens a key on a thread of its own, so that everything else goes on meanwhile.
 * @param signal stops it
 * @param seconds how long it may take
 * @throws ElanError as {@link openKey} does, and of reason `keyOpeningTimedOut` or `keyOpeningCancelled`
 */
export function openOnThread(
  material: KeyMaterial,
  signal?: AbortSignal,
  seconds = limits.key.seconds,
): Promise<SigningKey> {
  if (signal?.aborted) return Promise.reject(new ElanError('keyOpeningCancelled'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(program(), {
      eval: true,
      workerData: writtenMaterial(material),
      // Nothing of how this process was started concerns it.
      env: {},
      execArgv: [],
      resourceLimits: mostMemory,
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const failed = material.kind === 'pkcs12' ? 'pkcs12Unreadable' : 'keyUnreadable';
    const cancel = () => end(() => reject(new ElanError('keyOpeningCancelled')));
    const timer = setTimeout(
      () => end(() => reject(new ElanError('keyOpeningTimedOut', { args: { seconds } }))),
      seconds * 1000,
    );
    signal?.addEventListener('abort', cancel, { once: true });
    const told = (opened: Opened) => Promise.resolve(opened).then((each) => keyTold(each, failed));
    worker.once('message', (opened: Opened) => end(() => resolve(told(opened))));
    worker.once('error', () => end(() => reject(new ElanError(failed))));
    worker.once('exit', () => end(() => reject(new ElanError(failed))));
  });
}
