import { CodeActionKind, type CodeAction, type Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { fixAllKind, generateInterestKind } from '../../server/features/code-actions';
import { orderPropertiesKind, sortClaimsKind } from '../../server/protocol/source-kinds';
import { rightValue } from '../support/examples';
import { Editor } from './support/editor';
import { named } from './support/files';

/** A begjæring without interest claims; its Hovedkrav, of 9,000 less 1,000 paid on the due date, bears interest. */
function withoutInterest(): string {
  const right = rightValue('2.1');
  const claims = right['kravTilInnkreving'] as readonly Record<string, unknown>[];
  const [ground] = right['begjaeringensTvangsgrunnlag'] as readonly object[];
  return JSON.stringify(
    {
      ...right,
      begjaeringensTvangsgrunnlag: [{ ...ground, innsendersKravreferanse: ['FAKTURA-1001', 'SALAER-1001'] }],
      kravTilInnkreving: claims.filter(({ kravdetaljer }) => kravdetaljer !== 'Rentekrav'),
    },
    null,
    2,
  );
}

function positionOf(text: string, part: string): Position {
  return TextDocument.create('', 'json', 0, text).positionAt(text.indexOf(part));
}

describe('generating interest claims', () => {
  const text = withoutInterest();
  const onClaim = { at: positionOf(text, '"rentebaerendeKrav"') };

  it('is offered on a claim that bears interest, and leaves nothing to complain of', async () => {
    const editor = await Editor.start();
    expect(await editor.show(named, text)).toEqual([]);
    const [action] = await editor.codeActions(named, [], onClaim);
    expect(action).toMatchObject({
      kind: generateInterestKind,
      title: 'Lag rentekrav til begjæringsdatoen (1)',
    });
    if (action) editor.apply(named, action);
    expect(editor.text(named)).toContain('"innsendersKravreferanse": "FAKTURA-1001-RENTE-1"');
    expect(editor.text(named)).toContain('"beloep": 349.81');
    await editor.pause();
    expect(editor.latest(named)?.diagnostics).toEqual([]);
  });

  it('writes the deprecated element only where the setting asks for it', async () => {
    const editor = await Editor.start();
    editor.settings = { rentekravElement: true };
    await editor.show(named, text);
    const [action] = await editor.codeActions(named, [], onClaim);
    if (action) editor.apply(named, action);
    expect(editor.text(named)).toContain('"renteGrunnlag"');
  });

  it('is not offered elsewhere', async () => {
    const editor = await Editor.start();
    await editor.show(named, text);
    const at = positionOf(text, '"SALAER-1001",\n      "kravdetaljer"');
    expect(await editor.codeActions(named, [], { at })).toEqual([]);
    expect(await editor.codeActions(named, [], { at: { line: 0, character: 0 } })).toEqual([]);
  });

  it('says why it cannot be done where it is asked for, and is not there otherwise', async () => {
    const editor = await Editor.start();
    const right = JSON.stringify(rightValue('2.1'), null, 2);
    await editor.show(named, right);
    const at = positionOf(right, '"rentebaerendeKrav"');
    expect(await editor.codeActions(named, [], { at })).toEqual([]);
    const [action] = await editor.codeActions(named, [], { at, only: [CodeActionKind.Refactor] });
    expect(action?.disabled?.reason).toBe('Det finnes allerede rentekrav til kravet.');
  });
});

describe('fixing everything that is safe', () => {
  const mistakes = JSON.stringify(rightValue('2.1'), null, 2)
    .replace('"prioritetISak": 3', '"prioritetISak": "3"')
    .replace('"prioritetISak": 1', '"prioritetISak": "1"')
    .replace('"type": "tvangskraftgrunnlag"', '"type": "annet"')
    .replace('"RENTE-1001",', '"RENTE-1001", "RENTE-1001",');
  const fixAll = async (editor: Editor, only: string[]): Promise<CodeAction[]> =>
    editor.codeActions(named, [], { only });

  it('is one edit, after which none of it is left', async () => {
    const editor = await Editor.start();
    expect((await editor.show(named, mistakes)).length).toBe(4);
    const [action, ...others] = await fixAll(editor, [fixAllKind]);
    expect(others).toEqual([]);
    expect(action?.kind).toBe(fixAllKind);
    if (action) editor.apply(named, action);
    await editor.pause();
    expect(editor.latest(named)?.diagnostics).toEqual([]);
    expect(JSON.parse(editor.text(named))).toEqual(rightValue('2.1'));
  });

  it('is what an editor gets that fixes all on save', async () => {
    const editor = await Editor.start();
    await editor.show(named, mistakes);
    expect(await fixAll(editor, [CodeActionKind.SourceFixAll])).toHaveLength(1);
    expect((await fixAll(editor, [CodeActionKind.Source])).map(({ kind }) => kind)).toContain(fixAllKind);
  });

  it('is not offered unasked, nor where there is nothing to fix', async () => {
    const editor = await Editor.start();
    await editor.show(named, mistakes);
    expect(await editor.codeActions(named, [])).toEqual([]);
    const clean = await Editor.start();
    await clean.show(named, JSON.stringify(rightValue('2.1')));
    expect(await fixAll(clean, [fixAllKind])).toEqual([]);
  });

  it('leaves alone what only a person can decide', async () => {
    const editor = await Editor.start();
    await editor.show(named, mistakes.replace('"relatertKrav": [', '"relatertKrav": ["X-9", '));
    const [action] = await fixAll(editor, [fixAllKind]);
    if (action) editor.apply(named, action);
    await editor.pause();
    expect(editor.codes(named)).toContain('RELATERTE_KRAV_UGYLDIGE_KRAVREFERANSER');
  });
});

describe('putting a file in order', () => {
  const right = rightValue('2.1');
  const claims = right['kravTilInnkreving'] as readonly object[];
  const text = JSON.stringify({ ...right, kravTilInnkreving: claims.toReversed() }, null, 2);

  it.each([
    [sortClaimsKind, 'Sorter krav (hvert hovedkrav fulgt av det som hører til)'],
    [orderPropertiesKind, 'Ordne egenskaper som i modellen'],
  ])('is offered as %s where it is asked for, until it is done', async (kind, title) => {
    const editor = await Editor.start();
    await editor.show(named, text);
    const [action, ...others] = await editor.codeActions(named, [], { only: [kind] });
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind, title });
    if (action) editor.apply(named, action);
    await editor.pause();
    expect(editor.diagnostics(named)).toEqual([]);
    expect(await editor.codeActions(named, [], { only: [kind] })).toEqual([]);
  });

  it('is among the source actions, and not beside fixes', async () => {
    const editor = await Editor.start();
    await editor.show(named, text);
    const kinds = async (only?: string[]): Promise<unknown[]> =>
      (await editor.codeActions(named, [], only ? { only } : {})).map(({ kind }) => kind);
    expect(await kinds([CodeActionKind.Source])).toEqual([sortClaimsKind, orderPropertiesKind]);
    expect(await kinds()).toEqual([]);
  });
});
