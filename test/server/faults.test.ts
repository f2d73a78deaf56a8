import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { rules } from '../../engine/rules/registry';
import type { Rule } from '../../engine/rules/rule';
import { Editor } from './support/editor';
import { duplicateReferenceCode, today, wrongReference, wrongReferenceCode } from './support/examples';
import { named } from './support/files';

const failedRule = 'elan/regel-feilet';

const failing: Rule = {
  code: duplicateReferenceCode,
  check: () => {
    throw new Error('the rule is broken');
  },
};

const failingMidway: Rule = {
  code: wrongReferenceCode,
  *check() {
    yield { at: '/kravTilInnkreving/0' };
    throw new Error('the rule is broken');
  },
};

/** An editor whose server has no clock whenever the test says so: a fault in every handler that checks. */
async function withFaultyClock(): Promise<{ editor: Editor; clock: { works: boolean } }> {
  const clock = { works: true };
  const now = (): string => {
    if (!clock.works) throw new Error('the clock is broken');
    return today;
  };
  return { editor: await Editor.start({ environment: { today: now } }), clock };
}

describe('a rule that throws', () => {
  it('does not keep the others from reporting', async () => {
    const editor = await Editor.start({ environment: { rules: [failing, ...rules] } });
    await editor.show(named, wrongReference);
    expect(editor.codes(named)).toEqual([failedRule, wrongReferenceCode]);
  });

  it('keeps what it has found before', async () => {
    const editor = await Editor.start({ environment: { rules: [failingMidway] } });
    await editor.show(named, wrongReference);
    expect(editor.codes(named)).toEqual([failedRule, wrongReferenceCode]);
  });

  it('is logged once, with its code, however often it throws', async () => {
    const editor = await Editor.start({ environment: { rules: [failing, ...rules] } });
    await editor.show(named, wrongReference);
    editor.type(named, '{', '{ ');
    await editor.pause();
    expect(editor.latest(named)?.version).toBe(2);
    expect(editor.logged).toHaveLength(1);
    expect(editor.logged[0]).toContain(duplicateReferenceCode);
    expect(editor.logged[0]).toContain('the rule is broken');
  });

  it('is named once in the status', async () => {
    const editor = await Editor.start({ environment: { rules: [failing, ...rules] } });
    await editor.show(named, wrongReference);
    editor.type(named, '{', '{ ');
    await editor.pause();
    expect(editor.statuses.at(-1)?.failedRules).toEqual([duplicateReferenceCode]);
  });

  it('does not take the fixes of the others away', async () => {
    const editor = await Editor.start({ environment: { rules: [failing, ...rules] } });
    const findings = await editor.show(named, wrongReference);
    const other = findings.filter(({ code }) => code === wrongReferenceCode);
    expect(await editor.codeActions(named, other)).not.toEqual([]);
  });
});

describe('a handler that throws', () => {
  it('is logged, and the request answered as if there were nothing to say', async () => {
    const { editor, clock } = await withFaultyClock();
    const findings = await editor.show(named, wrongReference);
    clock.works = false;
    const place = { textDocument: { uri: named }, position: editor.after(named, '"kravdet') };
    expect(await editor.codeActions(named, findings)).toEqual([]);
    expect(await editor.connection.sendRequest(HoverRequest.type, place)).toBeNull();
    expect(await editor.connection.sendRequest(CompletionRequest.type, place)).toBeNull();
    await editor.settle();
    expect(editor.logged.map((message) => message.split(':')[0])).toEqual([
      'codeAction',
      'hover',
      'completion',
    ]);
    expect(editor.logged.every((message) => message.includes('the clock is broken'))).toBe(true);
  });

  it('works again when the fault is gone', async () => {
    const { editor, clock } = await withFaultyClock();
    const findings = await editor.show(named, wrongReference);
    clock.works = false;
    await editor.codeActions(named, findings);
    clock.works = true;
    expect(await editor.codeActions(named, findings)).not.toEqual([]);
  });
});

describe('a check that throws', () => {
  it('is logged, and takes the diagnostics away that may be wrong now', async () => {
    const { editor, clock } = await withFaultyClock();
    await editor.show(named, wrongReference);
    clock.works = false;
    editor.type(named, '{', '{ ');
    await editor.pause();
    expect(editor.diagnostics(named)).toEqual([]);
    expect(editor.logged).toEqual([expect.stringContaining('the clock is broken')]);
  });

  it('does not end the server: the next one reports again', async () => {
    const { editor, clock } = await withFaultyClock();
    await editor.show(named, wrongReference);
    clock.works = false;
    editor.type(named, '{', '{ ');
    await editor.pause();
    clock.works = true;
    editor.type(named, '{', '{ ');
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });
});
