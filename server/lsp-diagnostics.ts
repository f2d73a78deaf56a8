import type { Diagnostic } from 'vscode-languageserver';
import { toLspDiagnostic } from './convert';
import type { OpenBegjaering, Session } from './session';

/** @returns what is wrong with a begjæring, in the protocol's words */
export function lspDiagnostics(session: Session, open: OpenBegjaering): Diagnostic[] {
  const { uri } = open.document.source;
  const { diagnostics } = session.check(open);
  const pageOf = (code: string): string | undefined => session.pageOf(code);
  return diagnostics.map((one) => toLspDiagnostic(one, uri, pageOf, session.abilities));
}
