import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completions } from '../../engine/features/completion/completion';
import { chooseModel } from '../../engine/model/choose';
import { newestVersion } from '../../engine/model/model';
import { completionFor } from '../for-client';
import { Later } from '../later';
import type { OpenBegjaering, Session } from '../session';

/** Gives what can be written at a place: with what is told of each, or with that when the client asks for it. */
export class Offers {
  private readonly later = new Later<CompletionItem['documentation']>();

  constructor(private readonly session: Session) {}

  at({ document, settings }: OpenBegjaering, { position }: CompletionParams): CompletionItem[] {
    const { session } = this;
    const { abilities } = session;
    // While somebody types, nobody waits for a check.
    const { version, retired } = chooseModel(document.parsed.value, settings.informasjonsmodell);
    const options = {
      version: retired ? newestVersion : version,
      today: session.today(),
      target: settings.miljoe,
      language: settings.meldingssprak,
    };
    const items = completions(document, document.offsetAt(position), options, abilities.snippets);
    const known = items.map((item) => completionFor(item, abilities));
    return abilities.resolveDocumentation ? this.withoutDocumentation(known) : known;
  }

  resolve(item: CompletionItem): CompletionItem {
    const documentation = this.later.of(item.data);
    return documentation === undefined ? item : { ...item, documentation };
  }

  private withoutDocumentation(items: readonly CompletionItem[]): CompletionItem[] {
    const places = this.later.keep(
      items.map(
        ({ documentation }) =>
          () =>
            documentation,
      ),
    );
    return items.map(({ documentation, ...item }, at) =>
      documentation === undefined ? item : { ...item, data: places[at] },
    );
  }
}
