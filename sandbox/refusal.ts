/** A rule of the authority that a begjæring breaks. */
export interface Violation {
  readonly kode: string;
  readonly melding: string;
  readonly beskrivelse: string;
  /** Where, as a JSON pointer. */
  readonly sti: string;
}

/** What more there may be to say of a refusal. */
export interface RefusalDetails {
  readonly violations?: readonly Violation[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Maskinporten's `error`. */
  readonly error?: string;
  /** Altinn's code. */
  readonly code?: string;
}

/** A call that the services say no to. */
export class Refusal extends Error {
  /**
   * @param status of the answer
   * @param title what kind of thing is wrong
   * @param detail what is wrong
   */
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly details: RefusalDetails = {},
  ) {
    super(detail);
    this.name = 'Refusal';
  }
}
