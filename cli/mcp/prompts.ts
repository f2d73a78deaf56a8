import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { Language } from '../../engine/findings/findings';
import { mcpWords } from './words';

const review = 'review_begjaering';

/** Offers what a person may begin with: a review of a begjæring. */
export function offerPrompts(server: Server, language: Language): void {
  const words = mcpWords[language];
  const description = words.reviewDescription;
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: [
      {
        name: review,
        title: words.reviewTitle,
        description,
        arguments: [{ name: 'file', description: words.reviewFile, required: true }],
      },
    ],
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const file = params.arguments?.['file'];
    if (params.name !== review || file === undefined)
      throw new McpError(ErrorCode.InvalidParams, words.unknownPrompt(params.name));
    return {
      description,
      messages: [{ role: 'user' as const, content: { type: 'text' as const, text: words.review(file) } }],
    };
  });
}
