import * as vscode from 'vscode';
import { spokenLanguage } from '../../engine/values/spoken-language';
import type { Language } from '../../services/reports/words';
import { regelverkCounts } from '../../services/workflow/regelverk-counts';
import { ownSettings } from './own-settings';

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
  const elan = ownSettings();
  return {
    openapi: elan.get<string[]>('openapi', []),
    operasjoner: elan.get<Record<string, string>>('operasjoner', {}),
    regelverkReusedFor: elan.get<number>('regelverkGyldighet', regelverkCounts / 60_000) * 60_000,
    timeLimit: elan.get<number>('tidsgrense', 30) * 1000,
    keepProductionPayloads: elan.get<boolean>('beholdInnholdFraProduksjon', false),
    daysOfPayloads: elan.get<number>('loggOppbevaring', 0),
  };
}

/** @returns the language of findings, pages and pictures, where they are about a file of that one */
export function messageLanguage(uri?: vscode.Uri): Language {
  const chosen = ownSettings(uri).get<string>('meldingssprak');
  if (chosen === 'auto') return uiLanguage();
  return chosen === 'en' ? 'en' : 'nb';
}

/** @returns the language that VS Code itself speaks, as far as we speak it: that of messages, menus and views */
export function uiLanguage(): Language {
  return spokenLanguage(vscode.env.language);
}
