import type { BegjaeringDocument } from '../../engine/begjaering/document';
import type { BegjaeringSummary } from '../../engine/begjaering/summary';
import type { ElanClient } from '../client/client';
import { ElanError } from '../errors';
import { sendingOf } from '../known/sending-of';
import type { Ledger } from '../ledger/ledger';
import type { Profile } from '../profile';
import type { Sending } from '../workflow/sending';
import { Workflow } from '../workflow/workflow';
import type { World } from '../world';
import { syntheticPdf } from './files';
import { withReference, withUploads, type Uploaded } from './payloads';
import type { TestCase } from './plan';

/** What the cases of one run share. */
export interface RunParts {
  readonly client: ElanClient;
  /** The services with a token that nobody has issued. */
  readonly withoutAccess: ElanClient;
  readonly ledger: Ledger;
  readonly profile: Profile;
  readonly world: World;
  /** A right begjæring, of which every one is made that is sent. */
  readonly begjaering: BegjaeringDocument;
  readonly summary: BegjaeringSummary;
  readonly signal: AbortSignal | undefined;
}

/** A case that was submitted for the cases of a run. */
export interface SubmittedCase {
  readonly eksternSaksreferanse: string;
  readonly document: BegjaeringDocument;
}

/** How often, and how many times, is tried again what may be too early, in milliseconds. */
const pause = 2_000;
const mostTurns = 10;

/** One run: what it has submitted, and what its references begin with. */
export class Running {
  /** Tells it from any other run, in the ledger and in the references that it gives. */
  readonly id: string;
  private count = 0;
  private preparation: Promise<BegjaeringDocument> | undefined;
  private submission: Promise<SubmittedCase> | undefined;

  constructor(readonly parts: RunParts) {
    this.id = parts.world.uuid();
  }

  /** @returns the services as they are to be used for a case: the ledger is told which one each call belongs to */
  workflowFor({ id }: Pick<TestCase, 'id'>, client = this.parts.client): Workflow {
    const { ledger, profile, world } = this.parts;
    return new Workflow({ client, ledger, profile, world, test: { run: this.id, case: id } });
  }

  /** @returns an innsenderReferanse that no begjæring has had yet */
  nextReference(): string {
    this.count += 1;
    return `TESTPLAN-${this.id.slice(0, 8)}-${this.count}`;
  }

  /** @returns a begjæring as it is sent; it stands in no file, so that no file is taken to have been submitted */
  async sending(document: BegjaeringDocument): Promise<Sending> {
    return sendingOf(document, undefined, await this.parts.ledger.hash());
  }

  /** @returns a right begjæring under a reference of its own, with its attachments uploaded; the same for the whole run */
  right(workflow: Workflow): Promise<BegjaeringDocument> {
    return (this.preparation ??= this.prepare(workflow));
  }

  /** @returns the case that the run has submitted, or submits now; what has failed once is not tried again */
  submitted(workflow: Workflow): Promise<SubmittedCase> {
    return (this.submission ??= this.submit(workflow));
  }

  /** Uploads a file for a begjæring, and waits until it can be used. */
  async upload(workflow: Workflow, fileName: string, reference: string): Promise<Uploaded> {
    const { signal } = this.parts;
    const { answer } = await workflow.upload(syntheticPdf(fileName), reference, { signal });
    const [attachment] = await workflow.followAttachments([answer.uuid], { signal });
    if (attachment?.readiness !== 'ready') {
      const { state = '', message = '' } = attachment ?? {};
      throw new ElanError('attachmentUnusable', {
        args: { file: fileName, state, answer: message },
        operation: 'attachmentState',
      });
    }
    return { filnavn: fileName, uuid: answer.uuid };
  }

  /** Does what the service may say no to since it is still at work on what came before. */
  async patiently(work: () => Promise<unknown>): Promise<void> {
    const { world, signal } = this.parts;
    for (let turn = 1; ; turn++) {
      try {
        await work();
        return;
      } catch (error) {
        if (turn === mostTurns || !isTooEarly(error)) throw error;
        await world.sleep(pause, signal);
      }
    }
  }

  private async prepare(workflow: Workflow): Promise<BegjaeringDocument> {
    const { begjaering } = this.parts;
    const reference = this.nextReference();
    const uploads: Uploaded[] = [];
    for (const position of begjaering.index.attachments().keys()) {
      uploads.push(await this.upload(workflow, `testplan-${position + 1}.pdf`, reference));
    }
    return withReference(withUploads(begjaering, uploads), reference);
  }

  private async submit(workflow: Workflow): Promise<SubmittedCase> {
    const { signal } = this.parts;
    const document = await this.right(workflow);
    const { answer } = await workflow.submit(await this.sending(document), { signal });
    return { ...answer, document };
  }
}

function isTooEarly(error: unknown): boolean {
  return error instanceof ElanError && error.findings.some(({ code }) => code === 'UAVKLART_STATUS');
}
