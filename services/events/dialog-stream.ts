import facts from '#schemas/hendelser.json';
import type { DialogportenClient } from '../dialogporten/client';
import { ElanError, passingKinds, type ElanErrorKind } from '../errors';
import type { Secret } from '../log/secret';
import { Follower } from '../workflow/follower';
import type { World } from '../world';

/** Dialogporten, as far as streams need it. */
export type StreamingClient = Pick<DialogportenClient, 'dialogToken' | 'hear'>;

/** Who hears what a stream says, and in which world. */
export interface Listener {
  readonly world: Pick<World, 'now' | 'sleep' | 'random' | 'log'>;
  /** Something may have happened in the dialog. */
  changed(): void;
}

const { streams } = facts;

/** What ends a stream that has worked, and is no reason not to open it again: its token may be over too. */
const passing: ReadonlySet<ElanErrorKind> = new Set([...passingKinds, 'token']);

/**
 * The stream of one dialog, which is opened again where it breaks: soon at first, then after longer and longer waits. It reads the
 * dialog only at once after that was chosen: what was found earlier does not tell whether reading hides something now.
 */
export class DialogStream {
  private isOpen = false;
  private readonly follower: Follower;
  private readonly stop = new AbortController();
  private connection = new AbortController();
  private token: { readonly value: Secret; readonly readAt: number } | undefined;
  private lastEventId = '';
  private mayRead: boolean;
  private whenChosen: (() => void) | undefined;

  /** It is made of a dialog that has just been chosen. */
  constructor(
    private readonly client: StreamingClient,
    private readonly dialogId: string,
    private readonly listener: Listener,
    isSeen: boolean,
  ) {
    const { world } = listener;
    this.mayRead = isSeen;
    const ask = (): Promise<void> => this.listen();
    const failed = ({ reason }: ElanError): void => world.log.info('events.stream.broken', { reason });
    this.follower = new Follower({ world, interval: streams.reopen * 1000, ask, failed }, isSeen);
  }

  /**
   * Listens until it is closed, or until there is nothing more to hear.
   * @throws ElanError that does not pass by itself
   */
  run(): Promise<void> {
    return this.follower.run(this.stop.signal);
  }

  /** @returns whether it can go on only by reading the dialog */
  needsReading(): boolean {
    return !this.isOpen && this.goodToken() === undefined;
  }

  /** Tells that a look has just found that the dialog may be read. */
  chosen(): void {
    this.whenChosen?.();
  }

  close(): void {
    this.stop.abort();
    this.connection.abort();
  }

  /** Tells whether somebody looks. Nothing is open while nobody does. */
  seen(isSeen: boolean): void {
    this.follower.seen(isSeen);
    if (isSeen) return;
    this.mayRead = false;
    this.connection.abort();
  }

  /** A token that is not taken may have expired a little earlier than was reckoned with: another is tried, once. */
  private async listen(): Promise<void> {
    this.connection = new AbortController();
    const { signal } = this.connection;
    if (this.stop.signal.aborted) return;
    const isKept = this.token !== undefined;
    try {
      await this.connect(signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(isKept && error instanceof ElanError && error.kind === 'token')) throw error;
      this.token = undefined;
      await this.connect(signal);
    }
  }

  private async connect(signal: AbortSignal): Promise<void> {
    const token = await this.tokenOf(signal);
    if (token === undefined) return;
    const { world } = this.listener;
    let openedAt: number | undefined;
    const hasWorked = (): boolean =>
      openedAt !== undefined && world.now() - openedAt >= streams.steady * 1000;
    try {
      const stream = { dialogId: this.dialogId, token, lastEventId: this.lastEventId, signal };
      await this.client.hear(stream, {
        opened: () => {
          openedAt = world.now();
          this.isOpen = true;
          // What has happened while it was not is heard of by nobody else.
          this.listener.changed();
        },
        happened: (what, eventId) => {
          if (eventId !== '') this.lastEventId = eventId;
          if (what === 'deleted') this.close();
          this.listener.changed();
        },
      });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ElanError && passing.has(error.kind) && hasWorked())) throw error;
      if (error.kind === 'token') this.token = undefined;
    } finally {
      this.isOpen = false;
    }
    // Whoever takes streams and ends them at once is not asked for another at once.
    if (!hasWorked()) throw new ElanError('connectionLost', { operation: 'dialogEvents' });
  }

  /** @returns what opens the stream; undefined where that is stopped before the dialog may be read */
  private async tokenOf(signal: AbortSignal): Promise<Secret | undefined> {
    const { now } = this.listener.world;
    const good = this.goodToken();
    if (good) return good;
    this.token = undefined;
    if (!this.mayRead) await this.untilChosen(signal);
    if (signal.aborted) return undefined;
    this.mayRead = false;
    const value = await this.client.dialogToken(this.dialogId, signal);
    if (value === undefined) throw new ElanError('dialogportenNotPermitted', { operation: 'dialogEvents' });
    this.token = { value, readAt: now() };
    return value;
  }

  /** Asks for a look, and waits until it has chosen the dialog, or until that is stopped. */
  private async untilChosen(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.whenChosen = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.listener.changed();
    });
    this.whenChosen = undefined;
  }

  private goodToken(): Secret | undefined {
    const isGood = this.token && this.listener.world.now() - this.token.readAt < streams.token * 1000;
    return isGood ? this.token?.value : undefined;
  }
}
