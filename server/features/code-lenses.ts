import type { CodeLens, Command } from 'vscode-languageserver';
import { claimLenses } from '../../engine/features/claim-lenses';
import { Later } from '../later';
import { attachmentLenses } from './attachment-lenses';
import type { OpenBegjaering, Session } from '../session';

/** Gives lenses: with their titles, or with titles that the client asks for when it shows them. */
export class CodeLenses {
  private readonly later = new Later<Command>();

  constructor(private readonly session: Session) {}

  /** @returns every lens of a begjæring: what it amounts to, and, where the client can upload, one on each Vedlegg */
  of(open: OpenBegjaering): CodeLens[] {
    const { document, settings } = open;
    if (!settings.linser) return [];
    const { version } = this.session.check(open).model;
    const lenses = claimLenses(document, version, settings.meldingssprak);
    // A command without a name: there is nothing to click on.
    const commands = lenses.map(({ title }) => (): Command => ({ title: title(), command: '' }));
    const places = this.session.abilities.resolveLenses ? this.later.keep(commands) : undefined;
    const claims = lenses.map(({ range }, at): CodeLens => {
      const command = commands[at];
      return { range, ...(places ? { data: places[at] } : command ? { command: command() } : {}) };
    });
    return this.session.options.canUpload ? [...claims, ...attachmentLenses(open)] : claims;
  }

  /** @returns a lens with its title; an editor asks anew for what is not known any more */
  resolve(lens: CodeLens): CodeLens {
    const command = lens.command ?? this.later.of(lens.data) ?? { title: '', command: '' };
    return { ...lens, command };
  }
}
