import type { Dialog } from '../../../../services/dialogporten/answers';
import type { Heard, WantedStream } from '../../../../services/dialogporten/hear';
import { ElanError, type Reason } from '../../../../services/errors';
import { LiveDialogs } from '../../../../services/events/live-dialogs';
import { createLog } from '../../../../services/log/create-log';
import { Secret } from '../../../../services/log/secret';

const { signal } = new AbortController();
/** One stream that somebody has opened. */
interface Opened {
  readonly wanted: WantedStream;
  readonly heard: Heard;
  /** Ends it, well or not. */
  readonly end: (reason?: Reason) => void;
}

/** @returns a dialog about a case of one’s own, in which nothing was written */
export const dialog = (id: string, values: Partial<Dialog> = {}): Dialog => ({
  id,
  externalReference: `sak-${id}`,
  status: 'InProgress',
  updatedAt: '2026-06-15T10:00:00Z',
  hasMessages: false,
  isSeen: false,
  ...values,
});

/** A Dialogporten whose streams are opened and ended by hand, and a clock that is moved by hand. */
export class Scene {
  now = 0;
  dialogs: Dialog[] = [];
  readonly read: string[] = [];
  readonly opened: Opened[] = [];
  readonly lines: string[] = [];
  changed = 0;
  refuses: Reason | undefined;
  token: Secret | undefined = new Secret('token-1');
  cannotBeRead: Reason | undefined;
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  readonly dialogporten = {
    organisation: '313772195',
    client: {
      newest: () =>
        this.newestFails
          ? Promise.reject(new ElanError('dialogportenFailed'))
          : Promise.resolve(this.dialogs),
      dialogToken: (id: string) => {
        this.read.push(id);
        if (this.cannotBeRead)
          return Promise.reject(new ElanError(this.cannotBeRead, { operation: 'readDialog' }));
        return Promise.resolve(this.token);
      },
      hear: (wanted: WantedStream, heard: Heard) => {
        if (this.refuses)
          return Promise.reject(new ElanError(this.refuses, { operation: 'dialogEvents', status: 403 }));
        return new Promise<void>((resolve, reject) => {
          const end = (reason?: Reason): void =>
            reason === undefined ? resolve() : reject(new ElanError(reason, { operation: 'dialogEvents' }));
          wanted.signal.addEventListener('abort', () => end('cancelled'));
          this.opened.push({ wanted, heard, end });
          heard.opened();
        });
      },
    },
  };
  newestFails = false;

  readonly live = new LiveDialogs({
    world: {
      now: () => this.now,
      random: () => 0.5,
      log: createLog(
        (line) => this.lines.push(line),
        'debug',
        () => this.now,
      ),
      sleep: (milliseconds, stop) =>
        new Promise((resolve, reject) => {
          this.sleepers.push({ until: this.now + milliseconds, wake: resolve });
          stop?.addEventListener('abort', () => reject(new Error('awake')));
        }),
    },
    changed: () => (this.changed += 1),
  });

  async choose(references = this.dialogs.map(({ externalReference }) => externalReference)): Promise<void> {
    await this.live.choose(this.dialogporten, new Set(references), signal);
    await settled();
  }

  async pass(seconds: number): Promise<void> {
    this.now += seconds * 1000;
    const awake = this.sleepers.filter(({ until }) => until <= this.now);
    this.sleepers = this.sleepers.filter(({ until }) => until > this.now);
    for (const { wake } of awake) wake();
    await settled();
  }

  /** @returns the dialogs whose streams are open now */
  open(): string[] {
    return this.opened.filter(({ wanted }) => !wanted.signal.aborted).map(({ wanted }) => wanted.dialogId);
  }

  async end(index: number, reason?: Reason): Promise<void> {
    this.opened[index]?.end(reason);
    await settled();
  }
}

/** @returns the letters of a text */
export const letters = (text: string): string[] => text.match(/./g) ?? [];

/** Waits until all that is under way has come to rest. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
