export { startSandbox, type RunningSandbox } from './start';
export type { CallLine, SandboxOptions, Timing } from './settings';
export type { FaultRequest } from './faults/fault';
export type { Overview } from './control/overview';
