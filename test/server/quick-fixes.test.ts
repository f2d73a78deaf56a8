import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { mostDiagnostics } from '../../engine/check/check';
import { Editor, messageOf } from './support/editor';
import {
  replaced,
  right,
  rightExample,
  twoWrongReferences,
  wrongReference,
  wrongReferenceCode,
} from './support/examples';
import { named, unnamed } from './support/files';

const edited = (actions: readonly CodeAction[]): CodeAction[] => actions.filter(({ edit }) => edit);

describe('a quick fix', () => {
  it('makes the diagnostic go when it is applied', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    const [fix] = await editor.codeActions(named, findings);
    expect(fix).toMatchObject({ kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics: findings });
    if (fix) editor.apply(named, fix);
    expect(editor.text(named)).toBe(right);
    await editor.pause();
    expect(editor.latest(named)).toEqual({ uri: named, version: 2, diagnostics: [] });
  });

  it('helps whichever of the offered ones is chosen', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    const fixes = edited(await editor.codeActions(named, findings));
    expect(fixes.length).toBeGreaterThan(1);
    for (const fix of fixes) {
      const other = await Editor.start();
      await other.show(named, wrongReference);
      other.apply(named, fix);
      await other.pause();
      expect(other.codes(named), fix.title).not.toContain(wrongReferenceCode);
    }
  });

  it('belongs to the diagnostic that it answers', async () => {
    const editor = await Editor.start();
    const [first, second] = await editor.show(named, twoWrongReferences);
    const answered = async (findings: (Diagnostic | undefined)[]) => {
      const actions = await editor.codeActions(
        named,
        findings.filter((finding) => finding !== undefined),
      );
      return new Set(actions.map(({ diagnostics }) => diagnostics?.[0]?.message));
    };
    expect(await answered([second])).toEqual(new Set([second?.message]));
    expect(await answered([first, second])).toEqual(new Set([first?.message, second?.message]));
  });

  it('is not there for the diagnostics of others', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    const ofOthers = findings.map((finding) => ({ ...finding, source: 'json' }));
    expect(await editor.codeActions(named, ofOthers)).toEqual([]);
    expect(
      await editor.codeActions(
        named,
        findings.map((finding) => ({ ...finding, data: undefined })),
      ),
    ).toEqual([]);
  });

  it('is there for a finding in a file with more findings than are shown', async () => {
    const editor = await Editor.start();
    const unknown = Array.from({ length: mostDiagnostics + 10 }, () => ['FAKTURA-1002'].join());
    const many = replaced(wrongReference, '"FAKTURA-1002"', JSON.stringify(unknown).slice(1, -1));
    const [finding] = (await editor.show(named, many)).filter(({ code }) => code === wrongReferenceCode);
    expect(await editor.codeActions(named, finding ? [finding] : [])).not.toEqual([]);
  });

  it('that changes the model version is offered only where the editor can keep the choice', async () => {
    const offered = async (canChooseModel: boolean): Promise<(string | undefined)[]> => {
      const editor = await Editor.start({ initializationOptions: { canChooseModel } });
      const findings = await editor.show(named, rightExample('1.0'));
      const actions = await editor.codeActions(named, findings);
      return actions.map(({ command }) => command?.command);
    };
    expect(await offered(true)).toContain('elan.chooseModel');
    expect(await offered(false)).not.toContain('elan.chooseModel');
  });
});

describe('`context.only`', () => {
  it.each([
    ['quick fixes', [CodeActionKind.QuickFix]],
    ['quick fixes among others', [CodeActionKind.Refactor, CodeActionKind.QuickFix]],
    ['any kind', [CodeActionKind.Empty]],
  ])('gives quick fixes for %s', async (_name, only) => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    expect(await editor.codeActions(named, findings, { only })).not.toEqual([]);
  });

  it.each([
    ['refactorings', [CodeActionKind.Refactor]],
    ['a kind of quick fix that is another', ['quickfix.other']],
    ['a kind with a name that only begins alike', ['quick']],
    ['nothing', []],
  ])('gives none for %s', async (_name, only) => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    expect(await editor.codeActions(named, findings, { only })).toEqual([]);
  });
});

describe('an outdated diagnostic', () => {
  it('whose mistake is gone has no fix any more', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    editor.type(named, 'FAKTURA-1002', 'FAKTURA-1001');
    expect(await editor.codeActions(named, findings)).toEqual([]);
  });

  it('whose text has moved gets an edit in the new place', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    editor.type(named, '{', '{\n\n\n');
    const [fix] = await editor.codeActions(named, findings);
    if (fix) editor.apply(named, fix);
    expect(editor.text(named)).toBe(replaced(right, '{', '{\n\n\n'));
  });

  it('is not taken for another mistake of the same kind that stands in its place now', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, twoWrongReferences);
    const second = findings.filter((finding) => messageOf(finding).includes('FAKTURA-1003'));
    expect(second).toHaveLength(1);
    const first = '"innsendersKravreferanse": "FAKTURA-1001",';
    editor.type(named, `{\n      ${first}`, `{ "innsendersKravreferanse": "NY-1" },\n    {\n      ${first}`);
    expect(await editor.codeActions(named, second)).toEqual([]);
  });

  it('of a file that was closed has no fix', async () => {
    const editor = await Editor.start();
    const findings = await editor.show(named, wrongReference);
    editor.close(named);
    expect(await editor.codeActions(named, findings)).toEqual([]);
    expect(await editor.codeActions(unnamed, findings)).toEqual([]);
  });
});
