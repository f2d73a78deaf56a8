import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hover } from '../../engine/features/hover';
import { inlayHints } from '../../engine/features/inlay-hints';
import { isObject } from '../../engine/values/json';
import { hoverFor } from '../for-client';
import { versionOf, type OpenBegjaering, type Session } from '../session';

/** @returns the hints in a part of a file; what more there is to say of one takes too long to be said of all, and comes when asked for */
export function hints(session: Session, open: OpenBegjaering, { range }: InlayHintParams): InlayHint[] {
  const { document, settings } = open;
  if (!settings.innfelteHint) return [];
  const found = inlayHints(document, range, settings.meldingssprak);
  const { uri, version } = document.source;
  return session.abilities.resolveHintTooltips
    ? found.map((hint) => ({ ...hint, data: { uri, version } }))
    : found;
}

/** @returns a hint with what more there is to say of it */
export function hintWithTooltip(session: Session, open: OpenBegjaering, hint: InlayHint): InlayHint {
  const { version } = isObject(hint.data) ? hint.data : {};
  const isPresent = version === open.document.source.version;
  return isPresent ? { ...hint, ...tooltip(session, open, hint) } : hint;
}

/** @returns the address of the file that a hint is in; empty where it is none of ours */
export function fileOf({ data }: InlayHint): string {
  return isObject(data) && typeof data['uri'] === 'string' ? data['uri'] : '';
}

/** A hint stands behind what it is about, which a hover tells of. */
function tooltip(
  session: Session,
  open: OpenBegjaering,
  { position: { line, character } }: InlayHint,
): Pick<InlayHint, 'tooltip'> {
  const before = { line, character: Math.max(0, character - 1) };
  const told = hover(open.document, before, versionOf(session, open), open.settings.meldingssprak);
  const contents = hoverFor(told, session.abilities)?.contents;
  return isObject(contents) && 'kind' in contents ? { tooltip: contents } : {};
}
