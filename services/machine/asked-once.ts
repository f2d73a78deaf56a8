/**
 * For one run over many files, of which many ask the same.
 * @returns a function that asks once for each path, and gives the same answer from then on
 */
export function askedOnce<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (path) => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
}
