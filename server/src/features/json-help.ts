import {
  getLanguageService,
  type CompletionList,
  type FoldingRange,
  type Hover,
  type LanguageService,
  type Position,
  type SelectionRange,
} from 'vscode-json-languageservice';
import type { BegjaeringDocument } from '../begjaering/document';
import { treeOf } from '../begjaering/tree';
import type { Language } from '../check/findings';
import { jsonSchema } from '../model/json-schema';
import { modelOf } from '../model/model';

const services = new Map<string, LanguageService>();

/** The generic help for one version of the model in one language: it knows the schema and nothing more. */
function serviceOf(version: string, language: Language): LanguageService {
  const key = `${version} ${language}`;
  const known = services.get(key);
  if (known) return known;
  const service = getLanguageService({});
  const schema = jsonSchema(modelOf(version), version, language);
  service.configure({ schemas: [{ uri: `elan:${version}`, fileMatch: ['*'], schema }] });
  services.set(key, service);
  return service;
}

/** @returns what a property or value means */
export async function hover(
  document: BegjaeringDocument,
  position: Position,
  version: string,
  language: Language,
): Promise<Hover | null> {
  const tree = treeOf(document);
  return tree ? serviceOf(version, language).doHover(document.source, position, tree) : null;
}

/** @returns the properties and values that the schema has at a place */
export async function complete(
  document: BegjaeringDocument,
  position: Position,
  version: string,
  language: Language,
): Promise<CompletionList | null> {
  const tree = treeOf(document);
  return tree ? serviceOf(version, language).doComplete(document.source, position, tree) : null;
}

const plain = getLanguageService({});

/** @returns what can be folded */
export function foldingRanges(document: BegjaeringDocument): FoldingRange[] {
  return plain.getFoldingRanges(document.source);
}

/** @returns for each position the ranges around it, from the inside outwards */
export function selectionRanges(document: BegjaeringDocument, positions: Position[]): SelectionRange[] {
  const tree = treeOf(document);
  return tree ? plain.getSelectionRanges(document.source, positions, tree) : [];
}
