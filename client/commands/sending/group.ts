import type { Commands } from '../command';
import { checkRules } from './check-rules';
import { dropAttachment } from './drop-attachment';
import { submit } from './submit';
import { uploadAttachment } from './upload-attachment';
import { validateAtService } from './validate-at-service';

export const sendingCommands: Commands = {
  checkRules,
  dropAttachment,
  submit,
  uploadAttachment,
  validateAtService,
};
