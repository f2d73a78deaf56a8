import { Follower, type Following } from '../workflow/follower';
import type { Listener } from './dialog-stream';
import { LiveDialogs } from './live-dialogs';

/** What is looked for again and again, and in which world. */
export interface FollowedLooks extends Pick<Following, 'interval' | 'failed'> {
  readonly world: Listener['world'];
  /** Looks once. What it throws that may pass is tried again later. */
  look(signal: AbortSignal): Promise<unknown>;
  /** Chooses, after each look, the dialogs that are heard of until the next. */
  choose(live: LiveDialogs, signal: AbortSignal): Promise<void>;
}

/** Looks for events again and again, and hears of some of them at once in between. */
export class FollowedEvents {
  private readonly follower: Follower;
  private readonly live: LiveDialogs;

  /** @param isSeen whether somebody looks at what is found */
  constructor(looks: FollowedLooks, isSeen = true) {
    const ask = async (stop: AbortSignal): Promise<void> => {
      await looks.look(stop);
      await looks.choose(this.live, stop);
    };
    this.follower = new Follower({ ...looks, ask }, isSeen);
    this.live = new LiveDialogs({ world: looks.world, changed: () => this.follower.told() }, isSeen);
  }

  /** Tells whether somebody looks. */
  seen(isSeen: boolean): void {
    this.follower.seen(isSeen);
    this.live.seen(isSeen);
  }

  /**
   * Follows until it is stopped by the signal.
   * @throws whatever was thrown by looking and does not pass by itself
   */
  async run(signal: AbortSignal): Promise<void> {
    try {
      await this.follower.run(signal);
    } finally {
      this.live.close();
    }
  }
}
