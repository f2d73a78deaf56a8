import { describe, expect, it } from 'vitest';
import { usualClient } from '../../support/protocol/clients';
import { specification } from '../../support/protocol/specification';
import { StrictWire, type WireMessage } from '../../support/protocol/strict-wire';

const textDocument = { uri: 'file:///sak.json' };
const position = { line: 0, character: 0 };
const range = { start: position, end: position };

/** A connection over which `initialize` has gone already. */
function connected(capabilities = usualClient, server: object = { hoverProvider: true }): StrictWire {
  const wire = new StrictWire(new Set(['elan/known']));
  const params = { processId: null, rootUri: null, capabilities };
  wire.see('client', { id: 0, method: 'initialize', params });
  wire.see('server', { id: 0, result: { capabilities: server } });
  return wire;
}

function violations(wire: StrictWire, ...messages: readonly ['client' | 'server', WireMessage][]): string[] {
  for (const [from, message] of messages) wire.see(from, message);
  return wire.violations;
}

const hover: ['client', WireMessage] = [
  'client',
  { id: 1, method: 'textDocument/hover', params: { textDocument, position } },
];

describe('the protocol as it is declared', () => {
  it('has every message with what it carries, where it goes, and who has to announce it', () => {
    const { messages } = specification();
    expect(Object.keys(messages).length).toBeGreaterThan(90);
    expect(messages['textDocument/hover']).toMatchObject({
      direction: 'clientToServer',
      announcedByClient: 'textDocument.hover',
      announcedByServer: 'hoverProvider',
    });
    expect(messages['textDocument/didOpen']).not.toHaveProperty('result');
    expect(messages['workspace/diagnostic']).toHaveProperty('partialResult');
  });
});

describe('a strict connection', () => {
  it('lets through what the protocol knows', () => {
    const contents = { kind: 'markdown', value: 'krav' };
    const wire = connected();
    expect(violations(wire, hover, ['server', { id: 1, result: { contents, range } }])).toEqual([]);
    expect(violations(wire, ['client', { method: 'elan/known', params: { any: 1 } }])).toEqual([]);
    expect(violations(wire, ['server', { id: 7, method: 'workspace/codeLens/refresh' }])).toEqual([]);
  });

  it.each<[string, 'client' | 'server', WireMessage]>([
    ['a method', 'server', { method: 'elan/unknown', params: {} }],
    ['a property', 'server', { id: 1, result: { contents: 'krav', more: 1 } }],
    [
      'a negative position',
      'server',
      { id: 1, result: { contents: 'k', range: { start: position, end: { line: 0, character: -1 } } } },
    ],
    ['a result of another shape', 'server', { id: 1, result: { contents: { kind: 'html', value: '' } } }],
    ['an answer to nothing', 'server', { id: 9, result: null }],
    [
      'work that nobody asked to be told of',
      'server',
      { method: '$/progress', params: { token: 1, value: { kind: 'end' } } },
    ],
    [
      'a message in the wrong direction',
      'server',
      { id: 3, method: 'textDocument/hover', params: { textDocument, position } },
    ],
  ])('refuses %s that is not in it', (_what, from, message) => {
    expect(violations(connected(), hover, [from, message])).toHaveLength(1);
  });

  it('refuses what the other end has not announced', () => {
    const refresh: WireMessage = { id: 2, method: 'workspace/inlayHint/refresh' };
    expect(violations(connected({}), ['server', refresh])).toEqual([
      'server: workspace/inlayHint/refresh needs workspace.inlayHint.refreshSupport, which the client has not announced',
    ]);
    expect(violations(connected(usualClient, {}), hover)).toEqual([
      'client: textDocument/hover needs hoverProvider, which the server has not announced',
    ]);
    const registration = { id: '1', method: 'workspace/didChangeWatchedFiles' };
    const registering: WireMessage = {
      id: 4,
      method: 'client/registerCapability',
      params: { registrations: [registration] },
    };
    expect(violations(connected(), ['server', registering])).toEqual([
      'server: workspace/didChangeWatchedFiles is registered, which the client cannot do',
    ]);
  });

  it('refuses parts of an answer that the client has not announced', () => {
    const contents = { kind: 'markdown', value: 'krav' };
    expect(violations(connected({}), hover, ['server', { id: 1, result: { contents } }])).toEqual([
      'server: textDocument/hover has Markdown in hovers, which the client has not announced',
    ]);
  });
});
