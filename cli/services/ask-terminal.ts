import { createInterface } from 'node:readline/promises';

/**
 * Asks whoever sits at the terminal. Ctrl+C stays a signal, which the signal given here tells of.
 * @returns what was typed; nothing where the input has ended
 * @throws the signal's reason when it is aborted
 */
export async function askTerminal(question: string, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(`${question} `, { signal }), ended]);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    lines.close();
  }
}
