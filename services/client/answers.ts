/** What comes of a call besides its answer. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly status: number;
  /** The `Korrelasjonsid` that it was sent with: what support asks for. */
  readonly correlationId: string;
}

/** How far an attachment has come; `state` is the service's own word, and the rest what it means. */
export interface Attachment {
  readonly uuid: string;
  readonly state: string;
  /** `ready` it can be used · `underway` not yet · `failed` never */
  readonly readiness: 'ready' | 'underway' | 'failed';
  /** What the service says of it; empty where it says nothing. */
  readonly message: string;
}

/** What Betjeningskartet says: of one debtor, or of all of them together. */
export type Regelverk = 'tidligereRegelverk' | 'nyttRegelverk' | 'motstridendeRegelverk' | 'ukjentSkyldner';

/** Whom Betjeningskartet is asked of. */
export interface Debtor {
  readonly kind: 'foedselsnummer' | 'organisasjonsnummer';
  readonly number: string;
}

export interface RegelverkAnswer {
  readonly regelverk: Regelverk;
  /** By the debtors' numbers. */
  readonly ofDebtors: ReadonlyMap<string, Regelverk>;
}

/** One case in the list of those that have changed. */
export interface ChangedCase {
  readonly eksternSaksreferanse: string;
  readonly saksnummer: string;
  readonly saksstatus: string;
  readonly innsenderReferanse: string;
  /** As an ISO 8601 moment. */
  readonly endret: string;
}

/** A case's status: what everybody reads of it, and the whole answer as the service gave it. */
export interface CaseStatus {
  readonly eksternSaksreferanse: string;
  readonly saksnummer: string;
  readonly saksstatus: string;
  readonly innsenderReferanse: string;
  readonly meldingsdato: string;
  readonly whole: unknown;
}
