import { beforeAll, describe, expect, it } from 'vitest';
import { ElanError } from '../../../../../services/errors';
import { exportLedger } from '../../../../../services/ledger/exchange/export';
import { merge } from '../../../../../services/ledger/exchange/merge';
import { readExport } from '../../../../../services/ledger/exchange/read';
import { keyId, sha256 } from '../../../../../services/ledger/hash';
import { Secret } from '../../../../../services/log/secret';
import { fileFrom, machine, planOf, takeOver, type Machine } from '../../../../support/exchange';
import { payloadFacts, submissionFacts } from '../../../../support/ledger';

const password = new Secret('riktig hest batteri');

/** Submits a payload, which is kept. */
async function submit(
  { ledger }: Machine,
  payload: string,
  environment: 'test' | 'production',
): Promise<string> {
  const facts = submissionFacts({
    environment,
    file: `${payload}.json`,
    innsenderReferanse: payload,
    payload: payloadFacts(sha256(payload), true),
  });
  const id = await ledger.begin(facts, { payload });
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `S-${payload}` });
  return id;
}

async function reasonOf(file: string, given?: Secret): Promise<unknown> {
  return readExport(file, given).then(
    () => 'it can be read',
    (error: unknown) => (error instanceof ElanError ? [error.reason, error.args['line']] : error),
  );
}

