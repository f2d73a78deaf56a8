import facts from '#schemas/hendelser.json';
import type { ChangedCase } from '../client/answers';
import type { Dialog, Texts, Transmission } from '../dialogporten/answers';
import type { EventFacts } from '../ledger/records';

/** Something that has happened in a case. */
export interface CaseEvent extends EventFacts {
  readonly eksternSaksreferanse: string;
  /** Empty where the source does not say. */
  readonly innsenderReferanse: string;
  /** The status of the case, in the service's own word; empty where the source does not say. */
  readonly saksstatus: string;
  /** What the authority has written; empty where it has written nothing. */
  readonly title: Texts;
}

const none: Texts = { nb: '', en: '' };
const { correctionTypes, placeMark } = facts.dialogporten;

/** @returns what the list of changed cases tells; undefined where it does not say when, or of which case */
export function eventOfCase(changed: ChangedCase): CaseEvent | undefined {
  const { eksternSaksreferanse, innsenderReferanse, saksstatus, endret } = changed;
  const time = Date.parse(endret);
  if (Number.isNaN(time) || eksternSaksreferanse === '') return undefined;
  const at = new Date(time).toISOString();
  const id = `${eksternSaksreferanse}/${saksstatus}/${at}`;
  return { id, kind: 'status', at, eksternSaksreferanse, innsenderReferanse, saksstatus, title: none };
}

/** @returns what a message of the authority tells; undefined for one that the party has sent */
export function eventOfTransmission(dialog: Dialog, message: Transmission): CaseEvent | undefined {
  if (!message.isFromOwner) return undefined;
  const { id, createdAt, type, title, externalReference } = message;
  const pointer = placeIn(externalReference);
  return {
    id,
    kind: correctionTypes.includes(type) ? 'correction' : 'message',
    at: new Date(createdAt).toISOString(),
    dialog: dialog.id,
    ...(pointer === undefined ? {} : { pointer }),
    eksternSaksreferanse: dialog.externalReference,
    innsenderReferanse: '',
    saksstatus: '',
    title,
  };
}

/** The longest pointer that is believed to be one. */
const longestPointer = 200;

function placeIn(reference: string): string | undefined {
  const from = reference.indexOf(placeMark);
  const pointer = from < 0 ? '' : reference.slice(from + placeMark.length);
  return pointer.startsWith('/') && pointer.length <= longestPointer ? pointer : undefined;
}
