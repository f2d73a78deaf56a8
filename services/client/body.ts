import { parsedJson } from '../../engine/values/json';
import { isObject, type JsonObject } from '../operations/values';
import { redact } from '../log/redact';

/** The body of an answer, as far as it can be understood. */
export interface Body {
  readonly text: string;
  /** The JSON document that it is; undefined where it is none. */
  readonly json: unknown;
  /** Whether it is a page for people, as gateways and sign-in portals give. */
  readonly isPage: boolean;
  /** What the page calls itself; empty where it is none. */
  readonly title: string;
}

const byteOrderMark = /^\uFEFF/;
const longestTitle = 100;
/** A tag that is longer is none, and a page of many that are never closed would be searched again from each. */
const title = /<title[^<>]{0,200}>([^<]{0,1000})/i;
const heading = /<h1[^<>]{0,200}>([^<]{0,1000})/i;

/**
 * @param contentType the header; a body is judged by itself too, for gateways do not always tell
 * @returns the body, read
 */
export function readBody(raw: string, contentType: string | null): Body {
  const text = raw.replace(byteOrderMark, '').trim();
  const declared = contentType?.toLowerCase().includes('html') ?? false;
  const isPage = /^<(!doctype html|html)\b/i.test(text) || (declared && text.startsWith('<'));
  return { text, json: isPage ? undefined : parsedJson(text), isPage, title: isPage ? titleOf(text) : '' };
}

function titleOf(page: string): string {
  const inner = title.exec(page)?.[1] ?? heading.exec(page)?.[1] ?? '';
  return redact(inner.replaceAll(/\s+/g, ' ').trim()).slice(0, longestTitle);
}

/** @returns a value as an object whose members can be asked for; an empty one where it is none */
export function membersOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** @returns a value as text: a number with its digits, and nothing for anything but text and numbers */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** @returns the first of some members that says something, as text */
export function firstText(members: JsonObject, ...names: readonly string[]): string {
  return names.map((name) => textOf(members[name])).find((text) => text !== '') ?? '';
}
