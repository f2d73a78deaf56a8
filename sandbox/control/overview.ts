import { textOf } from '../../engine/values/json';
import { stateOf, type AttachmentState } from '../elan/attachments/state';
import { currentPayload, openedAt, statusOf } from '../elan/cases/case';
import type { ActiveFault } from '../faults/registry';
import type { Counters, Sandbox } from '../sandbox';
import type { CaseStatusName, RegisterEntry, State } from '../state/state';
import { isSeen } from '../dialogporten/shown';

/** A case, as a person or a test wants to see it. */
export interface CaseOverview {
  readonly eksternSaksreferanse: string;
  readonly saksnummer: string;
  readonly organisasjonsnummer: string;
  readonly innsenderReferanse: string;
  readonly begjaeringsdato: string;
  readonly saksstatus: CaseStatusName;
  readonly opprettet: string;
  /** The SHA-256 of what was sent, of each version. */
  readonly innsendinger: readonly string[];
  /** Of its dialog in Dialogporten: its status, and whether the customer has seen it since it was updated. */
  readonly dialog?: { readonly status: string; readonly lest: boolean };
}

export interface AttachmentOverview {
  readonly uuid: string;
  readonly filnavn: string;
  readonly organisasjonsnummer: string;
  readonly innsenderReferanse: string;
  readonly tilstand: AttachmentState;
  readonly sha256: string;
}

/** Everything that the sandbox holds, besides keys. */
export interface Overview {
  readonly saker: readonly CaseOverview[];
  readonly vedlegg: readonly AttachmentOverview[];
  readonly register: Readonly<Record<string, RegisterEntry>>;
  readonly antall: Readonly<Counters>;
  readonly feil: readonly ActiveFault[];
}

/** @returns what the sandbox holds at this moment */
export function overviewOf(sandbox: Sandbox): Overview {
  const { store, now, timing, counters, faults } = sandbox;
  const { cases, attachments, register } = store.state;
  return {
    saker: cases.map((each) => {
      const payload = currentPayload(each);
      return {
        eksternSaksreferanse: each.eksternSaksreferanse,
        saksnummer: each.saksnummer,
        organisasjonsnummer: each.organisasjonsnummer,
        innsenderReferanse: textOf(payload, 'innsenderReferanse') ?? '',
        begjaeringsdato: textOf(payload, 'begjaeringsdato') ?? '',
        saksstatus: statusOf(each, now(), timing).status,
        opprettet: new Date(openedAt(each)).toISOString(),
        innsendinger: each.submissions.map(({ sha256 }) => sha256),
        ...dialogOf(each.eksternSaksreferanse, store.state),
      };
    }),
    vedlegg: attachments.map((each) => ({
      uuid: each.uuid,
      filnavn: each.fileName,
      organisasjonsnummer: each.organisasjonsnummer,
      innsenderReferanse: each.innsenderReferanse,
      tilstand: stateOf(each, now(), timing),
      sha256: each.sha256,
    })),
    register,
    antall: { ...counters },
    feil: faults.active,
  };
}

/** What was submitted before there was a Dialogporten has no dialog. */
function dialogOf(eksternSaksreferanse: string, { dialoger }: State): Pick<CaseOverview, 'dialog'> {
  const dialog = dialoger.find((each) => each.eksternSaksreferanse === eksternSaksreferanse);
  if (!dialog) return {};
  return { dialog: { status: dialog.status, lest: isSeen(dialog) } };
}
