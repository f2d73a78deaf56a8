import { parse as parseDisposition } from 'content-disposition';
import express, { type Request, type RequestHandler } from 'express';
import { Refusal } from '../refusal';
import { largestAttachment } from './attachments/operations';
import type { UploadedFile } from './operation';

const texts = new WeakMap<Request, string>();

/** Reads a body: JSON as text and parsed, for the engine looks at what is written; a file as bytes. */
export const readBody: readonly RequestHandler[] = [
  express.text({ type: 'application/json', limit: '20mb' }),
  (request, _response, next) => {
    if (typeof request.body === 'string') {
      texts.set(request, request.body);
      request.body = parseJson(request.body);
    }
    next();
  },
];

/** A byte more than is allowed, so that it is the operation that says no. */
export const readFile: RequestHandler = express.raw({
  type: (request) => !(request.headers['content-type'] ?? '').startsWith('multipart/'),
  limit: largestAttachment + 1,
});

/** @returns a JSON body as it was sent; empty where there is none */
export function textOfBody(request: Request): string {
  return texts.get(request) ?? '';
}

/** @returns the file of an upload: the body itself, or the field `fil` of a form */
export function fileOf(request: Request): UploadedFile | undefined {
  const { files } = request;
  const inForm = Array.isArray(files) ? files.find(({ fieldname }) => fieldname === 'fil') : undefined;
  if (inForm) return { fileName: fromLatin1(inForm.originalname), bytes: inForm.buffer };
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? { fileName: nameInHeader(request), bytes: body } : undefined;
}

function nameInHeader(request: Request): string {
  const { filename } = parseDisposition(request.headers['content-disposition'] ?? '').parameters;
  return filename ?? 'vedlegg';
}

/** Browsers and clients send UTF-8 in forms; multer reads it as Latin-1. */
function fromLatin1(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'Ugyldig forespørsel', 'Innholdet er ikke gyldig JSON.');
  }
}
