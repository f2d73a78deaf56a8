import intervals from '#schemas/hendelser.json';
import { ownSettings } from './own-settings';

const { usual, shortest, longest } = intervals.seconds;
const [usualMinutes, shortestMinutes, longestMinutes] = [usual / 60, shortest / 60, longest / 60];

/** Where events come from, by its name in the settings. */
export type EventSourceName = 'endrede' | 'dialogporten';

/** @returns how events are followed: where they come from, and how long to wait between two looks, in milliseconds */
export function eventSettings(): { readonly source: 'av' | EventSourceName; readonly interval: number } {
  const elan = ownSettings();
  const said = elan.get<string>('hendelser', 'av');
  const minutes = elan.get<number>('hendelserIntervall', usualMinutes);
  return {
    source: said === 'endrede' || said === 'dialogporten' ? said : 'av',
    interval: Math.min(Math.max(minutes, shortestMinutes) || usualMinutes, longestMinutes) * 60_000,
  };
}
