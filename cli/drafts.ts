import { rmSync } from 'node:fs';

/** Files that are being written beside those whose place they are to take. */
const drafts = new Set<string>();
process.on('exit', () => {
  for (const draft of drafts) rmSync(draft, { force: true });
});

/** Has the process take a draft along, should it end before {@link draftIsDone}. */
export function draftIsBegun(draft: string): void {
  drafts.add(draft);
}

/** The draft has its own name by now, or is gone. */
export function draftIsDone(draft: string): void {
  drafts.delete(draft);
}
