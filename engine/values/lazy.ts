/** @returns a function that computes its value when it is first asked, and keeps it */
export function lazy<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
