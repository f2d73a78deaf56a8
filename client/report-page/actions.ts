import { member } from '../../services/reports/read';
import type { Report } from '../../services/reports/report';

/** What a button on a report's page stands for. */
export type ReportAction =
  /** Shows what the report was made from. */
  | { readonly command: 'source' }
  /** Asks the service again. */
  | { readonly command: 'refresh' }
  /** Goes to a place in a file. */
  | { readonly command: 'open'; readonly argument: string }
  /** Asks for the status of another case. */
  | { readonly command: 'caseStatus'; readonly argument: string }
  /** Copies what stands in a cell. */
  | { readonly command: 'copy'; readonly argument: string }
  /** Writes something to a file that the user names. */
  | { readonly command: 'save'; readonly argument: SaveName };

/** What of a report can be written to a file, in the order of the buttons. */
export const saveNames = ['saveMapping', 'saveReport'] as const;

/** One of {@link saveNames}. */
export type SaveName = (typeof saveNames)[number];

/**
 * @param message that the page of a report has posted
 * @returns what the user wants; undefined for everything that the report does not offer, since a page shows what
 *   others have written
 */
export function actionOf(message: unknown, report: Report): ReportAction | undefined {
  const argument = member(message, 'argument');
  switch (member(message, 'command')) {
    case 'source':
      return report.source === undefined ? undefined : { command: 'source' };
    case 'refresh':
      return { command: 'refresh' };
    case 'open':
      return typeof argument === 'string' && leadsToPlace(report, argument)
        ? { command: 'open', argument }
        : undefined;
    case 'caseStatus':
      return typeof argument === 'string' && leadsToCase(report, argument)
        ? { command: 'caseStatus', argument }
        : undefined;
    case 'copy':
      return typeof argument === 'string' && isToBeCopied(report, argument)
        ? { command: 'copy', argument }
        : undefined;
    case 'save': {
      const name = saveNames.find((each) => each === argument);
      return name && { command: 'save', argument: name };
    }
    default:
      return undefined;
  }
}

function leadsToCase({ sections }: Report, reference: string): boolean {
  return sections.some(({ blocks }) =>
    blocks.some((block) => {
      if (block.kind !== 'table' || block.leadsTo === undefined) return false;
      const { column } = block.leadsTo;
      return block.rows.some((cells) => cells[column] === reference);
    }),
  );
}

function isToBeCopied({ sections }: Report, text: string): boolean {
  return sections.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === 'table' &&
        block.rows.some((cells) =>
          cells.some((cell, i) => cell === text && block.columns[i]?.copied === true),
        ),
    ),
  );
}

function leadsToPlace({ sections }: Report, place: string): boolean {
  return sections.some(({ place: ofHeading, blocks }) => {
    const ofCells = blocks.flatMap((block) => (block.kind === 'table' ? (block.places ?? []) : []));
    return ofHeading === place || ofCells.some((row) => row.includes(place));
  });
}
