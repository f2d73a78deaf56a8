import { parentPort, workerData } from 'node:worker_threads';
import { openKey } from './open-key';
import { materialOf, tellFailure, tellKey, type WrittenMaterial } from './thread-messages';

/** What the thread runs that opens a key: it is given one, tells what came of it, and ends. */
void openKey(materialOf(workerData as WrittenMaterial))
  .then(tellKey)
  .catch(tellFailure)
  .then((opened) => parentPort?.postMessage(opened));
