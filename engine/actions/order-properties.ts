import type { BegjaeringDocument } from '../begjaering/document';
import { endOf, treeOf, type ASTNode, type ObjectASTNode } from '../begjaering/tree';
import { applyEdits, type Edit } from '../edits/edits';
import { modelOf, usualSpelling } from '../model/model';
import type { Model } from '../model/model-types';
import { isOrdered, rearranged } from './rearrange';

/**
 * Puts the properties of every object in the order that the model has them in; what the model does not have comes last,
 * in the order in which it stands.
 * @param version of the model that the file is read as
 * @returns edits that exchange the texts of properties; none where they are in order, or the text is no right JSON
 */
export function orderProperties(document: BegjaeringDocument, version: string): Edit[] {
  if (document.parsed.problems.length > 0) return [];
  const root = treeOf(document)?.root;
  const model = modelOf(version);
  return root ? new Orderer(document.text, model).edits(root, model.root) : [];
}

class Orderer {
  private readonly ranks = new Map<string, ReadonlyMap<string, number>>();

  constructor(
    private readonly text: string,
    private readonly model: Model,
  ) {}

  /** @param type of the value, or of the items of a list; empty where the model has nothing there */
  edits(node: ASTNode, type: string): Edit[] {
    if (node.type === 'array') return node.items.flatMap((item) => this.edits(item, type));
    if (node.type !== 'object') return [];
    const order = this.orderOf(node, type);
    if (isOrdered(order)) return node.properties.flatMap((property) => this.editsBelow(property, type));
    return rearranged(this.text, node.properties, order, (property) => this.ordered(property, type));
  }

  /** The text of a property, with everything below in order. */
  private ordered(property: ASTNode, type: string): string {
    const { offset } = property;
    const within = this.editsBelow(property, type).map((edit) => ({
      ...edit,
      offset: edit.offset - offset,
      end: edit.end - offset,
    }));
    return applyEdits(this.text.slice(offset, endOf(property)), within);
  }

  private editsBelow(property: ASTNode, type: string): Edit[] {
    if (property.type !== 'property' || !property.valueNode) return [];
    const name = usualSpelling(this.model, type, property.keyNode.value);
    const properties = this.model.types[type]?.properties ?? {};
    const found = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return found ? this.edits(property.valueNode, found.type) : [];
  }

  /** Sorting keeps the order of equals: of a property that stands twice the last one stays the last. */
  private orderOf({ properties }: ObjectASTNode, type: string): number[] {
    const ranks = this.ranksOf(type);
    const own = properties.map(({ keyNode }) => ranks.get(keyNode.value) ?? Infinity);
    return [...own.keys()].sort((a, b) => compare(own[a], own[b]));
  }

  /** The place of each property of a type, under each of its spellings. */
  private ranksOf(type: string): ReadonlyMap<string, number> {
    const known = this.ranks.get(type);
    if (known) return known;
    const ranks = new Map<string, number>();
    for (const [rank, [name, { spellings = [] }]] of Object.entries(
      this.model.types[type]?.properties ?? {},
    ).entries()) {
      for (const each of [name, ...spellings]) ranks.set(each, rank);
    }
    this.ranks.set(type, ranks);
    return ranks;
  }
}

function compare(a = Infinity, b = Infinity): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
