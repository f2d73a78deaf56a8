import type { ClientCapabilities } from 'vscode-languageserver';
import { isObject } from '../../../engine/values/json';

interface Feature {
  /** The methods whose results, or parameters, it may stand in. */
  readonly methods: RegExp;
  /** What may only be there where the client has announced it. */
  readonly present: (object: Readonly<Record<string, unknown>>) => boolean;
  readonly announced: (client: ClientCapabilities) => unknown;
  readonly name: string;
}

const completion = /completion/i;
const diagnostics = /diagnostic/i;
const actions = /^(?:textDocument\/codeAction|codeAction\/resolve)$/;

/** What the protocol allows only towards clients that announce it. */
const features: readonly Feature[] = [
  {
    name: 'snippets',
    methods: completion,
    present: (item) => item['insertTextFormat'] === 2,
    announced: ({ textDocument }) => textDocument?.completion?.completionItem?.snippetSupport,
  },
  {
    name: 'insertTextMode',
    methods: completion,
    present: (item) => 'insertTextMode' in item,
    announced: ({ textDocument }) => textDocument?.completion?.completionItem?.insertTextModeSupport,
  },
  {
    name: 'labelDetails',
    methods: completion,
    present: (item) => 'labelDetails' in item,
    announced: ({ textDocument }) => textDocument?.completion?.completionItem?.labelDetailsSupport,
  },
  {
    name: 'tags of completions',
    methods: completion,
    present: (item) => 'tags' in item,
    announced: ({ textDocument }) => textDocument?.completion?.completionItem?.tagSupport,
  },
  {
    name: 'outlines with children',
    methods: /^textDocument\/documentSymbol$/,
    present: (symbol) => 'selectionRange' in symbol,
    announced: ({ textDocument }) => textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
  },
  {
    name: 'documentChanges',
    methods: /./,
    present: (edit) => 'documentChanges' in edit,
    announced: ({ workspace }) => workspace?.workspaceEdit?.documentChanges,
  },
  {
    name: 'code actions that are no commands',
    methods: actions,
    present: (action) => 'title' in action && typeof action['command'] !== 'string',
    announced: ({ textDocument }) => textDocument?.codeAction?.codeActionLiteralSupport,
  },
  {
    name: 'isPreferred',
    methods: actions,
    present: (action) => 'isPreferred' in action,
    announced: ({ textDocument }) => textDocument?.codeAction?.isPreferredSupport,
  },
  {
    name: 'disabled actions',
    methods: actions,
    present: (action) => 'disabled' in action,
    announced: ({ textDocument }) => textDocument?.codeAction?.disabledSupport,
  },
  {
    name: 'tooltips of links',
    methods: /^textDocument\/documentLink$/,
    present: (link) => 'tooltip' in link,
    announced: ({ textDocument }) => textDocument?.documentLink?.tooltipSupport,
  },
  {
    name: 'Markdown in hovers',
    methods: /^textDocument\/hover$/,
    present: (content) => content['kind'] === 'markdown',
    announced: ({ textDocument }) => textDocument?.hover?.contentFormat?.includes('markdown'),
  },
  ...(['relatedInformation', 'tags', 'codeDescription', 'data'] as const).map((name): Feature => ({
    name: `${name} of diagnostics`,
    methods: diagnostics,
    present: (diagnostic) => 'severity' in diagnostic && name in diagnostic,
    announced: ({ textDocument }) => diagnosticFeature(textDocument, name),
  })),
];

/** The two ways to get diagnostics announce the same things. */
function diagnosticFeature(
  textDocument: ClientCapabilities['textDocument'],
  name: 'relatedInformation' | 'tags' | 'codeDescription' | 'data',
): unknown {
  const properties = {
    relatedInformation: 'relatedInformation',
    tags: 'tagSupport',
    codeDescription: 'codeDescriptionSupport',
    data: 'dataSupport',
  } as const;
  const property = properties[name];
  return textDocument?.diagnostic?.[property] ?? textDocument?.publishDiagnostics?.[property];
}

/** @returns what a message of the server's has in it that the client has not announced */
export function unannounced(client: ClientCapabilities, method: string, content: unknown): string[] {
  const concerned = features.filter(({ methods, announced }) => methods.test(method) && !announced(client));
  const found = new Set<string>();
  for (const object of objectsIn(content))
    for (const { name, present } of concerned) if (present(object)) found.add(name);
  return [...found].map((name) => `has ${name}, which the client has not announced`);
}

function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  if (!isObject(value)) return;
  yield value;
  for (const [name, member] of Object.entries(value)) if (name !== 'data') yield* objectsIn(member);
}
