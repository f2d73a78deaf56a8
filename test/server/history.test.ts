import { afterEach, describe, expect, it } from 'vitest';
import { serviceMethods } from '../../server/protocol/services';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import type { Ledger } from '../../services/ledger/ledger';
import type { Environment as Sent } from '../../services/profile';
import { sendingFacts } from '../../services/workflow/sending';
import { KnownReader } from '../../services/known/known-reader';
// Loaded later by the one above: the first of these tests must not wait for that, since its clock stands still.
import '../../services/known/read-known';
import { sendingOf } from '../../services/known/sending-of';
import { memoryLedger, processOf, submissionFacts, type MemoryStore } from '../support/ledger';
import { Editor } from './support/editor';
import { replaced, right } from './support/examples';
import { named } from './support/files';

const file = 'sak.begjaering.json';
const otherDate = replaced(right, /("begjaeringsdato": ")[^"]*/, '$12026-06-14');
const otherName = replaced(right, /("underskrift": ")[^"]*/, '$1RASK MÅKE');
const dateChanged = 'ULOVLIG_ENDRING_BEGJAERINGSDATO';

let editor: Editor | undefined;

afterEach(() => editor?.stop());

/** An editor whose files have a ledger. */
async function start(): Promise<{ editor: Editor; ledger: Ledger; store: MemoryStore }> {
  const { ledger, store, world } = memoryLedger();
  const find = (path: string) => Promise.resolve({ store, file: path.replace('/saker/', '') });
  const ledgers = () => new KnownReader({ now: world.now, process: processOf(), find });
  editor = await Editor.start({ environment: { ledgers } });
  return { editor, ledger, store };
}

/** The right example has been submitted. */
async function submit(
  ledger: Ledger,
  { from = file, to = 'test', kept = true }: { from?: string; to?: Sent; kept?: boolean } = {},
): Promise<void> {
  const sending = sendingOf(BegjaeringDocument.of(right), from, await ledger.hash());
  const facts = submissionFacts({ ...sendingFacts(sending, kept), environment: to });
  const id = await ledger.begin(facts, { payload: right });
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
}

describe('a file that has been submitted', () => {
  it('is told what may not become another', async () => {
    const { editor, ledger } = await start();
    await submit(ledger);
    await editor.show(named, otherDate);
    expect(editor.codes(named)).toEqual([dateChanged]);
    editor.type(named, '2026-06-14', '2026-06-15');
    await editor.pause();
    expect(editor.codes(named)).toEqual([]);
  });

  it('is known to the client as one, from the moment it was submitted on', async () => {
    const { editor, ledger } = await start();
    await editor.show(named, right);
    expect(editor.statuses.at(-1)?.isSubmitted).toBe(false);
    await submit(ledger);
    void editor.connection.sendNotification(serviceMethods.ledgerChanged);
    await editor.pause();
    expect(editor.statuses.at(-1)?.isSubmitted).toBe(true);
  });

  it('gets back what was submitted', async () => {
    const { editor, ledger } = await start();
    await submit(ledger);
    const diagnostics = await editor.show(named, otherDate);
    const [fix] = await editor.codeActions(named, diagnostics);
    if (!fix) throw new Error('no fix is offered');
    editor.apply(named, fix);
    expect(editor.text(named)).toBe(right);
  });

  it('gets nothing back where only hashes were kept', async () => {
    const { editor, ledger } = await start();
    await submit(ledger, { kept: false });
    const diagnostics = await editor.show(named, otherDate);
    expect(diagnostics.map(({ code }) => code)).toEqual([dateChanged]);
    expect(await editor.codeActions(named, diagnostics)).toEqual([]);
  });

  it('from another file is known as a duplicate', async () => {
    const { editor, ledger } = await start();
    await submit(ledger, { from: 'annen.begjaering.json' });
    await editor.show(named, right);
    expect(editor.codes(named)).toEqual(['DUPLIKAT_INNSENDING']);
  });

  it('counts by the environment that it is meant for', async () => {
    const { editor, ledger } = await start();
    await submit(ledger, { to: 'local' });
    await editor.show(named, otherDate);
    expect(editor.codes(named)).toEqual([dateChanged]);
    editor.changeSettings({ miljoe: 'production' });
    await editor.pause();
    expect(editor.codes(named)).not.toContain(dateChanged);
  });
});

describe('what is written to the ledger', () => {
  it('shows in the open files once the client says so', async () => {
    const { editor, ledger } = await start();
    await editor.show(named, otherName);
    expect(editor.codes(named)).toEqual([]);
    await submit(ledger);
    void editor.connection.sendNotification(serviceMethods.ledgerChanged);
    await editor.pause();
    expect(editor.codes(named)).toEqual(['ULOVLIG_ENDRING_UNDERSKRIFT']);
  });

  it('by another program shows with the next check', async () => {
    const { editor, ledger } = await start();
    await editor.show(named, otherName);
    await submit(ledger);
    editor.type(named, 'RASK MÅKE', 'RASK MÅSE');
    await editor.pause();
    expect(editor.codes(named)).toEqual(['ULOVLIG_ENDRING_UNDERSKRIFT']);
  });
});

describe('a ledger that cannot be read', () => {
  it('tells nothing, and is logged once', async () => {
    const { editor, ledger, store } = await start();
    await submit(ledger);
    store.failing.add('read');
    await editor.show(named, otherDate);
    editor.type(named, '2026-06-14', '2026-06-13');
    await editor.pause();
    expect(editor.codes(named)).toEqual([]);
    expect(editor.logged.filter((line) => line.includes('disk full'))).toHaveLength(1);
  });
});

describe('a file that is in no folder', () => {
  it('has no history', async () => {
    const { editor, ledger } = await start();
    await submit(ledger);
    const untitled = 'untitled:sak.begjaering.json';
    await editor.show(untitled, otherDate);
    expect(editor.codes(untitled)).toEqual([]);
  });
});
