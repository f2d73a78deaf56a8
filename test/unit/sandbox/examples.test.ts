import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { BegjaeringDocument } from '../../../engine/begjaering/document';

const folder = path.resolve(import.meta.dirname, '../../../examples');
const examples = fs.readdirSync(folder).filter((name) => name.endsWith('.begjaering.json'));

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

describe('the local ELAN, for somebody who tries the examples', () => {
  it.each(examples)('has what %s refers to, ready to be used', (name) => {
    const { index } = BegjaeringDocument.of(fs.readFileSync(path.join(folder, name), 'utf8'));
    const uuids = index.attachments().map(({ uuid }) => uuid);
    const ready = sandbox.overview().vedlegg.filter(({ tilstand }) => tilstand === 'konvertert');
    expect(uuids.length).toBeGreaterThan(0);
    expect(ready.map(({ uuid }) => uuid)).toEqual(expect.arrayContaining(uuids));
  });
});
