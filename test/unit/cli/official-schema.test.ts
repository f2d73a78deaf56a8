import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/cli';
import { rightText } from '../../support/examples';

const official = path.resolve(import.meta.dirname, '../../fixtures/openapi/begjaering.yaml');
const elan = commandLine({
  'sak.json': rightText('2.1'),
  'api.yaml': fs.readFileSync(official, 'utf8'),
  'annet.yaml': 'swagger: "2.0"',
});

describe('elan check --openapi', () => {
  it('checks the shape against the schema of the official document', async () => {
    const { files } = await elan.report(['sak.json', '--openapi', 'api.yaml']);
    const codes = files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(0);
    const without = await elan.report(['sak.json']);
    expect(without.files[0]?.diagnostics).toEqual([]);
  });

  it.each([
    ['annet.yaml', /annet\.yaml.*OpenAPI/],
    ['borte.yaml', /borte\.yaml finnes ikke/],
  ])('says what is wrong with %s, and ends as for wrong use', async (file, problem) => {
    const { code, stderr } = await elan.check(['sak.json', '--openapi', file]);
    expect(stderr).toMatch(problem);
    expect(code).toBe(2);
  });
});
