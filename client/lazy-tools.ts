import * as vscode from 'vscode';
import { isObject, listOf, textOf } from '../engine/values/json';
import type { OfferedTools } from './agents/tools';

/** Registers the tools for language models, by their names in the manifest. What they do is loaded when one is asked for. */
export function registerTools({ extension }: vscode.ExtensionContext): vscode.Disposable {
  let loading: Promise<OfferedTools> | undefined;
  const load = (): Promise<OfferedTools> =>
    (loading ??= import('./agents/tools').then(({ createTools }) => createTools()));
  const tools = namesIn(extension.packageJSON).map((name) =>
    vscode.lm.registerTool<object>(name, {
      prepareInvocation: async ({ input }) => (await load()).prepare(name, input),
      invoke: async ({ input }, token) => (await load()).invoke(name, input, token),
    }),
  );
  return vscode.Disposable.from(...tools);
}

function namesIn(manifest: unknown): string[] {
  const contributed = isObject(manifest) ? manifest['contributes'] : undefined;
  return listOf(contributed, 'languageModelTools').flatMap((tool) => textOf(tool, 'name') ?? []);
}
