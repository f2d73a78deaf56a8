import { findOverrides } from '../engine/elanrc/find';
import type { Language } from '../engine/findings/findings';
import { NotRead, type Folders, type FoundInFolder } from '../services/machine/folders';
import { declared, ToolProblem, type ReadFile, type ToolWorld } from './tool';
import { toolWords } from './words';

/** Gives a file another text, unless it is not as it was `before` any more. */
type Replace = (path: string, before: string, text: string, language: Language) => Promise<void>;

/** What a world of folders is made of. */
export interface FolderWorldOptions extends Pick<ToolWorld, 'usual' | 'today' | 'signal'> {
  readonly folders: Folders;
  /** The text of a file as it stands in an editor, where it is open in one. */
  readonly openText?: (found: FoundInFolder) => string | undefined;
  /** Gives a file another text; there is none where everything is only read. Its errors say in words what is wrong. */
  readonly replace?: Replace;
}

/** @returns a world in which tools read the files of some folders, and no others */
export function folderWorld({ folders, openText, replace, ...world }: FolderWorldOptions): ToolWorld {
  const textOf = async (found: FoundInFolder): Promise<string> =>
    openText?.(found) ?? (await folders.read(found, declared.limits.fileBytes));
  return {
    ...world,
    read: async (file, language) => {
      if (folders.paths.length === 0) throw new ToolProblem(toolWords[language].noFolder);
      const found = await told(() => folders.find(file), language);
      return { ...found, text: await told(() => textOf(found), language) };
    },
    overridesOf: ({ path }, language) => {
      const roots = folders.paths.map((folder) => folder.replaceAll('\\', '/'));
      const read = (place: string, most: number): Promise<string | undefined> =>
        readBeside(folders, place, most);
      return findOverrides(path.replaceAll('\\', '/'), { read }, roots, language);
    },
    ...(replace ? { write: writing(replace) } : {}),
  };
}

/** A `.elanrc.json` that is a link to somewhere else counts as none. */
async function readBeside(folders: Folders, place: string, most: number): Promise<string | undefined> {
  try {
    return await folders.read(await folders.find(place), most);
  } catch (error) {
    if (error instanceof NotRead && (error.reason === 'missing' || error.reason === 'outside'))
      return undefined;
    throw error;
  }
}

function writing(replace: Replace): NonNullable<ToolWorld['write']> {
  return async ({ name, path, text: before }: ReadFile, text: string, language: Language) => {
    try {
      await replace(path, before, text, language);
    } catch (error) {
      throw new ToolProblem(`${name}: ${wordsOf(error, language)}`);
    }
  };
}

/** The message of an error of the system has the whole path in it. */
function wordsOf(error: unknown, language: Language): string {
  if (error instanceof Error && !('code' in error)) return error.message;
  return toolWords[language].notWritten(error instanceof Error && 'code' in error ? String(error.code) : '');
}

async function told<Answer>(work: () => Promise<Answer>, language: Language): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    throw new ToolProblem(`${error.file}: ${toolWords[language].refusals[error.reason]}`);
  }
}
