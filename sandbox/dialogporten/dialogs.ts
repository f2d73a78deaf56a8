import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../sandbox';
import type { Case, StoredDialog, StoredTransmission } from '../state/state';

/** A begjæring whose own reference begins like this is asked to be corrected as soon as it is submitted. */
const asksForCorrection = /^RETTING/;

/** What is asked for where nobody says what. */
const usualPlace = '/kravTilInnkreving/0';

/** Tells Dialogporten of a case that was opened. */
export function openDialog(opened: Case, innsenderReferanse: string, sandbox: Sandbox): void {
  const title = { nb: 'Utleggsbegjæringen er mottatt', en: 'The utleggsbegjæring is received' };
  const dialog: StoredDialog = {
    id: randomUUID(),
    eksternSaksreferanse: opened.eksternSaksreferanse,
    organisasjonsnummer: opened.organisasjonsnummer,
    status: 'InProgress',
    transmissions: [transmission('Submission', title, sandbox.now())],
  };
  sandbox.store.change({ dialoger: [...sandbox.store.state.dialoger, dialog] });
  if (asksForCorrection.test(innsenderReferanse)) askForCorrection(opened.eksternSaksreferanse, {}, sandbox);
}

/** Tells Dialogporten of a case that was changed: whatever was asked for has been answered. */
export function answerDialog({ eksternSaksreferanse }: Case, sandbox: Sandbox): void {
  const title = { nb: 'Utleggsbegjæringen er endret', en: 'The utleggsbegjæring is changed' };
  add(eksternSaksreferanse, 'InProgress', transmission('Correction', title, sandbox.now()), sandbox);
}

/** What the authority asks for. */
export interface WantedCorrection {
  /** Where in the begjæring, as a JSON pointer. */
  readonly sti?: string | undefined;
  /** In its own words. */
  readonly melding?: string | undefined;
}

/**
 * Asks, as the authority does, that a begjæring be corrected.
 * @returns false where Dialogporten has no dialog about that case
 */
export function askForCorrection(
  eksternSaksreferanse: string,
  { sti = usualPlace, melding }: WantedCorrection,
  sandbox: Sandbox,
): boolean {
  const title = {
    nb: melding ?? 'Vi ber deg rette utleggsbegjæringen',
    en: melding ?? 'We ask you to correct the utleggsbegjæring',
  };
  const asked = { ...transmission('Request', title, sandbox.now()), pointer: sti };
  return add(eksternSaksreferanse, 'RequiresAttention', asked, sandbox);
}

function add(
  eksternSaksreferanse: string,
  status: StoredDialog['status'],
  added: StoredTransmission,
  { store, dialogStreams }: Sandbox,
): boolean {
  const { dialoger } = store.state;
  const isIt = (dialog: StoredDialog): boolean => dialog.eksternSaksreferanse === eksternSaksreferanse;
  const found = dialoger.find(isIt);
  if (!found) return false;
  store.change({
    dialoger: dialoger.map((dialog) =>
      isIt(dialog) ? { ...dialog, status, transmissions: [...dialog.transmissions, added] } : dialog,
    ),
  });
  dialogStreams.tell(found.id);
  return true;
}

function transmission(
  type: StoredTransmission['type'],
  title: StoredTransmission['title'],
  at: number,
): StoredTransmission {
  return { id: randomUUID(), at, type, title };
}
