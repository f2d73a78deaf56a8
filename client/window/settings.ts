import * as vscode from 'vscode';
import intervals from '#schemas/hendelser.json';
import { spokenLanguage } from '../../engine/values/spoken-language';
import type { Language } from '../../services/reports/words';
import { regelverkCounts } from '../../services/workflow/regelverk';

const { usual, shortest, longest } = intervals.seconds;
const [usualMinutes, shortestMinutes, longestMinutes] = [usual / 60, shortest / 60, longest / 60];

/** The settings of the services. */
export interface ServiceSettings {
  /** Paths of official OpenAPI documents. */
  readonly openapi: readonly string[];
  readonly operasjoner: Readonly<Record<string, string>>;
  /** For how long an answer of Betjeningskartet is reused before something is sent, in milliseconds. */
  readonly regelverkReusedFor: number;
  /** How long a call may take, in milliseconds. */
  readonly timeLimit: number;
  readonly keepProductionPayloads: boolean;
  /** How many days payloads stay in the ledger; always where it is 0. */
  readonly daysOfPayloads: number;
}

/** @returns the settings as they stand now; none of them can come from a folder that is not trusted */
export function serviceSettings(): ServiceSettings {
  const elan = vscode.workspace.getConfiguration('elan');
  return {
    openapi: elan.get<string[]>('openapi', []),
    operasjoner: elan.get<Record<string, string>>('operasjoner', {}),
    regelverkReusedFor: elan.get<number>('regelverkGyldighet', regelverkCounts / 60_000) * 60_000,
    timeLimit: elan.get<number>('tidsgrense', 30) * 1000,
    keepProductionPayloads: elan.get<boolean>('beholdInnholdFraProduksjon', false),
    daysOfPayloads: elan.get<number>('loggOppbevaring', 0),
  };
}

/** Where events come from, by its name in the settings. */
export type EventSourceName = 'endrede' | 'dialogporten';

/** @returns how events are followed: where they come from, and how long to wait between two looks, in milliseconds */
export function eventSettings(): { readonly source: 'av' | EventSourceName; readonly interval: number } {
  const elan = vscode.workspace.getConfiguration('elan');
  const said = elan.get<string>('hendelser', 'av');
  const minutes = elan.get<number>('hendelserIntervall', usualMinutes);
  return {
    source: said === 'endrede' || said === 'dialogporten' ? said : 'av',
    interval: Math.min(Math.max(minutes, shortestMinutes) || usualMinutes, longestMinutes) * 60_000,
  };
}

/** @returns the language of findings, pages and pictures, where they are about a file of that one */
export function messageLanguage(uri?: vscode.Uri): Language {
  const chosen = vscode.workspace.getConfiguration('elan', uri).get<string>('meldingssprak');
  if (chosen === 'auto') return uiLanguage();
  return chosen === 'en' ? 'en' : 'nb';
}

/** @returns the language that VS Code itself speaks, as far as we speak it: that of messages, menus and views */
export function uiLanguage(): Language {
  return spokenLanguage(vscode.env.language);
}
