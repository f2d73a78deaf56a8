import fs from 'node:fs';
import path from 'node:path';
import { ElanError } from '../../../../services/errors';
import { findOperations, type OperationSources } from '../../../../services/operations/find-operations';
import type { Operation, OperationName } from '../../../../services/operation';
import { readDocument, type OpenApiDocument } from '../../../../services/operations/read-document';

const folder = path.resolve('test/fixtures/openapi');

/** @returns one of the made-up official documents */
export function official(name: string): Promise<OpenApiDocument> {
  return readDocument(fs.readFileSync(path.join(folder, name), 'utf8'), name);
}

/** @returns a document with nothing but paths and servers */
export function documentWith(
  paths: Readonly<Record<string, object>>,
  servers: readonly object[] = [{ url: 'https://test.example.no' }],
  more: object = {},
): Promise<OpenApiDocument> {
  const info = { title: 'Made up', version: '1' };
  return readDocument(JSON.stringify({ openapi: '3.0.3', info, servers, paths, ...more }), 'made-up.json');
}

/** @returns one operation as it is found */
export async function foundOperation(
  name: OperationName,
  sources: Partial<OperationSources> = {},
): Promise<Operation> {
  const { operations } = await findOperations({ environment: 'test', ...sources });
  return operations[name];
}

/** @returns the reason that something fails with, and what its texts are filled in with */
export async function failureOf(
  attempt: () => unknown,
): Promise<{ reason: string; kind: string; args: ElanError['args'] } | undefined> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof ElanError)) throw error;
    const { reason, kind, args } = error;
    return { reason, kind, args };
  }
  return undefined;
}
