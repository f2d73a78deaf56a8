import type { Commands } from '../command';
import { checkRules } from './check-rules';
import { checkRulesOfNumbers } from './check-rules-of-numbers';
import { submit } from './submit';
import { uploadAttachment } from './upload-attachment';
import { validateAtService } from './validate-at-service';

export const sendingCommands = {
  checkRules,
  checkRulesOfNumbers,
  submit,
  uploadAttachment,
  validateAtService,
} satisfies Commands;
