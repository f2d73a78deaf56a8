/** @returns what is in a file when a snippet has been inserted and nothing of it was filled in */
export function filledSnippet(snippet: string): string {
  return snippet.replaceAll(
    /\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$0|\\([\\$}])/g,
    (_, placeholder?: string, choice?: string, escaped?: string) =>
      (placeholder ?? choice)?.replaceAll(/\\([\\$},|])/g, '$1') ?? escaped ?? '',
  );
}
