import type { Commands } from '../command';
import { caseStatus } from './case-status';
import { changedCases } from './changed-cases';
import { copyCaseReference } from './copy-case-reference';
import { exportTestLog } from './export-test-log';
import { findOut } from './find-out';
import { innsyn } from './innsyn';
import { markCaseSeen } from './mark-case-seen';
import { openCase } from './open-case';
import { refreshCases } from './refresh-cases';
import { repairLedger } from './repair-ledger';

// What few ask for is loaded when it is.
export const casesCommands = {
  caseStatus,
  changedCases,
  copyCaseReference,
  encryptLedger: async (...given) => (await import('./encrypt-ledger')).encryptLedger(...given),
  exportLedger: async (...given) => (await import('./export-ledger')).exportLedger(...given),
  exportTestLog,
  findOut,
  importLedger: async (...given) => (await import('./import-ledger')).importLedger(...given),
  innsyn,
  lookForEvents: async (services) => (await import('./look-for-events')).lookForEvents(services),
  markCaseSeen,
  openCase,
  openCorrection: async (...given) => (await import('./open-correction')).openCorrection(...given),
  pruneLedger: async (...given) => (await import('./prune-ledger')).pruneLedger(...given),
  refreshCases,
  repairLedger,
  // What knows the plan is loaded by who asks for it.
  runTestPlan: async (...given) => (await import('./test-plan')).runTestPlan(...given),
  showTestPlan: async (...given) => (await import('./test-plan')).showTestPlan(...given),
} satisfies Commands;
