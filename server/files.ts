import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { BegjaeringDocument } from '../engine/begjaering/document';
import { fileNameTest, hasBegjaeringContent } from '../engine/begjaering/recognise';
import { recognition } from '../engine/model/model';

interface OpenFile {
  readonly document: BegjaeringDocument;
  /** Once a file is known as a begjæring it stays one while it is open, also while it is being rewritten. */
  recognised: boolean;
}

/** The open files: for each version one document, which everything that is derived from it hangs on. */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();

  /**
   * @param source the text as the connection keeps it, which changes with every edit
   * @param patterns what a begjæring's file may be called
   * @returns the document of the text's present version, or undefined where it is no begjæring
   */
  begjaering(source: TextDocument, patterns: readonly string[]): BegjaeringDocument | undefined {
    const file = this.present(source);
    file.recognised ||= fileNameTest(patterns)(URI.parse(source.uri).path);
    return file.recognised ? file.document : undefined;
  }

  close(uri: string): void {
    this.files.delete(uri);
  }

  private present(source: TextDocument): OpenFile {
    const known = this.files.get(source.uri);
    if (known?.document.source.version === source.version) return known;
    // A byte-order mark counts for nothing; a space in its place leaves every position as it is.
    const text = source.getText().replace(/^\uFEFF/, ' ');
    const snapshot = TextDocument.create(source.uri, source.languageId, source.version, text);
    const recognised = known?.recognised === true || hasBegjaeringContent(text, recognition);
    const file = { document: new BegjaeringDocument(snapshot), recognised };
    this.files.set(source.uri, file);
    return file;
  }
}
