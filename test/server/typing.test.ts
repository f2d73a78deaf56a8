import { describe, expect, it } from 'vitest';
import { debounceMilliseconds } from '../../server/server';
import { Editor } from './support/editor';
import { right, wrongReference, wrongReferenceCode } from './support/examples';
import { named } from './support/files';

/** The versions of a file that something was published for. */
const versionsOf = (editor: Editor): unknown[] => editor.published.map(({ version }) => version);

describe('typing', () => {
  it('is followed by fresh diagnostics once it pauses', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.type(
      named,
      '"relatertKrav": [\n        "FAKTURA-1001"',
      '"relatertKrav": [\n        "FAKTURA-1002"',
    );
    await editor.settle();
    expect(editor.codes(named)).toEqual([]);
    editor.timers.advance(debounceMilliseconds);
    await editor.settle();
    expect(editor.latest(named)).toMatchObject({ version: 2, diagnostics: [{ code: wrongReferenceCode }] });
  });

  it('moves the diagnostics with the text', async () => {
    const editor = await Editor.start();
    const [before] = await editor.show(named, wrongReference);
    editor.type(named, '{', '{\n\n\n');
    await editor.pause();
    const [after] = editor.diagnostics(named);
    expect(after?.range.start.line).toBe((before?.range.start.line ?? 0) + 3);
  });

  it('starts the pause anew with every change', async () => {
    const editor = await Editor.start();
    await editor.show(named, wrongReference);
    const before = editor.published.length;
    for (const name of ['A', 'B', 'C']) {
      editor.type(named, '"underskrift": "', `"underskrift": "${name}`);
      await editor.settle();
      editor.timers.advance(debounceMilliseconds - 1);
      await editor.settle();
    }
    expect(editor.published).toHaveLength(before);
    editor.timers.advance(1);
    await editor.settle();
    expect(versionsOf(editor).slice(before)).toEqual([4]);
  });

  it('leaves no timer behind', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    for (const name of ['A', 'B', 'C']) editor.type(named, '"underskrift": "', `"underskrift": "${name}`);
    await editor.pause();
    expect(editor.timers.count).toBe(0);
  });
});

describe('the results of an older version', () => {
  it('are not published when a change comes before the check', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.type(named, '"FAKTURA-1001"\n      ]\n    },', '"FAKTURA-1002"\n      ]\n    },');
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1001"');
    await editor.pause();
    expect(versionsOf(editor)).not.toContain(2);
    expect(editor.latest(named)).toEqual({ uri: named, version: 3, diagnostics: [] });
    expect(editor.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('are not published when a change comes while the settings are waited for', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.type(named, '"FAKTURA-1002"', '"FAKTURA-1001"');
    await editor.settle();
    for (const question of editor.questions) question.answer({});
    await editor.pause();
    expect(versionsOf(editor)).not.toContain(1);
    expect(editor.latest(named)).toEqual({ uri: named, version: 2, diagnostics: [] });
  });

  it('are not published for a file that was closed before the check', async () => {
    const editor = await Editor.start();
    await editor.show(named, right);
    editor.type(named, '"FAKTURA-1001"\n      ]\n    },', '"FAKTURA-1002"\n      ]\n    },');
    editor.close(named);
    await editor.pause();
    expect(versionsOf(editor)).not.toContain(2);
    expect(editor.diagnostics(named)).toEqual([]);
  });

  it('are not published for a file that was closed while its settings were waited for', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.close(named);
    await editor.settle();
    for (const question of editor.questions) question.answer({});
    await editor.pause();
    expect(editor.published).toEqual([]);
    expect(editor.statuses).toEqual([]);
  });

  it('are not what a file that was closed and opened again gets', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.close(named);
    editor.open(named, right);
    await editor.settle();
    for (const question of editor.questions) question.answer({});
    await editor.pause();
    expect(editor.published.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(editor.latest(named)).toEqual({ uri: named, version: 1, diagnostics: [] });
  });
});
