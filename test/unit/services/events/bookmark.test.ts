import { describe, expect, it } from 'vitest';
import { bookmarkAt, bookmarkBehind, readOn, type Bookmark } from '../../../../services/events/bookmark';
import type { CaseEvent } from '../../../../services/events/event';

const at = (minutes: number): string =>
  new Date(Date.parse('2026-06-15T10:00:00Z') + minutes * 60_000).toISOString();

function event(id: string, minutes: number): CaseEvent {
  const title = { nb: '', en: '' };
  return {
    id,
    kind: 'message',
    at: at(minutes),
    eksternSaksreferanse: 'sak',
    innsenderReferanse: '',
    saksstatus: '',
    title,
  };
}

/** A source that tells everything that is newer than it was asked for, and keeps what it was asked. */
function sourceOf(events: CaseEvent[]) {
  const asked: (string | undefined)[] = [];
  return {
    asked,
    events: (since: string | undefined) => {
      asked.push(since);
      return Promise.resolve(events.filter((each) => since === undefined || each.at >= since));
    },
  };
}

const { signal } = new AbortController();

const later = Date.parse(at(1000));

async function idsOf(
  source: ReturnType<typeof sourceOf>,
  bookmark: Bookmark,
  now = later,
): Promise<[string[], Bookmark]> {
  const read = await readOn(source, bookmark, signal, now);
  return [read.events.map(({ id }) => id), read.bookmark];
}

describe('events', () => {
  it('are all new where nobody says since when, the oldest first', async () => {
    const source = sourceOf([event('b', 2), event('a', 1)]);
    expect((await idsOf(source, { known: [] }))[0]).toEqual(['a', 'b']);
    expect(source.asked).toEqual([undefined]);
  });

  it('are told once, also those of the same moment and those that come late', async () => {
    const events = [event('a', 10), event('b', 10)];
    const source = sourceOf(events);
    let [ids, bookmark] = await idsOf(source, bookmarkAt(Date.parse(at(0))));
    expect(ids).toEqual(['a', 'b']);
    [ids, bookmark] = await idsOf(source, bookmark);
    expect(ids).toEqual([]);
    events.push(event('same', 10), event('late', 9), event('new', 11));
    [ids, bookmark] = await idsOf(source, bookmark);
    expect(ids).toEqual(['late', 'same', 'new']);
    [ids, bookmark] = await idsOf(source, bookmark);
    expect(ids).toEqual([]);
    expect(bookmark.since).toBe(at(11));
  });

  it('before the moment that reading began at are never told', async () => {
    const events = [event('before', -1), event('old', -0.5)];
    const source = sourceOf(events);
    let [ids, bookmark] = await idsOf(source, bookmarkAt(Date.parse(at(0))));
    expect(ids).toEqual([]);
    events.push(event('after', 0.5));
    [ids, bookmark] = await idsOf(source, bookmark);
    expect(ids).toEqual(['after']);
    expect((await idsOf(source, bookmark))[0]).toEqual([]);
  });

  it('are filtered here where the source tells more than it was asked for', async () => {
    const source = { events: () => Promise.resolve([event('old', -60), event('new', 1)]) };
    const { events } = await readOn(source, bookmarkAt(Date.parse(at(0))), signal, later);
    expect(events.map(({ id }) => id)).toEqual(['new']);
  });

  it('that are dated in the future are told once, and keep nobody from hearing the others', async () => {
    const events = [event('future', 9000)];
    const source = sourceOf(events);
    const minute = (minutes: number): number => Date.parse(at(minutes));
    let [ids, bookmark] = await idsOf(source, bookmarkAt(minute(0)), minute(5));
    expect(ids).toEqual(['future']);
    events.push(event('next', 6));
    [ids, bookmark] = await idsOf(source, bookmark, minute(10));
    expect(ids).toEqual(['next']);
    expect((await idsOf(source, bookmark, minute(15)))[0]).toEqual([]);
  });

  it('are heard again where a bookmark was left in the future', async () => {
    const source = sourceOf([]);
    const [, bookmark] = await idsOf(source, { since: at(9000), known: [] }, Date.parse(at(10)));
    expect(bookmark.since).toBe(at(10));
  });

  it('from now on are those that happen, also where they are told late, and not those that were there', async () => {
    const events = [event('there', -1)];
    const source = sourceOf(events);
    let [ids, bookmark] = await idsOf(source, bookmarkBehind(Date.parse(at(0))), Date.parse(at(0)));
    expect(ids).toEqual([]);
    events.push(event('late', -0.5), event('new', 1));
    [ids, bookmark] = await idsOf(source, bookmark, Date.parse(at(2)));
    expect(ids).toEqual(['late', 'new']);
    expect((await idsOf(source, bookmark, Date.parse(at(3))))[0]).toEqual([]);
  });

  it('do not make the bookmark grow', async () => {
    let bookmark = bookmarkAt(Date.parse(at(0)));
    const source = sourceOf([]);
    for (let minute = 0; minute < 300; minute += 1) {
      const one = sourceOf([event(`e-${minute - 1}`, minute - 1), event(`e-${minute}`, minute)]);
      ({ bookmark } = await readOn(one, bookmark, signal, later));
      expect(bookmark.known.length).toBeLessThan(4);
    }
    expect(await idsOf(source, bookmark)).toEqual([[], bookmark]);
  });
});

describe('a message whose dialog says later that a correction is awaited', () => {
  const asking = (id: string, minutes: number): CaseEvent => ({
    ...event(id, minutes),
    dialog: 'd',
    mayBecomeCorrection: true,
  });
  const correction = (id: string, minutes: number): CaseEvent => ({
    ...event(id, minutes),
    dialog: 'd',
    kind: 'correction',
  });

  /** Reads what the dialog shows at each look, whatever it was asked for. @returns what was told at each */
  async function told(begin: Bookmark, ...looks: readonly (readonly CaseEvent[])[]): Promise<string[][]> {
    let bookmark = begin;
    const all: string[][] = [];
    for (const shown of looks) {
      const read = await readOn({ events: () => Promise.resolve(shown) }, bookmark, signal, later);
      ({ bookmark } = read);
      all.push(read.events.map(({ id, kind }) => `${id} ${kind}`));
    }
    return all;
  }
  const begin = bookmarkAt(Date.parse(at(0)));
  const other = event('other', 60);

  it('is told as a message, and once more as a correction', async () => {
    const looks = [[asking('x', 1)], [correction('x', 1)], [correction('x', 1)]];
    expect(await told(begin, ...looks)).toEqual([['x message'], ['x correction'], []]);
  });

  it('is so however much later that is', async () => {
    const looks = [[asking('x', 1)], [other], [correction('x', 1), other], [correction('x', 1), other]];
    expect(await told(begin, ...looks)).toEqual([['x message'], ['other message'], ['x correction'], []]);
  });

  it('is told where it came just before following began', async () => {
    const looks = [[asking('x', -1)], [correction('x', -1)], [correction('x', -1)]];
    expect(await told(bookmarkBehind(Date.parse(at(0))), ...looks)).toEqual([[], ['x correction'], []]);
  });

  it('is told no more once it is answered, nor where a newer one asks', async () => {
    const answered = [
      [correction('x', 1)],
      [asking('x', 1)],
      [asking('x', 1), asking('y', 30)],
      [correction('x', 1), correction('y', 30)],
    ];
    expect(await told(begin, ...answered)).toEqual([['x correction'], [], ['y message'], ['y correction']]);
    const newer = [[asking('x', 1)], [correction('x', 1), correction('y', 30)]];
    expect(await told(begin, ...newer)).toEqual([['x message'], ['y correction']]);
  });
});
