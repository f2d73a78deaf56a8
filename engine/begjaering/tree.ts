import {
  getLanguageService,
  TextDocument,
  type ArrayASTNode,
  type ASTNode,
  type JSONDocument,
  type ObjectASTNode,
  type PropertyASTNode,
} from 'vscode-json-languageservice';
import type { BegjaeringDocument } from './document';
import { remembered } from '../values/remembered';
import { below, segmentsOf, type Pointer } from './pointer';

export type { ArrayASTNode, ASTNode, JSONDocument, ObjectASTNode, PropertyASTNode };

const jsonLanguage = getLanguageService({});

/** A document as libraries for JSON take it. */
export const plainDocument = remembered(({ source }: BegjaeringDocument): TextDocument => {
  const { uri, languageId, version } = source;
  return TextDocument.create(uri, languageId, version, source.getText());
});

/**
 * The tolerant syntax tree of a document, built when something first needs one: fixes and generic JSON help do,
 * diagnostics do not.
 * @returns undefined where the text is nested too deep to be walked
 */
export const treeOf = remembered((document: BegjaeringDocument): JSONDocument | undefined =>
  document.tooDeep ? undefined : jsonLanguage.parseJSONDocument(plainDocument(document)),
);

/** @returns the value that stands at a pointer; of a property that stands twice, the last */
export function nodeAt(tree: JSONDocument, pointer: Pointer): ASTNode | undefined {
  let node = tree.root;
  for (const segment of segmentsOf(pointer)) {
    if (node?.type === 'object') node = propertyOf(node, segment)?.valueNode;
    else if (node?.type === 'array') node = node.items[Number(segment)];
    else return undefined;
  }
  return node;
}

/** @returns the property of an object; where it stands twice, the last */
export function propertyOf(node: ObjectASTNode, name: string): PropertyASTNode | undefined {
  return node.properties.findLast((property) => property.keyNode.value === name);
}

/** @returns the offset after the last character of a node */
export function endOf(node: ASTNode): number {
  return node.offset + node.length;
}

/** @returns the pointer to the innermost value or property at an offset; the root's where there is none */
export function pointerAt(tree: JSONDocument, offset: number): Pointer {
  const segments: (string | number)[] = [];
  for (let node = tree.getNodeFromOffset(offset, true); node?.parent; node = node.parent) {
    if (node.type === 'property') segments.unshift(node.keyNode.value);
    else if (node.parent.type === 'array') segments.unshift(node.parent.items.indexOf(node));
  }
  return below('', ...segments);
}
