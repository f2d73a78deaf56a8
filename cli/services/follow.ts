import type { Attachment } from '../../services/client/answers';
import type { Workflow } from '../../services/workflow/workflow';
import type { Context } from './command';

/** How long attachments are waited for, in milliseconds: as long as anybody would look on. */
const longestWait = 10 * 60_000;

/**
 * Follows attachments until each can be used or never will be, telling of every step.
 * @param nameOf what a person calls an attachment
 * @param longest how long to wait, in milliseconds
 * @returns them as they are then; one that has taken too long is still underway
 */
export async function followAttachments(
  workflow: Pick<Workflow, 'followAttachments'>,
  uuids: readonly string[],
  { signal, say, tell }: Pick<Context, 'signal' | 'say' | 'tell'>,
  nameOf: (uuid: string) => string,
  longest = longestWait,
): Promise<Attachment[]> {
  const seen = new Map<string, Attachment>();
  const tooLong = AbortSignal.timeout(longest);
  try {
    return await workflow.followAttachments(uuids, {
      signal: AbortSignal.any([signal, tooLong]),
      onState: (attachment) => {
        seen.set(attachment.uuid, attachment);
        tell(say('attachmentState', { file: nameOf(attachment.uuid), state: attachment.state }));
      },
    });
  } catch (error) {
    if (signal.aborted || !tooLong.aborted) throw error;
    return uuids.map((uuid) => seen.get(uuid) ?? { uuid, state: '', readiness: 'underway', message: '' });
  }
}
