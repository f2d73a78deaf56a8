import type { Picture } from '../../server/protocol/picture';
import type { DrawnNode } from './fold';
import type { PictureWords } from './words';

/** More of a kind than anybody wants to hear. */
const mostNamed = 5;

/**
 * @returns what each node is for who cannot see it, by its pointer: what it says, what it hangs together with, and what
 *   is wrong
 */
export function labelsOf(
  { nodes, edges }: { readonly nodes: readonly DrawnNode[]; readonly edges: Picture['edges'] },
  words: Pick<PictureWords, 'relations' | 'problems'>,
): Map<string, string> {
  const titles = new Map(nodes.map((node) => [node.pointer, titleOf(node)]));
  const relations = new Map<string, Map<string, string[]>>();
  const relate = (pointer: string, how: string, other: string): void => {
    const ofNode = relations.get(pointer) ?? new Map<string, string[]>();
    relations.set(pointer, ofNode.set(how, [...(ofNode.get(how)?.slice(0, mostNamed) ?? []), other]));
  };
  for (const { from, to, kind } of edges) {
    relate(from, words.relations[kind].from, titles.get(to) ?? '');
    relate(to, words.relations[kind].to, titles.get(from) ?? '');
  }
  return new Map(
    nodes.map((node) => {
      const related = [...(relations.get(node.pointer) ?? [])].map(
        ([how, others]) => `${how}: ${listed(others)}`,
      );
      return [
        node.pointer,
        [
          [node.title, ...node.lines].join(', ').replace(/\.$/, ''),
          ...related,
          ...problems(node, words),
        ].join('. '),
      ];
    }),
  );
}

function titleOf({ kind, title, lines: [first] }: DrawnNode): string {
  return kind === 'party' && first !== undefined ? `${title} ${first}` : title;
}

function listed(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ');
}

function problems({ problems: all }: DrawnNode, words: Pick<PictureWords, 'problems'>): string[] {
  return all.length === 0 ? [] : [`${words.problems(all.length)}: ${all.slice(0, mostNamed).join(' ')}`];
}