describe('an exported ledger', () => {
  const kari = machine('kari');
  let [open, closed] = ['', ''];
  beforeAll(async () => {
    await submit(kari, 'prøve', 'test');
    await submit(kari, 'alvor', 'production');
    open = await fileFrom(kari);
    closed = await fileFrom(kari, { password });
  });

  it('tells neither the key, the machine nor what was sent, unless it is asked to', () => {
    expect(open).not.toContain('prøve"}');
    for (const hidden of ['"text"', '"kept":false', '"host":"kari"', 'process 1', '"keys"']) {
      expect(open).not.toContain(hidden);
    }
    const key = Buffer.from(kari.store.ownKey);
    for (const form of ['base64', 'hex'] as const) expect(closed).not.toContain(key.toString(form));
    expect(closed).not.toContain(password.reveal());
  });

  it('can be taken over also where lines had been moved before it was repaired', async () => {
    const [moved, ola] = [machine('moved'), machine('ola')];
    await submit(moved, 'prøve', 'test');
    const [begun = '', ended = ''] = moved.store.text.split('\n');
    moved.store.text = `${ended}\n${begun}\n`;
    const { damage } = await moved.ledger.content();
    await moved.ledger.repaired({ environment: 'test', by: 'user', damage: damage.map(({ key }) => key) });
    await takeOver(moved, ola);
    expect(await ola.ledger.entries()).toMatchObject([{ outcome: 'accepted' }]);
  });

  it('has payloads only when asked for, and those of production only when asked for', async () => {
    const payloadsOf = async (payloads: 'test' | 'all'): Promise<string[]> => [
      ...(await readExport(await fileFrom(kari, { payloads }))).payloads.values(),
    ];
    expect((await readExport(open)).payloads.size).toBe(0);
    expect(await payloadsOf('test')).toEqual(['prøve']);
    expect(await payloadsOf('all')).toEqual(['prøve', 'alvor']);
  });

  it('has payloads under its password where it has one, and gives them back by it', async () => {
    const file = await fileFrom(kari, { password, payloads: 'all' });
    expect(file).not.toContain('"text"');
    expect(file.split('\n').filter((line) => line.startsWith('{"hidden":'))).toHaveLength(2);
    const { payloads } = await readExport(file, password);
    expect([...payloads]).toEqual(['prøve', 'alvor'].map((text) => [sha256(text), text]));
  });

  it('brings the keys of its hashes along under a password, and those of others that it has', async () => {
    const [ola, per] = [machine('ola'), machine('per')];
    const ids = [kari, ola].map(({ store }) => keyId(store.ownKey));
    await merge(ola.ledger, await planOf(ola, closed, password));
    expect([...ola.store.otherKeys.keys()]).toEqual([ids[0]]);
    await submit(ola, 'min', 'test');
    const plan = await planOf(per, await fileFrom(ola, { password }), password);
    expect([...plan.keys.keys()].toSorted()).toEqual(ids.toSorted());
    expect(plan.lines.map(({ from }) => from.name)).toEqual(['kari', 'kari', 'ola', 'kari', 'kari', 'ola']);
  });

  it('is refused with the wrong password, without one, and with one that it was not written under', async () => {
    expect(await reasonOf(closed, new Secret('feil'))).toEqual(['logFilePasswordWrong', undefined]);
    expect(await reasonOf(closed)).toEqual(['logFilePassword', undefined]);
    expect(await reasonOf(open, password)).toEqual(['logFileOpen', undefined]);
  });

  it('is refused where it was changed by who knows the format and not the password', async () => {
    const lines = (await fileFrom(kari)).split('\n');
    const forged = closed.split('\n');
    const voucher: unknown = JSON.parse(forged.at(-2) ?? '');
    const rewritten = rewrittenWith(forged.slice(0, -2), 'accepted', 'refused');
    const [header, end] = [
      rewritten.lines.join('\n'),
      { end: { ...endOf(voucher), sha256: rewritten.sha256 } },
    ];
    expect(await reasonOf(`${header}\n${JSON.stringify(end)}\n`, password)).toEqual([
      'logFileForged',
      undefined,
    ]);
    expect(lines).not.toEqual(forged);
  });

  it('is refused with the line where the id of a key is something that no key has', async () => {
    const lines = open.split('\n').slice(0, -2);
    for (const id of ['..', 'a/b', '']) {
      const forged = rewrittenWith(lines, keyId(kari.store.ownKey), id);
      const end = { end: { lines: lines.length, sha256: forged.sha256 } };
      const file = `${forged.lines.join('\n')}\n${JSON.stringify(end)}\n`;
      expect(await reasonOf(file)).toEqual(['logFileChanged', 2]);
    }
  });

  it('is refused wherever it is torn', async () => {
    for (let length = 0; length < open.length; length++) {
      const reason = await reasonOf(open.slice(0, length));
      const line = open.slice(0, length).split('\n').filter(Boolean).length;
      expect(reason, `after ${length} characters`).toSatisfy(([name, at]: [string, number | undefined]) =>
        name === 'logFileForeign'
          ? line <= 1
          : name === 'logFileTorn' && Number(at) >= line && Number(at) <= line + 1,
      );
    }
  });

  it('is refused with the line wherever a line is changed, taken out, doubled or moved', async () => {
    const lines = open.split('\n').slice(0, -1);
    for (const i of lines.keys()) {
      if (i === 0) continue;
      const of = (changed: string[]): string => `${changed.join('\n')}\n`;
      const line = lines[i] ?? '';
      const last = i === lines.length - 1;
      const flipped = lines.with(
        i,
        line.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (c) => (c === '0' ? '1' : '0')),
      );
      expect(await reasonOf(of(flipped))).toEqual(['logFileChanged', i + 1]);
      expect(await reasonOf(of(lines.toSpliced(i, 1)))).toEqual([
        last ? 'logFileTorn' : 'logFileChanged',
        i + 1,
      ]);
      expect(await reasonOf(of(lines.toSpliced(i, 0, line)))).toEqual([
        'logFileChanged',
        last ? i + 1 : i + 2,
      ]);
    }
  });

  it('is refused where it is something else, or of a later version', async () => {
    for (const other of ['', '{}', '[1]', 'hei', '{"innsenderReferanse":"A"}\n'])
      expect(await reasonOf(other)).toEqual(['logFileForeign', undefined]);
    expect(await reasonOf(open.replace('"elanLog":1', '"elanLog":2'))).toEqual(['logFileLater', undefined]);
  });

  it('is not written as long as the ledger may have lost something', async () => {
    const damaged = machine('d');
    await submit(damaged, 'a', 'test');
    damaged.store.text = damaged.store.text.split('\n').slice(1).join('\n');
    await expect(fileFrom(damaged)).rejects.toMatchObject({ reason: 'damagedNotExported' });
  });

  it('is not written where it would be larger than what can be imported', async () => {
    const options = { name: 'kari', payloads: 'all', now: 0 } as const;
    const { text } = await exportLedger(kari.ledger, options);
    const size = Buffer.byteLength(text);
    await expect(exportLedger(kari.ledger, options, size)).resolves.toMatchObject({ payloads: 2 });
    for (const most of [1, size - 1])
      await expect(exportLedger(kari.ledger, options, most)).rejects.toMatchObject({
        reason: 'exportTooLarge',
        args: { most },
      });
  });

  it('is refused with the line where a moment has a year of more digits', async () => {
    const lines = open.split('\n').slice(0, -2);
    const forged = rewrittenWith(lines, '"at":"2026-', '"at":"+012026-');
    const end = { end: { lines: lines.length, sha256: forged.sha256 } };
    const file = `${forged.lines.join('\n')}\n${JSON.stringify(end)}\n`;
    expect(await reasonOf(file)).toEqual(['logFileChanged', 2]);
  });

  it('can be taken over twice, with payloads the second time, but not those that were deleted', async () => {
    const ola = machine('ola');
    await takeOver(kari, ola);
    const second = await planOf(ola, await fileFrom(kari, { payloads: 'test' }));
    expect(second).toMatchObject({ newCalls: 0, lines: [] });
    await merge(ola.ledger, second);
    const hash = sha256('prøve');
    expect(await ola.ledger.payload(hash)).toBe('prøve');
    await ola.ledger.prune([hash], () => new Set([hash]));
    await merge(ola.ledger, await planOf(ola, await fileFrom(kari, { payloads: 'test' })));
    expect(await ola.ledger.payload(hash)).toBeUndefined();
  });
});

function endOf(value: unknown): object {
  return (value as { end: object }).end;
}

/** What a forger would do: changes a text, and seals every line anew. */
function rewrittenWith(
  lines: readonly string[],
  text: string,
  by: string,
): { lines: string[]; sha256: string } {
  let chain = '';
  const sealed = lines.map((line, i) => {
    const { seal, ...content } = JSON.parse(line.replace(text, by)) as { seal: { id: string } };
    const open = JSON.stringify({ ...content, seal: { id: seal.id, lines: i, chain } }).slice(0, -2);
    const made = `${open},"check":"${sha256(open).slice(0, 32)}"}}`;
    chain = sha256(`${chain}\n${made}`).slice(0, 32);
    return made;
  });
  return { lines: sealed, sha256: sha256(`${sealed.join('\n')}\n`) };
}
