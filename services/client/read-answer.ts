import { ElanError, type Reason } from '../errors';
import type { Attachment, CaseStatus } from './answers';
import { readinessFrom } from './attachment-states';
import { firstText, membersOf, textOf } from './body';
import type { Received } from './received';
import { stores } from '../operations/repeating';

/**
 * What all the readers of successful answers have in common: each takes an answer with a status of success, and throws
 * an error of kind `answer` where it cannot make out what the operation promises. What has been stored by then is not
 * known.
 */
export type AnswerReader<Answer> = (received: Received) => Answer;

/** Reads an answer in which nothing has to stand; a page is none, for something else than the service gave it. */
export const readNothing: AnswerReader<undefined> = (received) => {
  refusePage(received);
  return undefined;
};

/** Reads the answer to a submission: an object with the reference, or the bare reference, in JSON or as text. */
export const readSubmission: AnswerReader<{ readonly eksternSaksreferanse: string }> = (received) => {
  refuseEmpty(received);
  const eksternSaksreferanse = bareText(received) || firstText(membersOf(received.body.json), caseReference);
  if (eksternSaksreferanse === '') throw unreadable(received, caseReference);
  return { eksternSaksreferanse };
};

/** Reads the state of an attachment, or what an upload answers: that too, or the bare uuid. */
export const readAttachment: AnswerReader<Attachment> = (received) => {
  refuseEmpty(received);
  const members = membersOf(received.body.json);
  const uuid = bareText(received) || firstText(members, 'uuid');
  if (uuid === '') throw unreadable(received, 'uuid');
  const state = firstText(members, 'tilstand');
  return { uuid, state, readiness: readinessFrom(state), message: firstText(members, 'melding') };
};

/** Reads the status of a case. */
export const readCaseStatus: AnswerReader<CaseStatus> = (received) => {
  refuseEmpty(received);
  const members = membersOf(received.body.json);
  const missing = [caseReference, 'saksstatus'].find((name) => firstText(members, name) === '');
  if (missing !== undefined) throw unreadable(received, missing);
  return {
    eksternSaksreferanse: firstText(members, caseReference),
    saksnummer: firstText(members, 'saksnummer'),
    saksstatus: firstText(members, 'saksstatus'),
    innsenderReferanse: firstText(members, 'innsenderReferanse'),
    meldingsdato: firstText(members, 'meldingsdato'),
    whole: received.body.json,
  };
};

/** Reads an answer that is handed on as it is. */
export const readWhole: AnswerReader<unknown> = (received) => {
  refuseEmpty(received);
  if (received.body.json === undefined) throw unreadable(received, 'JSON');
  return received.body.json;
};

/**
 * @param name what is missing in the answer
 * @returns the error for a successful answer that is not understood
 */
export function unreadable(received: Received, name: string): ElanError {
  return answerError('answerUnreadable', received, name);
}

/** @throws ElanError where the answer is empty, or a page for people */
export function refuseEmpty(received: Received): void {
  refusePage(received);
  if (received.body.text !== '') return;
  throw received.operation === 'submit'
    ? answerError('answerEmpty', received, '')
    : unreadable(received, 'JSON');
}

const caseReference = 'eksternSaksreferanse';

function refusePage(received: Received): void {
  if (received.body.isPage) throw answerError('answerIsPage', received, '');
}

/** The identifier that is all the answer; a number with the digits that it was sent with. */
function bareText({ body: { text, json } }: Received): string {
  if (/^\d+$/.test(text)) return text;
  if (json !== undefined) return typeof json === 'string' ? textOf(json).trim() : '';
  return /^[^\s<>{}[\]"]+$/.test(text) ? text : '';
}

function answerError(reason: Reason, received: Received, problem: string): ElanError {
  const { operation, host, status, body, correlationId } = received;
  return new ElanError(reason, {
    args: { host, status: body.title === '' ? status : `${status}, ${body.title}`, problem },
    operation,
    status,
    correlationId,
    done: stores(operation) ? 'unknown' : 'no',
  });
}
