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
import { runTestPlan } from './run-test-plan';
import { showTestPlan } from './show-test-plan';

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
  runTestPlan,
  showTestPlan,
} satisfies Commands;
