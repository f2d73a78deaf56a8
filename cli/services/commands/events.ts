import intervals from '#schemas/hendelser.json';
import { bookmarkAt, bookmarkBehind, readOn, type Bookmark } from '../../../services/events/bookmark';
import { FollowedEvents, type FollowedLooks } from '../../../services/events/followed-events';
import type { LiveDialogs } from '../../../services/events/live-dialogs';
import { recordEvents, referencesHere, type PlacedEvent } from '../../../services/events/record';
import { changedCasesSource, dialogportenSource } from '../../../services/events/source';
import { eventInWords } from '../../../services/events/words';
import { moment } from '../../../services/reports/format';
import { exitCodes } from '../../exit-codes';
import type { CommandResult, Context } from '../command';
import { describeFailure } from '../failure';
import { ledgerOf } from '../ledger-of';
import { momentOf } from '../moment-of';
import { printable } from '../report-text';
import type { Services } from '../services';
import { UsageError } from '../usage-error';

/** What `elan events` is told. */
export interface EventsCommand {
  /** `cases`: the list of changed cases; where it is left out too. */
  readonly source?: 'cases' | 'dialogporten';
  /** A date or an ISO 8601 moment; with `follow` now where it is left out, else everything. */
  readonly since?: string;
  /** Whether to go on until it is stopped. */
  readonly follow?: boolean;
  /** How long to wait between two looks, in seconds. */
  readonly interval?: string;
}

/** Tells what has happened in cases: a line for each event, as it comes. */
export async function eventsCommand(context: Context, command: EventsCommand): Promise<CommandResult> {
  const { since, follow } = command;
  const from = since === undefined ? undefined : momentOf(since);
  const interval = intervalOf(command, context);
  if (follow) context.agreeInProduction();
  const services = await context.services();
  const { ledger } = await ledgerOf();
  const dialogporten = command.source === 'dialogporten' ? await services.dialogporten() : undefined;
  const source = dialogporten
    ? dialogportenSource(dialogporten, services.world.log)
    : changedCasesSource(services.client);
  let bookmark: Bookmark = { known: [] };
  if (from !== undefined) bookmark = bookmarkAt(Date.parse(from));
  else if (follow) bookmark = bookmarkBehind(services.world.now());
  const look = async (signal: AbortSignal): Promise<readonly PlacedEvent[]> => {
    const read = await readOn(source, bookmark, signal, services.world.now());
    const placed = await recordEvents(read.events, ledger, services.profile);
    bookmark = read.bookmark;
    for (const each of placed) tell(each, context, follow === true);
    return placed;
  };
  const choose = async (live: LiveDialogs, signal: AbortSignal): Promise<void> => {
    if (!dialogporten) return;
    const references = await referencesHere(ledger, services.profile);
    await live.choose(dialogporten, new Set(references), signal);
  };
  if (follow) return followed({ look, choose }, interval, services, context);
  const events = await look(context.signal);
  if (events.length === 0) context.tell(context.say('noEvents'));
  return { code: exitCodes.ok, result: { since: from ?? null, events: events.map(shown) }, text: '' };
}

async function followed(
  { look, choose }: Pick<FollowedLooks, 'look' | 'choose'>,
  interval: number,
  { world }: Services,
  { signal, tell: say, say: words, language }: Context,
): Promise<CommandResult> {
  say(words('eventsFollowed', { seconds: interval / 1000 }));
  const failed: FollowedLooks['failed'] = (error) =>
    say(words('eventsFailed', { problem: describeFailure(error, language) }));
  await new FollowedEvents({ world, interval, look, choose, failed }).run(signal);
  return { code: exitCodes.ok, result: {}, text: '' };
}

/** Whoever runs the service is to be left in peace; one's own machine may be asked more often. */
function intervalOf({ interval }: EventsCommand, { settings }: Context): number {
  const { usual, shortest, shortestLocal, longest } = intervals.seconds;
  const least = settings.profile.environment === 'local' ? shortestLocal : shortest;
  const seconds = interval === undefined ? usual : Number(interval);
  if (interval?.trim() === '' || !(seconds >= least && seconds <= longest))
    throw new UsageError('intervalWrong', { text: interval ?? '', least, most: longest });
  return seconds * 1000;
}

function tell(placed: PlacedEvent, { print, language, isForMachines }: Context, isFollowed: boolean): void {
  if (!isForMachines) print(`${lineOf(placed, language)}\n`);
  else if (isFollowed) print(`${JSON.stringify({ event: shown(placed) })}\n`);
}

function lineOf({ event, innsenderReferanse, file }: PlacedEvent, language: Context['language']): string {
  const { at, eksternSaksreferanse, kind, saksstatus, title, pointer } = event;
  const place = [file, pointer].filter((part) => part !== undefined).join(' ');
  const said = [eventInWords(kind, saksstatus, language), title[language]].filter((part) => part !== '');
  const parts = [moment(at, language), eksternSaksreferanse, said.join(': '), innsenderReferanse, place];
  return printable(parts.filter((part) => part !== '').join('  '));
}

/** @returns an event for a machine. Its members keep their names and meaning. */
function shown({ event, innsenderReferanse, file }: PlacedEvent): object {
  const { id, kind, at, eksternSaksreferanse, saksstatus, title, dialog, pointer } = event;
  return {
    id,
    kind,
    at,
    eksternSaksreferanse,
    innsenderReferanse,
    saksstatus,
    title,
    dialog: dialog ?? null,
    pointer: pointer ?? null,
    file: file ?? null,
  };
}
