import { RAL } from 'vscode-languageserver';

/** Lets what waits be heard, such as a cancellation; in Node and in browsers, which have different ways to do so. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setImmediate(resolve);
  });
}
