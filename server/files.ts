import { URI } from 'vscode-uri';
import { BegjaeringDocument } from '../engine/begjaering/document';
import type { Source } from '../engine/begjaering/source';
import { fileNameTest, hasBegjaeringContent } from '../engine/begjaering/recognise';
import { recognition } from '../engine/model/model';
import { Positions, type Encoding } from './positions';

/** A document, and the places in it as its client counts them. */
export interface PlacedBegjaering {
  readonly document: BegjaeringDocument;
  readonly positions: Positions;
}

interface OpenFile extends PlacedBegjaering {
  /** Once a file is known as a begjæring it stays one while it is open, also while it is being rewritten. */
  recognised: boolean;
}

/** The open files: for each version one document, which everything that is derived from it hangs on. */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();

  constructor(private readonly encoding: Encoding) {}

  /**
   * @param source the file as the connection keeps it
   * @param patterns what a begjæring's file may be called
   * @returns the document of the text's present version, or undefined where it is no begjæring
   */
  begjaering(source: Source, patterns: readonly string[]): PlacedBegjaering | undefined {
    const file = this.present(source);
    file.recognised ||= fileNameTest(patterns)(URI.parse(source.uri).path);
    return file.recognised ? file : undefined;
  }

  close(uri: string): void {
    this.files.delete(uri);
  }

  private present(source: Source): OpenFile {
    const known = this.files.get(source.uri);
    if (known?.document.source.version === source.version) return known;
    // A byte-order mark counts for nothing; a space in its place leaves every position as it is.
    const { content } = source;
    const isMarked = content.slice(0, 1) === '\uFEFF';
    const snapshot = isMarked ? source.with(content.replaced(0, 1, ' ')) : source;
    const recognised = known?.recognised === true || hasBegjaeringContent(snapshot.getText(), recognition);
    // For a client that counts bytes the mark is longer than a space.
    const positions = new Positions(source, this.encoding);
    const document = new BegjaeringDocument(snapshot, known?.document);
    const file = { document, positions, recognised };
    this.files.set(source.uri, file);
    return file;
  }
}
