import detectIndent from 'detect-indent';
import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  TextEdit,
  type CompletionItem,
} from 'vscode-languageserver';
import type { BegjaeringDocument } from '../../begjaering/document';
import type { Draft } from '../../snippets/draft';
import { DraftWriter } from '../../snippets/write';
import type { CandidateKind } from './context';
import type { Slot } from './slot';

/** What is shown of an offer, and what it writes. */
export interface Offer {
  readonly label: string;
  readonly kind: CandidateKind | 'property';
  readonly detail?: string | undefined;
  /** What is shown beside the label where there is no detail. */
  readonly summary?: string | undefined;
  readonly documentation?: string | undefined;
  readonly deprecated?: boolean;
  /** The value, and the name of the property that it is written with; a name alone is written alone. */
  readonly draft?: Draft;
  readonly name?: string;
}

const kinds: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  code: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  object: CompletionItemKind.Snippet,
};

/** How much of a text shows how it is indented. */
const sampleLength = 4000;
/** Only a text with a value or a comma shows whether it is written on one line. */
const holdsSomething = /[:,]/;

/** Writes offers into a slot of a document: with the quotes and commas that it takes there. */
export class ItemWriter {
  private readonly unit: string | undefined;
  private readonly indent: string;
  private readonly lineEnd: string;

  constructor(
    private readonly document: BegjaeringDocument,
    private readonly slot: Slot,
    private readonly snippets: boolean,
  ) {
    const { text } = document;
    const sample = text.slice(0, sampleLength);
    const isOneLine = holdsSomething.test(sample) && !sample.trim().includes('\n');
    this.unit = isOneLine ? undefined : detectIndent(sample).indent || '  ';
    this.lineEnd = sample.includes('\r\n') ? '\r\n' : '\n';
    const lineStart = text.lastIndexOf('\n', slot.span.offset - 1) + 1;
    this.indent = /^[ \t]*/.exec(text.slice(lineStart, slot.span.offset))?.[0] ?? '';
  }

  /** @param position among all offers, which are shown in that order */
  item(offer: Offer, position: number): CompletionItem {
    const { slot, document } = this;
    const { span, commaBefore } = slot;
    const description = offer.detail ?? offer.summary;
    const range = { start: document.positionAt(span.offset), end: document.positionAt(span.end) };
    return {
      label: offer.label,
      kind: kinds[offer.kind],
      ...(offer.detail === undefined ? {} : { detail: offer.detail }),
      // The label's own details stand in every row of the list, and not only in the one that is chosen.
      ...(description === undefined ? {} : { labelDetails: { description } }),
      ...(offer.documentation === undefined ? {} : { documentation: offer.documentation }),
      ...(offer.deprecated === true ? { tags: [CompletionItemTag.Deprecated] } : {}),
      sortText: String(position).padStart(4, '0'),
      // Editors compare with what stands from the range's beginning on, quotation mark and all.
      filterText: JSON.stringify(offer.label),
      textEdit: TextEdit.replace(range, this.textOf(offer)),
      ...(commaBefore === undefined
        ? {}
        : { additionalTextEdits: [TextEdit.insert(document.positionAt(commaBefore), ',')] }),
      insertTextFormat: this.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
    };
  }

  private textOf({ draft, name }: Offer): string {
    const { snippets, unit, indent, lineEnd, slot } = this;
    const writer = new DraftWriter({ snippet: snippets, unit, indent, lineEnd });
    const text =
      draft === undefined
        ? writer.write(name ?? '')
        : name === undefined
          ? writer.write(draft)
          : writer.property(name, draft);
    const isTight = !/\s|^$/.test(this.document.text.charAt(slot.span.end));
    const after = slot.commaAfter ? (isTight ? ', ' : ',') : '';
    return `${slot.needsSpace ? ' ' : ''}${text}${after}`;
  }
}
