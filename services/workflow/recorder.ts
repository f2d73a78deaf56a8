import type { Answered } from '../client/answers';
import { ElanError } from '../errors';
import { callerFacts, type Caller } from '../ledger/caller';
import type { Ledger } from '../ledger/ledger';
import type { CallFacts, CallResult, TestMark } from '../ledger/records';
import type { OperationName } from '../operation';
import type { World } from '../world';

/** What came of a call that stores something. */
export interface Recorded<Answer> extends Answered<Answer> {
  /** The call's id in the ledger. */
  readonly id: string;
  /** Whether the ledger could be told how it ended; where not, the call will look there as if its answer was lost. */
  readonly recorded: boolean;
}

/** What a call is about, besides what is the same for every call. */
export type Subject = Partial<CallFacts> & { readonly operation: OperationName };

/** How a call is made and told of. */
export interface Call<Answer> {
  readonly subject: Subject;
  /** What is sent, where the ledger may have to keep it. */
  readonly payload?: string;
  /** Whether a second case of the same begjæring is wanted. */
  readonly asNew?: boolean;
  /** What the ledger is told of its result, however it ends. */
  readonly always?: Partial<CallResult>;
  make(correlationId: string): Promise<Answered<Answer>>;
  /** What the ledger is told of the answer, besides its status; `accepted` unless it says otherwise. */
  readonly told?: (answer: Answer) => Partial<CallResult> | Promise<Partial<CallResult>>;
}

/** Makes calls and writes them into the ledger. */
export class Recorder {
  constructor(
    private readonly ledger: Ledger,
    private readonly profile: Caller,
    private readonly world: Pick<World, 'log' | 'uuid'>,
    private readonly test?: TestMark,
  ) {}

  /**
   * Makes a call that stores something: told to the ledger before it is made, and again after it.
   * @throws ElanError of kind `ledger`, before anything is sent, where the ledger cannot be told or an earlier attempt
   *   stands in the way; otherwise whatever the call throws
   */
  async storing<Answer>(call: Call<Answer>): Promise<Recorded<Answer>> {
    const { payload, asNew } = call;
    const facts = this.factsOf(call.subject);
    const id = await this.ledger.begin(facts, { payload, asNew });
    try {
      const answered = await call.make(facts.correlationId);
      const recorded = await this.tell(facts, async () =>
        this.ledger.end(id, await resultOf(call, answered, facts)),
      );
      return { ...answered, id, recorded };
    } catch (error) {
      await this.tell(facts, () => this.ledger.end(id, failureOf(call, error, facts)));
      throw error;
    }
  }

  /** Makes a call that changes nothing, and tells the ledger of it afterwards; that it cannot be told does no harm. */
  async asking<Answer>(call: Call<Answer>): Promise<Answered<Answer>> {
    const facts = this.factsOf(call.subject);
    try {
      const answered = await call.make(facts.correlationId);
      await this.tell(facts, async () => this.ledger.called(facts, await resultOf(call, answered, facts)));
      return answered;
    } catch (error) {
      const failure = failureOf(call, error, facts);
      const outcome = failure.outcome === 'unknown' ? 'failed' : failure.outcome;
      await this.tell(facts, () => this.ledger.called(facts, { ...failure, outcome }));
      throw error;
    }
  }

  private factsOf(subject: Subject): CallFacts {
    const test = this.test ? { test: this.test } : {};
    return { ...subject, ...callerFacts(this.profile), correlationId: this.world.uuid(), ...test };
  }

  private async tell(facts: CallFacts, write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      const { operation, correlationId } = facts;
      this.world.log.error('ledger.notWritten', { operation, correlationId, problem: String(error) });
      return false;
    }
  }
}

async function resultOf<Answer>(
  { always, told }: Call<Answer>,
  { answer, status, correlationId }: Answered<Answer>,
  facts: CallFacts,
): Promise<CallResult> {
  const request = lastRequest(facts, correlationId);
  return { ...always, ...request, outcome: 'accepted', status, ...(await told?.(answer)) };
}

/** A call may take several requests, and support knows each by an id of its own. */
function lastRequest(facts: CallFacts, correlationId: string): Pick<CallResult, 'correlationId'> {
  return correlationId === '' || correlationId === facts.correlationId ? {} : { correlationId };
}

/** Of an error that is no answer of the service nobody knows what had been sent. */
function failureOf<Answer>({ always }: Call<Answer>, error: unknown, facts: CallFacts): CallResult {
  if (!(error instanceof ElanError)) return { ...always, outcome: 'unknown' };
  const { kind, status, code, findings, done, operation, isUnknownThere } = error;
  const codes = [code, ...findings.map((finding) => finding.code)].filter((text) => text !== '');
  const refused = kind === 'refused' ? 'refused' : 'failed';
  const outcome = done === 'unknown' ? 'unknown' : refused;
  const ofMaskinporten = operation === 'token' || operation === 'metadata';
  const request = ofMaskinporten ? {} : lastRequest(facts, error.correlationId);
  const unknown = isUnknownThere ? { isUnknownThere } : {};
  return { ...always, ...request, ...unknown, outcome, status, kind, codes: [...new Set(codes)] };
}
