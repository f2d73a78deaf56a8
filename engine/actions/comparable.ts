import type { BegjaeringDocument } from '../begjaering/document';
import type { Position } from '../begjaering/blocks';
import type { Language } from '../findings/findings';
import { automatic, chooseModel, mayBeBegjaering } from '../model/choose';

/** Why a file cannot be compared, and where it stops being JSON. */
export type Incomparable =
  { readonly kind: 'notJson'; readonly position: Position } | { readonly kind: 'notBegjaering' };

/** @returns why a document cannot be compared with a begjæring; undefined where it can, however unfinished it is */
export function incomparable(document: BegjaeringDocument): Incomparable | undefined {
  const problem = document.tooDeep ? { offset: 0 } : document.parsed.problems.at(0);
  if (problem) return { kind: 'notJson', position: document.positionAt(problem.offset) };
  return mayBeBegjaering(document.index.root) ? undefined : { kind: 'notBegjaering' };
}

/** The versions of the model that two begjæringer are written in. */
export interface Models {
  readonly before: string;
  readonly after: string;
}

/** @returns the version that each is written in, as far as they tell it themselves */
export function modelsOf(before: BegjaeringDocument, after: BegjaeringDocument): Models {
  const version = ({ index }: BegjaeringDocument): string => chooseModel(index.root, automatic).version;
  return { before: version(before), after: version(after) };
}

/** @returns what has to be known of a comparison across versions; undefined within one */
export function modelsText({ before, after }: Models, language: Language): string | undefined {
  if (before === after) return undefined;
  return language === 'nb'
    ? `De to er skrevet i ulike modellversjoner, ${before} og ${after}. Noe er derfor bare skrevet på en annen måte. Flytt den eldre til ${newer(before, after)} først for å se hva de sier forskjellig.`
    : `The two are written in different versions of the model, ${before} and ${after}, so some of this is only written in another way. Migrate the older one to ${newer(before, after)} first, to see what they say differently.`;
}

function newer(before: string, after: string): string {
  return before.localeCompare(after, 'en', { numeric: true }) > 0 ? before : after;
}
