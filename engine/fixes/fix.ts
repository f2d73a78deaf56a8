import fixData from '#schemas/fikser.json';
import type { BegjaeringDocument } from '../begjaering/document';
import type { BegjaeringIndex } from '../begjaering/index';
import type { DiagnosticData } from '../check/diagnostic';
import type { Language } from '../findings/findings';
import type { History } from '../rules/history/history';
import { visible } from '../values/characters';
import type { Edit, Operation } from '../edits/edits';

/** What may be done about a diagnostic, in terms of the begjæring. */
export interface FixProposal {
  /** Names the title, and the fix in the documentation. */
  readonly id: FixId;
  /** What the title is filled in with; what has words in both languages is given in both. */
  readonly args?: Readonly<Record<string, string | number | Readonly<Record<Language, string>>>>;
  readonly operations?: readonly Operation[];
  /** What to do instead of operations, where more is known of the text than they can say. */
  readonly edits?: readonly Edit[];
  /** A version of the model to read the file as from now on, instead of editing it. */
  readonly model?: string;
  /** The one that most people would choose. */
  readonly preferred?: boolean;
  /** The edit moves the file to another version of the model, where other rules hold: it may bring new findings. */
  readonly changesModel?: boolean;
}

export type FixId = keyof typeof fixData.titles;

/** A fix in words and edits of the text. */
export interface Fix {
  readonly id: FixId;
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly model?: string;
  readonly preferred: boolean;
}

/** What a provider of fixes may look at. */
export interface FixContext {
  readonly document: BegjaeringDocument;
  readonly index: BegjaeringIndex;
  /** The version of the model that the file is read as. */
  readonly version: string;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Earlier submissions, where they are known. */
  readonly history?: History;
}

/** Proposes fixes for the codes that it names. */
export interface FixProvider {
  readonly codes: readonly string[];
  propose(data: DiagnosticData, context: FixContext): Iterable<FixProposal>;
}

/** @returns the title of a proposal, filled in */
export function titleOf({ id, args = {} }: FixProposal, language: Language): string {
  const words = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return filled(
    fixData.titles[id][language],
    Object.fromEntries(words) as Readonly<Record<string, string | number>>,
  );
}

/** @returns the title of something that is done on request and answers no finding, filled in */
export function actionTitle(
  id: keyof typeof fixData.actionTitles,
  language: Language,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return filled(fixData.actionTitles[id][language], args);
}

function filled(title: string, args: Readonly<Record<string, string | number>>): string {
  return title.replace(/\{(\w+)\}/g, (all, name: string) => visible(String(args[name] ?? all)));
}

/** @returns the text of an argument of a finding; empty where it is no text */
export function textArgument({ args }: DiagnosticData, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : '';
}

/** @returns why interest claims cannot be generated, in words */
export function obstacleText(obstacle: keyof typeof fixData.obstacles, language: Language): string {
  return fixData.obstacles[obstacle][language];
}
