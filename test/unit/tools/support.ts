import { runTool } from '../../../tools/run';
import { ToolProblem, type ToolWorld } from '../../../tools/tool';

/** A world with the files that are given, by their names. */
export function worldWith(files: Readonly<Record<string, string>> = {}): ToolWorld {
  return {
    usual: { model: 'auto', target: 'test', language: 'en' },
    today: '2026-06-15',
    read: (name) => {
      const text = files[name];
      if (text === undefined) return Promise.reject(new ToolProblem(`${name}: not there`));
      return Promise.resolve({ name, path: `/folder/${name}`, text });
    },
    overridesOf: () =>
      Promise.resolve({
        overrides: { levels: {}, exceptions: [] },
        problems: [],
        notices: [],
      }),
  };
}

/** @returns what a tool answers */
export async function answer<Answer = Record<string, unknown>>(
  tool: string,
  given: unknown,
  world = worldWith(),
): Promise<Answer> {
  return (await runTool(tool, given, world)) as Answer;
}

/** @returns why a tool has no answer */
export async function problem(tool: string, given: unknown, world = worldWith()): Promise<string> {
  try {
    return `answered ${JSON.stringify(await runTool(tool, given, world))}`;
  } catch (error) {
    if (error instanceof ToolProblem) return error.message;
    throw error;
  }
}
