import type { OperationName } from '../../services/operation';
import { attachmentState, uploadAttachment } from './attachments/operations';
import { change, submit, validate, validateChange } from './begjaering/operations';
import { caseStatus, changedCases } from './cases/operations';
import { innsyn } from './innsyn';
import type { Operation } from './operation';
import { regelverk } from './regelverk';

/** What each operation of the OpenAPI document does. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  submit,
  change,
  validate,
  validateChange,
  uploadAttachment,
  attachmentState,
  regelverk,
  caseStatus,
  changedCases,
  innsyn,
};
