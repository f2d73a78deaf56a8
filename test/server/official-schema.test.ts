import { describe, expect, it, vi } from 'vitest';
import { rightText } from '../support/examples';
import { OfficialSchemas } from '../../services/official/official-schemas';
import { Editor } from './support/editor';
import { named } from './support/files';

/** An official document whose begjæring wants something that ours does not, and has nothing else. */
const document = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Utleggsbegjæring', version: '3' },
  paths: {
    '/utleggsbegjaering/v2': {
      post: {
        operationId: 'sendInn',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['nyttPaakrevdFelt'],
                properties: {
                  nyttPaakrevdFelt: { type: 'string' },
                  underskrift: { type: 'string', pattern: '(?=x)y' },
                },
                additionalProperties: true,
              },
            },
          },
        },
        responses: { 200: { description: 'OK' } },
      },
    },
  },
});

const readText = (path: string): Promise<string | undefined> =>
  Promise.resolve(path === '/api.json' ? document : undefined);

/** Opens a right begjæring, and waits for the first diagnostics: a schema takes a while to compile. */
async function codesWith(settings: object): Promise<{ codes: unknown[]; shown: string[] }> {
  const editor = await Editor.start({ environment: { official: new OfficialSchemas(readText) } });
  editor.settings = settings;
  editor.open(named, rightText('2.1'));
  await vi.waitFor(() => expect(editor.latest(named)).toBeDefined(), { timeout: 15_000 });
  const diagnostics = editor.diagnostics(named);
  return { codes: diagnostics.map(({ code, message }) => [code, message]), shown: editor.shown };
}

describe('the schema of an official document', () => {
  it('stands in for the one of the model where the setting says so', async () => {
    const { codes } = await codesWith({ openapi: ['/api.json'], offisieltSkjema: true });
    expect(JSON.stringify(codes)).toContain('nyttPaakrevdFelt');
  });

  it('is used without a pattern that no one knows an end of, which is told once', async () => {
    const { codes, shown } = await codesWith({ openapi: ['/api.json'], offisieltSkjema: true });
    expect(codes).toHaveLength(1);
    expect(shown).toEqual([
      expect.stringMatching(
        /^Det regulære uttrykket \(\?=x\)y \(\/properties\/underskrift\/pattern\) .* brukes ikke/,
      ),
    ]);
  });

  it('is not looked at otherwise', async () => {
    expect(await codesWith({ openapi: ['/api.json'] })).toEqual({ codes: [], shown: [] });
  });

  it('is missed with a message, once, and the model is checked against', async () => {
    const { codes, shown } = await codesWith({ openapi: ['/borte.json'], offisieltSkjema: true });
    expect(codes).toEqual([]);
    expect(shown).toEqual(['OpenAPI-dokumentet /borte.json finnes ikke.']);
  });
});
