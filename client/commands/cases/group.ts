import type { Commands } from '../command';
import { caseStatus } from './case-status';
import { changedCases } from './changed-cases';
import { copyCaseReference } from './copy-case-reference';
import { exportTestLog } from './export-test-log';
import { findOut } from './find-out';
import { innsyn } from './innsyn';
import { openCase } from './open-case';
import { refreshCases } from './refresh-cases';
import { repairLedger } from './repair-ledger';

export const casesCommands = {
  caseStatus,
  changedCases,
  copyCaseReference,
  exportTestLog,
  findOut,
  innsyn,
  openCase,
  refreshCases,
  repairLedger,
  // What knows the plan is loaded by who asks for it.
  runTestPlan: async (...given) => (await import('./test-plan')).runTestPlan(...given),
  showTestPlan: async (...given) => (await import('./test-plan')).showTestPlan(...given),
} satisfies Commands;
