import type { Answered, CaseStatus, ChangedCase, Debtor, RegelverkAnswer } from '../client/answers';
import type { CallOptions, DeductionParty, ElanClient } from '../client/client';
import type { Ledger } from '../ledger/ledger';
import type { CallFacts } from '../ledger/records';
import type { Recorder } from './recorder';
import { sendingFacts, type Sending } from './sending';

/** A begjæring that is to be validated; what the ledger does not have to know of it may be left out. */
export type Validating = Pick<Sending, 'payload'> & Partial<Sending>;

/** The calls that change nothing; the ledger is told of each after it was made. */
export class Calls {
  constructor(
    private readonly client: ElanClient,
    private readonly ledger: Ledger,
    private readonly recorder: Recorder,
  ) {}

  /** Validates a begjæring as a new one, or as a change of the case that is named. */
  async validate(
    begjaering: Validating,
    { eksternSaksreferanse, ...options }: CallOptions & { readonly eksternSaksreferanse?: string } = {},
  ): Promise<Answered<undefined>> {
    const { payload } = begjaering;
    const facts = validationFacts(begjaering);
    if (eksternSaksreferanse === undefined) {
      return this.recorder.asking({
        subject: { ...facts, operation: 'validate' },
        make: (correlationId) => this.client.validate(payload, { ...options, correlationId }),
      });
    }
    return this.recorder.asking({
      subject: { ...facts, operation: 'validateChange', eksternSaksreferanse },
      make: (correlationId) =>
        this.client.validateChange(eksternSaksreferanse, payload, { ...options, correlationId }),
    });
  }

  /**
   * Asks Betjeningskartet. The ledger is told the answers by the keyed hashes of the debtors' numbers.
   * @param file the begjæring's file, relative to the workspace
   */
  async regelverk(
    debtors: readonly Debtor[],
    { file, ...options }: CallOptions & { readonly file?: string } = {},
  ): Promise<Answered<RegelverkAnswer>> {
    return this.recorder.asking({
      subject: { operation: 'regelverk', file },
      make: (correlationId) => this.client.regelverk(debtors, { ...options, correlationId }),
      told: async ({ ofDebtors }) => {
        const hash = await this.ledger.hash();
        const answers = [...ofDebtors].map(([number, answer]) => [hash(number), answer] as const);
        return { regelverk: Object.fromEntries(answers) };
      },
    });
  }

  async caseStatus(eksternSaksreferanse: string, options: CallOptions = {}): Promise<Answered<CaseStatus>> {
    return this.recorder.asking({
      subject: { operation: 'caseStatus', eksternSaksreferanse },
      make: (correlationId) => this.client.caseStatus(eksternSaksreferanse, { ...options, correlationId }),
      told: ({ saksstatus }) => ({ state: saksstatus }),
    });
  }

  /** @param since an ISO 8601 moment; all cases where it is left out */
  async changedCases(since?: string, options: CallOptions = {}): Promise<Answered<readonly ChangedCase[]>> {
    return this.recorder.asking({
      subject: { operation: 'changedCases' },
      make: (correlationId) => this.client.changedCases(since, { ...options, correlationId }),
    });
  }

  async innsyn(
    saksoekt: DeductionParty,
    saksoeker: DeductionParty,
    options: CallOptions = {},
  ): Promise<Answered<unknown>> {
    return this.recorder.asking({
      subject: { operation: 'innsyn' },
      make: (correlationId) => this.client.innsyn(saksoekt, saksoeker, { ...options, correlationId }),
    });
  }
}

function validationFacts({ payload, ...known }: Validating): Partial<CallFacts> {
  return sendingFacts({ payload, elements: {}, attachments: [], ...known }, false);
}
