import facts from '#schemas/hendelser.json';
import type { Dialog } from '../dialogporten/answers';
import type { DialogportenClient } from '../dialogporten/client';
import { ElanError } from '../errors';
import { DialogStream, type Listener, type StreamingClient } from './dialog-stream';

/** Dialogporten, as far as live dialogs need it, and whose dialogs are looked for. */
export interface LiveDialogporten {
  readonly client: StreamingClient & Pick<DialogportenClient, 'newest'>;
  /** The customer's organisation number. */
  readonly organisation: string;
}

const { most } = facts.streams;
const { overStatuses } = facts.dialogporten;

/**
 * Hears at once of what happens in the dialogs that something is to be expected in, beside the looking that finds everything
 * a little later. Where Dialogporten allows no streams there are none, which is logged once.
 */
export class LiveDialogs {
  private readonly streams = new Map<string, DialogStream>();
  /** The ids of the dialogs that nobody hears of by streams. */
  private readonly refused = new Set<string>();
  private isOver = false;

  constructor(
    private readonly listener: Listener,
    private isSeen = true,
  ) {}

  /**
   * Chooses the dialogs that are heard of from now on: of those whose content was changed last, the first few that are about cases
   * of one's own, that are not over, and that may be read. To be called after each look, and not twice at once. Does not fail.
   * @param references what the authority may call the cases of one's own
   */
  async choose(
    { client, organisation }: LiveDialogporten,
    references: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.isOver) return;
    const found = references.size === 0 ? [] : await this.newestOf(client, organisation, signal);
    if (found === undefined || signal.aborted) return;
    const wanted = found
      .filter(({ externalReference }) => references.has(externalReference))
      .filter(({ id, status }) => !overStatuses.includes(status) && !this.refused.has(id))
      .filter((dialog) => mayBeRead(dialog) || this.streams.get(dialog.id)?.needsReading() === false)
      .slice(0, most);
    const ids = new Set(wanted.map(({ id }) => id));
    for (const [id, stream] of this.streams) if (!ids.has(id)) stream.close();
    for (const dialog of wanted) this.hear(dialog, client);
  }

  /** Tells whether somebody looks. Nothing is open while nobody does. */
  seen(isSeen: boolean): void {
    this.isSeen = isSeen;
    for (const stream of this.streams.values()) stream.seen(isSeen);
  }

  /** Ends all of it, for good. */
  close(): void {
    this.isOver = true;
    for (const stream of this.streams.values()) stream.close();
  }

  /** Where they are not found, looking fails too, which tells of it. */
  private async newestOf(
    client: LiveDialogporten['client'],
    organisation: string,
    signal: AbortSignal,
  ): Promise<readonly Dialog[] | undefined> {
    try {
      return await client.newest(organisation, signal);
    } catch (error) {
      if (!(error instanceof ElanError)) throw error;
      if (!signal.aborted) this.listener.world.log.info('events.streams.notFound', { reason: error.reason });
      return undefined;
    }
  }

  private hear(dialog: Dialog, client: StreamingClient): void {
    const known = this.streams.get(dialog.id);
    if (known) {
      known.chosen();
      return;
    }
    const stream = new DialogStream(client, dialog.id, this.listener, this.isSeen);
    this.streams.set(dialog.id, stream);
    void stream
      .run()
      .catch((error: unknown) => this.ended(dialog, error))
      .finally(() => {
        if (this.streams.get(dialog.id) === stream) this.streams.delete(dialog.id);
      });
  }

  /**
   * One dialog that cannot be read, or heard of, keeps nobody from hearing of the others; who may hear of none need not try again.
   * That is said by a status; what is said in the dialog, or in its stream, is about that dialog.
   */
  private ended({ id }: Dialog, error: unknown): void {
    const { log } = this.listener.world;
    const { operation, reason, status } = error instanceof ElanError ? error : {};
    if (operation === 'readDialog') {
      log.info('events.stream.notRead', { reason });
      return;
    }
    if (this.isOver) return;
    if (operation === 'dialogEvents' && status === undefined) {
      this.refused.add(id);
      log.info('events.stream.refused', { reason });
      return;
    }
    this.close();
    log.info('events.streams.over', { reason: reason ?? String(error), status });
  }
}

/**
 * Opening a stream of a dialog hides nothing from anybody: its token comes with reading the dialog, which marks it as read for all
 * who look into it.
 */
function mayBeRead({ isSeen, hasMessages }: Dialog): boolean {
  return isSeen || hasMessages === false;
}
