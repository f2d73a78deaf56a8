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
  /** On a message that asks for something: its dialog may yet say that a correction is awaited, for that may come later. */
  readonly mayBecomeCorrection?: true;
  /** On a correction: when its dialog was changed last. Where it was only a message before, it is awaited since then. */
  readonly awaitedAt?: string;
}

const none: Texts = { nb: '', en: '' };
const { correctionStatuses, correctionTypes, placeMark } = facts.dialogporten;

/** @returns what the list of changed cases tells; undefined where it does not say when, or of which case */
export function eventOfCase(changed: ChangedCase): CaseEvent | undefined {
  const { eksternSaksreferanse, innsenderReferanse, saksstatus, endret } = changed;
  const time = Date.parse(endret);
  if (Number.isNaN(time) || eksternSaksreferanse === '') return undefined;
  const at = new Date(time).toISOString();
  const id = `${eksternSaksreferanse}/${saksstatus}/${at}`;
  return { id, kind: 'status', at, eksternSaksreferanse, innsenderReferanse, saksstatus, title: none };
}

/**
 * @param messages all that stand in the dialog
 * @returns what the authority's messages in a dialog tell, and that nothing is to be corrected in it any more where something was
 */
export function eventsOfDialog(dialog: Dialog, messages: readonly Transmission[]): CaseEvent[] {
  const ofOwner = messages.filter(({ isFromOwner }) => isFromOwner);
  const events = ofOwner.map((message) => eventOfMessage(dialog, message));
  const isOver = !awaitsCorrection(dialog) && ofOwner.some(asksForCorrection);
  return isOver ? [...events, correctionOver(dialog)] : events;
}

function eventOfMessage(dialog: Dialog, message: Transmission): CaseEvent {
  const { id, createdAt, title, externalReference } = message;
  const pointer = placeIn(externalReference);
  const asks = asksForCorrection(message);
  const isCorrection = asks && awaitsCorrection(dialog);
  return {
    ...inDialog(dialog, createdAt),
    id,
    kind: isCorrection ? 'correction' : 'message',
    ...(isCorrection ? { awaitedAt: new Date(dialog.updatedAt).toISOString() } : {}),
    ...(asks && !isCorrection ? { mayBecomeCorrection: true } : {}),
    ...(pointer === undefined ? {} : { pointer }),
    title,
  };
}

function correctionOver(dialog: Dialog): CaseEvent {
  const event = inDialog(dialog, dialog.updatedAt);
  return { ...event, id: `${dialog.id}/${dialog.status}/${event.at}`, kind: 'correctionOver', title: none };
}

function inDialog(
  { id: dialog, externalReference }: Dialog,
  moment: string,
): Omit<CaseEvent, 'id' | 'kind' | 'title'> {
  const at = new Date(moment).toISOString();
  return { at, dialog, eksternSaksreferanse: externalReference, innsenderReferanse: '', saksstatus: '' };
}

function asksForCorrection({ type }: Transmission): boolean {
  return correctionTypes.includes(type);
}

function awaitsCorrection({ status }: Dialog): boolean {
  return correctionStatuses.includes(status);
}

/** The longest pointer that is believed to be one. */
const longestPointer = 200;

function placeIn(reference: string): string | undefined {
  const from = reference.indexOf(placeMark);
  const pointer = from < 0 ? '' : reference.slice(from + placeMark.length);
  return pointer.startsWith('/') && pointer.length <= longestPointer ? pointer : undefined;
}
