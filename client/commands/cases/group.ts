import type { Commands } from '../command';
import { caseStatus } from './case-status';
import { changedCases } from './changed-cases';
import { copyCaseReference } from './copy-case-reference';
import { exportLedger } from './export-ledger';
import { exportTestLog } from './export-test-log';
import { findOut } from './find-out';
import { importLedger } from './import-ledger';
import { innsyn } from './innsyn';
import { openCase } from './open-case';
import { pruneLedger } from './prune-ledger';
import { refreshCases } from './refresh-cases';
import { repairLedger } from './repair-ledger';

export const casesCommands = {
  caseStatus,
  changedCases,
  copyCaseReference,
  exportLedger,
  exportTestLog,
  findOut,
  importLedger,
  innsyn,
  openCase,
  pruneLedger,
  refreshCases,
  repairLedger,
  // What knows the plan is loaded by who asks for it.
  runTestPlan: async (...given) => (await import('./test-plan')).runTestPlan(...given),
  showTestPlan: async (...given) => (await import('./test-plan')).showTestPlan(...given),
} satisfies Commands;
