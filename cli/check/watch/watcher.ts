import { once } from 'node:events';
import { watch, type FSWatcher } from 'chokidar';
import { concerns, placesOf, type Places } from './places';

/** Nothing is checked before it has been quiet for so long, in milliseconds: one save is several events. */
const quiet = 100;
/** What never becomes quiet is checked all the same after so long, in milliseconds. */
const longest = 1000;

/** Watches the files, folders and globs of a command line. */
export class Watcher {
  private readonly changed = new Set<string>();
  private readonly watching: FSWatcher;
  private timer: NodeJS.Timeout | undefined;
  private since = 0;
  private wake: () => void = () => undefined;
  private failure: Error | undefined;

  private constructor(
    private readonly args: readonly string[],
    private places: Places,
    private readonly signal: AbortSignal,
  ) {
    this.watching = watch([...places.deep, ...places.flat], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (place, status) => !concerns(this.places, place, status?.isFile()),
    });
    this.watching.on('all', (_event, place) => this.hear(place));
    this.watching.on('error', (error) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
      this.wake();
    });
    signal.addEventListener('abort', () => this.wake());
  }

  /**
   * @param signal ends the waiting
   * @returns once everything is watched
   * @throws where the system cannot
   */
  static async start(args: readonly string[], signal: AbortSignal): Promise<Watcher> {
    const watcher = new Watcher(args, await placesOf(args), signal);
    try {
      await once(watcher.watching, 'ready');
      return watcher;
    } catch (error) {
      await watcher.close();
      throw error;
    }
  }

  /**
   * @returns what has changed, as absolute paths, once it has been quiet; empty where it is over
   * @throws where the system cannot watch any more
   */
  async next(): Promise<ReadonlySet<string>> {
    const isDue = (): boolean => this.timer === undefined && this.changed.size > 0;
    while (!isDue() && !this.signal.aborted && this.failure === undefined)
      await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failure !== undefined) throw this.failure;
    if (this.signal.aborted) return new Set();
    const changed = new Set(this.changed);
    this.changed.clear();
    await this.followNew();
    return changed;
  }

  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.watching.close();
  }

  /** What was not there at first may be a folder now. */
  private async followNew(): Promise<void> {
    this.places = await placesOf(this.args);
    this.watching.add([...this.places.deep, ...this.places.flat]);
  }

  private hear(place: string): void {
    const now = performance.now();
    if (this.changed.size === 0) this.since = now;
    this.changed.add(place);
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.wake();
      },
      Math.min(quiet, Math.max(0, this.since + longest - now)),
    );
  }
}
