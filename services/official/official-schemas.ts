import type { Language } from '../../engine/findings/findings';
import type { OfficialSchema, OfficialSource, ReadDocumentText } from './compile-official';

/** Official schemas of the begjæring: each read and compiled once. */
export class OfficialSchemas {
  private readonly read = new Map<string, Promise<OfficialSchema>>();

  constructor(private readonly readText: ReadDocumentText) {}

  /** @returns the schema that stands in those documents; never throws */
  of(source: OfficialSource, language: Language): Promise<OfficialSchema> {
    if (source.openapi.length === 0) return Promise.resolve({});
    const key = JSON.stringify([source, language]);
    const known = this.read.get(key) ?? this.compile(source, language);
    this.read.set(key, known);
    return known;
  }

  /** The documents may have changed: they are read again. */
  forget(): void {
    this.read.clear();
  }

  /** Few files are held against official documents: what compiles them is loaded with the first of those. */
  private async compile(source: OfficialSource, language: Language): Promise<OfficialSchema> {
    const { compileOfficial } = await import('./compile-official');
    return compileOfficial(source, this.readText, language);
  }
}
