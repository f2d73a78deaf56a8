import declaredData from '#generated/tools.json';
import type { FoundOverrides } from '../engine/elanrc/find';
import type { Language, Target } from '../engine/findings/findings';

/** A tool as it is declared in `schemas/verktoey.json`. */
export interface DeclaredTool {
  readonly title: Readonly<Record<Language, string>>;
  /** What a model reads. */
  readonly description: string;
  /** JSON Schemas of what it takes and gives. */
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  /** Whether it changes a file. */
  readonly writes?: boolean;
}

/** A JSON Schema of an object. */
export interface JsonSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

interface Declared {
  readonly instructions: string;
  readonly limits: typeof declaredData.limits;
  readonly tools: Readonly<Record<ToolName, DeclaredTool>>;
}

export type ToolName = keyof typeof declaredData.tools;

/** What language models are offered: what they are told first, how much is read and given, and the tools. */
export const declared = declaredData as Declared;

/** @returns whether there is a tool of that name */
export const isToolName = (name: string): name is ToolName => Object.hasOwn(declared.tools, name);

/** A file that a tool has read. */
export interface ReadFile {
  /** As it is told: relative to its folder. */
  readonly name: string;
  /** Absolute, with every link followed, and with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** What a tool may use: files of the folders that a person has named, and nothing else. */
export interface ToolWorld {
  /** How things are where the model does not say otherwise. */
  readonly usual: { readonly model: string; readonly target: Target; readonly language: Language };
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  /** @throws ToolProblem where it may not be read, or cannot */
  read(file: string, language: Language): Promise<ReadFile>;
  /** What the team of a file has turned down. */
  overridesOf(file: ReadFile, language: Language): Promise<FoundOverrides>;
  /**
   * Writes a file that was read; there is none where everything is only read.
   * @throws ToolProblem where it cannot be written, or has changed since
   */
  readonly write?: (file: ReadFile, text: string, language: Language) => Promise<void>;
  /** Told to stop when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** What a tool is given, once it is known to be as its schema says. */
export interface SourceArguments {
  readonly file?: string;
  readonly text?: string;
  readonly language?: Language;
}

/** Why a tool has no answer, in a sentence for whoever asked. */
export class ToolProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ToolProblem';
  }
}
