import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CompleteRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { Language } from '../../engine/findings/findings';
import { completedCodes, pageTemplate, readResource, resources } from './resources';
import { mcpWords } from './words';

/** As many as the protocol allows in one answer. */
const mostCompleted = 100;

/** Offers the pages about rules and the models, and completes the codes of the pages' addresses. */
export function offerPages(server: Server, language: Language): void {
  const words = mcpWords[language];
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: resources(language) }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      { uriTemplate: pageTemplate, name: 'regler', title: words.rulePages, mimeType: 'text/markdown' },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const found = await readResource(uri, language);
    if (!found) throw new McpError(ErrorCode.InvalidParams, words.unknownResource(uri));
    return { contents: [{ uri, ...found }] };
  });
  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }) => {
    const isCode = ref.type === 'ref/resource' && ref.uri === pageTemplate && argument.name === 'code';
    const all = isCode ? completedCodes(argument.value) : [];
    const values = all.slice(0, mostCompleted);
    return { completion: { values, total: all.length, hasMore: all.length > values.length } };
  });
}
