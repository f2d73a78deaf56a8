import { describeError, ElanError } from '../../../client/src/elan/errors';
import { begjaeringSchemaOf } from '../../../client/src/elan/operations/begjaering-schema';
import { limits } from '../../../client/src/elan/limits/limits';
import { tooLargeDocument } from '../../../client/src/elan/operations/document-limits';
import { readDocument } from '../../../client/src/elan/operations/read-document';
import type { Language } from '../check/findings';
import { compileExternalSchema, type ExternalSchema } from '../model/external-schema';

/** Where the official schema of the begjæring stands. */
export interface OfficialSource {
  /** Paths of OpenAPI documents. */
  readonly openapi: readonly string[];
  /** What the user says of single operations. */
  readonly operasjoner: Readonly<Record<string, string>>;
}

/** The official schema, or why there is none; neither where none is asked for. */
export interface OfficialSchema {
  readonly schema?: ExternalSchema;
  /** For a person. */
  readonly problem?: string;
}

const texts = {
  nb: {
    missing: 'OpenAPI-dokumentet {path} finnes ikke.',
    without:
      'Ingen av OpenAPI-dokumentene har et skjema for begjæringen. Den kontrolleres mot utvidelsens eget.',
    wrong: 'Skjemaet i OpenAPI-dokumentet kan ikke brukes: {problem}',
  },
  en: {
    missing: 'There is no OpenAPI document {path}.',
    without:
      'None of the OpenAPI documents has a schema of the begjæring. It is checked against the extension’s own.',
    wrong: 'The schema in the OpenAPI document cannot be used: {problem}',
  },
} as const;

/** Official schemas of the begjæring: each read and compiled once. */
export class OfficialSchemas {
  private readonly read = new Map<string, Promise<OfficialSchema>>();

  /** @param readText gives the text of a file of so many bytes at most; undefined where there is none */
  constructor(private readonly readText: (path: string, most: number) => Promise<string | undefined>) {}

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

  private async compile(source: OfficialSource, language: Language): Promise<OfficialSchema> {
    const words = texts[language];
    try {
      const documents = [];
      for (const path of source.openapi) {
        const text = await this.readText(path, limits.openapi.bytes).catch((error: unknown) => {
          throw tooLargeDocument(error, path);
        });
        if (text === undefined) return { problem: words.missing.replace('{path}', path) };
        documents.push(await readDocument(text, path));
      }
      const written = await begjaeringSchemaOf(documents, source.operasjoner);
      if (!written) return { problem: words.without };
      const { schema, problem } = await compileExternalSchema(written);
      return schema ? { schema } : { problem: words.wrong.replace('{problem}', problem) };
    } catch (error) {
      return { problem: problemOf(error, language) };
    }
  }
}

function problemOf(error: unknown, language: Language): string {
  if (!(error instanceof ElanError)) return error instanceof Error ? error.message : String(error);
  const { message, advice } = describeError(error, language);
  return [message, advice].filter(Boolean).join(' ');
}
