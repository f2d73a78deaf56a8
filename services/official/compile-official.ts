import { describeError, ElanError } from '../errors';
import { begjaeringSchemaOf } from '../operations/begjaering-schema';
import { limits } from '../limits/limits';
import { tooLargeDocument } from '../operations/document-limits';
import { readDocument } from '../operations/read-document';
import type { Language } from '../../engine/findings/findings';
import { compileExternalSchema, type ExternalSchema } from '../../engine/model/external-schema';
import type { RefusedPattern } from '../../engine/model/without-patterns';

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
  /** What of the schema is not used, for a person. */
  readonly notes?: readonly string[];
  /** For a person. */
  readonly problem?: string;
}

/** Gives the text of a file of so many bytes at most; undefined where there is none. */
export type ReadDocumentText = (path: string, most: number) => Promise<string | undefined>;

const texts = {
  nb: {
    missing: 'OpenAPI-dokumentet {path} finnes ikke.',
    without:
      'Ingen av OpenAPI-dokumentene har et skjema for begjæringen. Den kontrolleres mot utvidelsens eget.',
    wrong: 'Skjemaet i OpenAPI-dokumentet kan ikke brukes: {problem}',
    refused:
      'Det regulære uttrykket {pattern} ({at}) i skjemaet i OpenAPI-dokumentet brukes ikke, men resten gjør det: Det er for stort, eller bruker noe som kan ta ubegrenset tid, som (?=…) og \\1. Verdiene der kontrolleres først av tjenesten.',
    more: 'Det er {count} slike uttrykk i skjemaet.',
  },
  en: {
    missing: 'There is no OpenAPI document {path}.',
    without:
      'None of the OpenAPI documents has a schema of the begjæring. It is checked against the extension’s own.',
    wrong: 'The schema in the OpenAPI document cannot be used: {problem}',
    refused:
      'The regular expression {pattern} ({at}) in the schema of the OpenAPI document is not used, but the rest is: it is too large, or uses something that may take unlimited time, such as (?=…) and \\1. Only the service checks the values there.',
    more: 'There are {count} such expressions in the schema.',
  },
} as const;

/**
 * @param source one document at least
 * @returns the schema that stands in those documents; never throws
 */
export async function compileOfficial(
  source: OfficialSource,
  readText: ReadDocumentText,
  language: Language,
): Promise<OfficialSchema> {
  const words = texts[language];
  try {
    const documents = [];
    for (const path of source.openapi) {
      const text = await readText(path, limits.openapi.bytes).catch((error: unknown) => {
        throw tooLargeDocument(error, path);
      });
      if (text === undefined) return { problem: words.missing.replace('{path}', () => path) };
      documents.push(await readDocument(text, path));
    }
    const written = await begjaeringSchemaOf(documents, source.operasjoner);
    if (!written) return { problem: words.without };
    const compiled = await compileExternalSchema(written);
    if (!compiled.schema) return { problem: words.wrong.replace('{problem}', () => compiled.problem) };
    return { schema: compiled.schema, notes: notesOn(compiled.refused, language) };
  } catch (error) {
    return { problem: problemOf(error, language) };
  }
}

/** After so many the rest is counted. */
const mostNotes = 5;
/** A regular expression is shown as far as one needs to find it. */
const longestShown = 80;

function notesOn(refused: readonly RefusedPattern[], language: Language): string[] {
  const words = texts[language];
  const notes = refused.slice(0, mostNotes).map(({ pattern, at }) => {
    const shown = pattern.length > longestShown ? `${pattern.slice(0, longestShown)}…` : pattern;
    return words.refused.replace('{at}', () => at).replace('{pattern}', () => shown);
  });
  if (refused.length > mostNotes) notes.push(words.more.replace('{count}', String(refused.length)));
  return notes;
}

function problemOf(error: unknown, language: Language): string {
  if (!(error instanceof ElanError)) return error instanceof Error ? error.message : String(error);
  const { message, advice } = describeError(error, language);
  return [message, advice].filter(Boolean).join(' ');
}
