import { startSandbox } from './start';

export { startSandbox, type RunningSandbox } from './start';
export type { CallLine, SandboxOptions, Timing } from './settings';
export type { FaultRequest } from './faults/fault';
export type { Overview } from './control/overview';

/** Run as a program: on the usual port. The addresses go to standard output, the calls to standard error. */
async function run(): Promise<void> {
  const { url, issuer } = await startSandbox({
    log: ({ at, method, path, status, correlationId, milliseconds }) => {
      process.stderr.write(`${at} ${method} ${path} ${status} ${milliseconds} ms ${correlationId}\n`);
    },
  });
  process.stdout.write(`Lokal ELAN: ${url}\nMaskinporten: ${issuer}\n`);
}

if (typeof require !== 'undefined' && require.main === module) {
  run().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  });
}
