import type { CodeLens } from 'vscode-languageserver';
import { claimLenses } from '../../engine/features/claim-lenses';
import { attachmentLenses } from './attachment-lenses';
import type { OpenBegjaering, Session } from '../session';

/** @returns every lens of a begjæring: what it amounts to, and, where the client can upload, one on each Vedlegg */
export function codeLenses(session: Session, open: OpenBegjaering): CodeLens[] {
  const { document, settings } = open;
  if (!settings.linser) return [];
  const { version } = session.check(open).model;
  // A command without a name: there is nothing to click on.
  const claims = claimLenses(document, version, settings.meldingssprak).map(({ range, title }) => ({
    range,
    command: { title, command: '' },
  }));
  return session.options.canUpload ? [...claims, ...attachmentLenses(open)] : claims;
}
