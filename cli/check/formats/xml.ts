import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressBooleanAttributes: false,
  format: true,
  indentBy: '  ',
});

/** An element: its attributes by their names with an `@`, what stands in it by `#text`, or by the names of elements. */
export interface Element {
  readonly [name: string]: string | number | Element | readonly Element[];
}

/** @returns elements as XML, escaped; what XML has no character for becomes one that says so */
export function xml(elements: Element): string {
  return builder.build(writable(elements));
}

/** Neither control characters nor halves of pairs may stand in XML, escaped or not. */
const impossible = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

function writable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(impossible, '\ufffd');
  if (Array.isArray(value)) return value.map(writable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, writable(member)]));
}
