import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { mostDiagnostics } from '../../engine/check/check';
import { Editor } from './support/editor';
import {
  duplicateReference,
  duplicateReferenceCode,
  replaced,
  right,
  rightExample,
  unrelated,
  wrongReference,
  wrongReferenceCode,
} from './support/examples';
import { named, unnamed } from './support/files';

describe('opening a begjæring', () => {
  it('says at once, without waiting for a pause, what is wrong', async () => {
    const editor = await Editor.start();
    editor.open(named, wrongReference, 7);
    await editor.settle();
    expect(editor.latest(named)).toMatchObject({ version: 7, diagnostics: [{ code: wrongReferenceCode }] });
  });

  it('publishes once', async () => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    expect(editor.published).toHaveLength(1);
  });

  it('says of a right one that nothing is wrong', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    expect(editor.latest(named)).toEqual({ uri: named, version: 1, diagnostics: [] });
  });

  it('puts the finding on the value, with its severity, source and the address of its page', async () => {
    const editor = await Editor.start({
      initializationOptions: { rulePage: 'https://regler.example/{code}' },
    });
    const [finding] = await editor.show(named, wrongReference);
    expect(finding).toMatchObject({
      severity: DiagnosticSeverity.Error,
      source: 'elan',
      codeDescription: { href: `https://regler.example/${wrongReferenceCode}` },
    });
    expect(finding && editor.textIn(named, finding.range)).toBe('"FAKTURA-1002"');
  });

  it("leads to the environment's page where the editor names none", async () => {
    const editor = await Editor.start({ environment: { rulePage: 'file:///regler/{code}.md' } });
    const [finding] = await editor.show(named, wrongReference);
    expect(finding?.codeDescription?.href).toBe(`file:///regler/${wrongReferenceCode}.md`);
  });

  it('gives along what a fix needs to know', async () => {
    const editor = await Editor.start();
    const [finding] = await editor.show(named, wrongReference);
    expect(finding?.data).toMatchObject({
      code: wrongReferenceCode,
      at: '/kravTilInnkreving/1/relatertKrav/0',
      args: { relatertKrav: 'FAKTURA-1002' },
    });
  });

  it('names the other places that a finding has to do with', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, duplicateReference);
    const related = findings.find(({ code }) => code === duplicateReferenceCode)?.relatedInformation ?? [];
    expect(related.map(({ location }) => location.uri)).toEqual([named]);
    expect(related.map(({ location }) => editor.textIn(named, location.range))).toEqual(['"RENTE-1001"']);
    expect(related[0]?.message).not.toBe('');
  });

  it('tells which version of the model it is read as, and why', async () => {
    const editor = await Editor.start();
    await editor.show(named, rightExample('1.0'));
    expect(editor.statuses.at(-1)).toMatchObject({
      uri: named,
      version: '1.0',
      explicit: false,
      newest: '2.1',
      failedRules: [],
      isEmpty: false,
      isSubmitted: false,
    });
    expect(editor.statuses.at(-1)?.because).toEqual(['paalydendeBeloep']);
  });

  it('says of a file with nothing in it that it is empty', async () => {
    const editor = await Editor.start();
    await editor.show(named, ' \n');
    expect(editor.statuses.at(-1)?.isEmpty).toBe(true);
    expect(editor.codes(named)).toEqual(['elan/tom-fil']);
  });

  it('gives no more findings than anybody reads, also of mistakes in the JSON itself', async () => {
    const editor = await Editor.start();
    await editor.show(named, `[${','.repeat(3 * mostDiagnostics)}]`);
    expect(editor.diagnostics(named).length).toBeGreaterThan(0);
    expect(editor.diagnostics(named).length).toBeLessThanOrEqual(mostDiagnostics + 1);
  });

  it('takes a byte-order mark for nothing', async () => {
    const editor = await Editor.start();
    await editor.show(named, `\uFEFF${wrongReference}`);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    const [finding] = editor.diagnostics(named);
    expect(finding && editor.textIn(named, finding.range)).toBe('"FAKTURA-1002"');
  });
});

describe('closing a begjæring', () => {
  it('takes its diagnostics away', async () => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    editor.close(named);
    await editor.pause();
    expect(editor.latest(named)).toMatchObject({ uri: named, diagnostics: [] });
  });

  it('leaves nothing to be done for it later', async () => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    editor.type(named, '{', '{ ');
    editor.close(named);
    await editor.settle();
    expect(editor.timers.count).toBe(0);
  });

  it('makes it unknown: opened again, it is checked again', async () => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    editor.close(named);
    expect(await editor.show(named, duplicateReference)).not.toEqual([]);
    expect(editor.codes(named)).not.toContain(wrongReferenceCode);
  });
});

describe('JSON that is no begjæring', () => {
  it('gets no diagnostics, no status, and no question about more than its settings', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    editor.type(unnamed, 'annet', 'noe annet');
    await editor.pause();
    editor.close(unnamed);
    await editor.pause();
    expect(editor.published).toEqual([]);
    expect(editor.statuses).toEqual([]);
    expect(editor.logged).toEqual([]);
  });

  it('is one from when enough of a begjæring has been typed in it', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    editor.type(unnamed, unrelated, wrongReference);
    await editor.pause();
    expect(editor.latest(unnamed)).toMatchObject({ version: 2, diagnostics: [{ code: wrongReferenceCode }] });
  });

  it('stays one while it is open, also while most of it is gone', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, wrongReference);
    editor.type(unnamed, wrongReference, '{}');
    await editor.pause();
    expect(editor.codes(unnamed)).toContain('MANGLER_KRAV');
  });
});

describe('mistakes in the JSON itself', () => {
  const broken = replaced(right, '"underskrift": "VENNLIG FJELLREV",', '"underskrift": "VENNLIG FJELLREV"');
  const doubled = replaced(right, '"underskrift":', '"underskrift": "KLOK MÅLTROST",\n  "underskrift":');

  it.each([
    ['a missing comma', broken, 'elan/syntaks'],
    ['a property that stands twice', doubled, 'elan/duplikat-egenskap'],
  ])('are reported where nobody else does it: %s', async (_name, text, code) => {
    const editor = await Editor.start();
    await editor.show(named, text);
    expect(editor.codes(named)).toEqual([code]);
  });

  it.each([
    ['a missing comma', broken],
    ['a property that stands twice', doubled],
  ])('are left to VS Code in VS Code: %s', async (_name, text) => {
    const editor = await Editor.start({ initializationOptions: { host: 'vscode' } });
    await editor.show(named, text);
    expect(editor.latest(named)).toEqual({ uri: named, version: 1, diagnostics: [] });
  });

  it('do not hide what is wrong with the begjæring', async () => {
    const editor = await Editor.start({ initializationOptions: { host: 'vscode' } });
    await editor.show(
      named,
      replaced(broken, '"FAKTURA-1001"\n      ]\n    },', '"FAKTURA-1002"\n      ]\n    },'),
    );
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });
});
