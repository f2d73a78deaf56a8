import { submissionElements } from '../../../engine/rules/history/elements';
import type { History, Submission } from '../../../engine/rules/history/history';
import type { State } from '../../state/state';
import { findAttachment } from '../attachments/state';

/**
 * What the engine's rules on history are to know: an organisation's cases, each as a file of its own.
 * @param eksternSaksreferanse of the case that is changed; empty for a new one
 */
export function historyOf(state: State, organisasjonsnummer: string, eksternSaksreferanse: string): History {
  const own = state.cases.filter((each) => each.organisasjonsnummer === organisasjonsnummer);
  return {
    file: eksternSaksreferanse,
    hash: unhashed,
    submissions: own.flatMap((each) =>
      each.submissions.map(({ at, payload }): Submission => ({
        eksternSaksreferanse: each.eksternSaksreferanse,
        submittedAt: new Date(at).toISOString(),
        elements: submissionElements(payload, unhashed),
        payload,
        file: each.eksternSaksreferanse,
      })),
    ),
    uploadedFor: (uuid) => findAttachment(state, uuid, organisasjonsnummer)?.innsenderReferanse,
  };
}

/** The payloads are kept anyway: what is compared need not be hidden. */
const unhashed = (value: string): string => value;
