import { ConfigurationRequest } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { rules } from '../../engine/rules/registry';
import type { Rule, RuleContext } from '../../engine/rules/rule';
import { Editor, messageOf } from './support/editor';
import {
  right,
  rightExample,
  today,
  unrelated,
  wrongReference,
  wrongReferenceCode,
} from './support/examples';
import { named, unnamed } from './support/files';

/** A rule that finds nothing and remembers what it was told. */
function remembering(contexts: RuleContext[]): Rule {
  return {
    code: 'elan/test',
    check: (_index, context) => {
      contexts.push(context);
      return [];
    },
  };
}

const messages = (editor: Editor): string[] => editor.diagnostics(named).map(messageOf);

describe('settings', () => {
  it('are asked for once for each file, as long as they do not change', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    editor.open(unnamed, unrelated);
    await editor.settle();
    expect(editor.questions.map(({ uri }) => uri).sort()).toEqual([named, unnamed].sort());
    for (const question of editor.questions) question.answer({});
    await editor.pause();
    await editor.codeActions(named, editor.diagnostics(named));
    expect(editor.questions).toHaveLength(2);
  });

  it('reach the rules', async () => {
    const contexts: RuleContext[] = [];
    const editor = await Editor.start({ environment: { rules: [remembering(contexts)] } });
    editor.settings = { informasjonsmodell: '2.0', miljoe: 'production' };
    await editor.show(named, right);
    expect(contexts).toEqual([{ model: '2.0', target: 'production', today }]);
  });

  it('that change are followed in every open file, once it is quiet', async () => {
    const editor = await Editor.start();
    const other = 'file:///saker/annen.begjaering.json';
    const norwegian = (await editor.show(named, wrongReference)).map(messageOf);
    await editor.show(other, wrongReference);
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.settle();
    expect(messages(editor)).toEqual(norwegian);
    await editor.pause();
    expect(messages(editor)).not.toEqual(norwegian);
    expect(editor.diagnostics(other)).toMatchObject([{ message: messages(editor)[0] }]);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });

  it('that choose a version of the model win over what the file looks like', async () => {
    const editor = await Editor.start();
    await editor.show(named, rightExample('1.0'));
    const whenGuessed = editor.codes(named);
    editor.changeSettings({ informasjonsmodell: '2.1' });
    await editor.pause();
    expect(editor.statuses.at(-1)).toMatchObject({ version: '2.1', explicit: true, because: [] });
    expect(editor.codes(named)).not.toEqual(whenGuessed);
  });

  it.each([
    ['nothing', null],
    ['no object', 'en'],
    ['unknown values', { informasjonsmodell: '3.0', meldingssprak: 'sv', miljoe: 1, filnavn: 'sak.json' }],
  ])('of which an editor gives %s have their defaults', async (_name, settings) => {
    const contexts: RuleContext[] = [];
    const editor = await Editor.start({ environment: { rules: [...rules, remembering(contexts)] } });
    const norwegian = (await editor.show(named, wrongReference)).map(messageOf);
    editor.changeSettings(settings);
    await editor.pause();
    expect(contexts.at(-1)).toEqual({ model: '2.1', target: 'test', today });
    expect(messages(editor)).toEqual(norwegian);
  });

  it.each([
    ['nb', { locale: 'nn-NO' }, 'nb'],
    ['en', { locale: 'de', environment: { locale: 'nb_NO.UTF-8' } }, 'en'],
    ['nb', { environment: { locale: 'nb_NO.UTF-8' } }, 'nb'],
    ['en', {}, 'en'],
  ] as const)(
    'that leave the language to the editor and the machine give messages in %s for %j',
    async (_language, options, meldingssprak) => {
      const editor = await Editor.start(options);
      editor.settings = { meldingssprak: 'auto' };
      const spoken = (await editor.show(named, wrongReference)).map(messageOf);
      editor.changeSettings({ meldingssprak });
      await editor.pause();
      expect(messages(editor)).toEqual(spoken);
      editor.changeSettings({ meldingssprak: meldingssprak === 'nb' ? 'en' : 'nb' });
      await editor.pause();
      expect(messages(editor)).not.toEqual(spoken);
    },
  );

  it('that an editor refuses to tell have their defaults', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    await editor.settle();
    for (const question of editor.questions) question.refuse();
    await editor.pause();
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
  });

  it('that arrive after newer ones are not what the file is checked with', async () => {
    const editor = await Editor.start();
    editor.holdQuestions = true;
    editor.open(named, wrongReference);
    await editor.settle();
    editor.changeSettings({ meldingssprak: 'en' });
    await editor.pause();
    const [older, newer] = editor.questions;
    newer?.answer({ meldingssprak: 'en' });
    await editor.pause();
    const english = messages(editor);
    expect(english).toHaveLength(1);
    older?.answer({ meldingssprak: 'nb' });
    await editor.pause();
    expect(messages(editor)).toEqual(english);
  });

  it('that name a file a begjæring make it one, also while it is open', async () => {
    const editor = await Editor.start();
    await editor.show(unnamed, unrelated);
    expect(editor.published).toEqual([]);
    editor.changeSettings({ filnavn: ['sak.json'] });
    await editor.pause();
    expect(editor.codes(unnamed)).toContain('MANGLER_KRAV');
  });
});

describe('an editor that sends its settings and answers no questions', () => {
  const pushOnly = { answersQuestions: false };

  it('gets the defaults before it has sent any', async () => {
    const editor = await Editor.start(pushOnly);
    await editor.show(named, wrongReference);
    expect(editor.codes(named)).toEqual([wrongReferenceCode]);
    expect(editor.statuses.at(-1)).toMatchObject({ version: '2.1', explicit: false });
  });

  it('is not asked', async () => {
    const editor = await Editor.start(pushOnly);
    const asked: string[] = [];
    editor.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      asked.push(...items.map(({ section = '' }) => section));
      return items.map(() => null);
    });
    await editor.show(named, wrongReference);
    expect(asked).toEqual([]);
  });

  it('is heard', async () => {
    const editor = await Editor.start(pushOnly);
    const norwegian = (await editor.show(named, wrongReference)).map(messageOf);
    editor.changeSettings({ meldingssprak: 'en', informasjonsmodell: '2.1' });
    await editor.pause();
    expect(messages(editor)).toHaveLength(1);
    expect(messages(editor)).not.toEqual(norwegian);
    expect(editor.statuses.at(-1)).toMatchObject({ version: '2.1', explicit: true });
  });

  it('with a pattern that no one knows an end of are told once, and the other patterns hold', async () => {
    const editor = await Editor.start();
    editor.settings = { filnavn: ['(a+)+b', '*saker*'.repeat(60), 'x*.json'] };
    await editor.show('file:///saker/x1.json', '{ "a": 1 }');
    await editor.show(`file:///saker/${'saker'.repeat(400)}.json`, '{ "a": 1 }');
    expect(editor.diagnostics('file:///saker/x1.json').length).toBeGreaterThan(0);
    expect(editor.shown).toEqual([
      expect.stringMatching(/^Mønsteret \(a\+\)\+b i innstillingen elan\.filnavn brukes ikke/),
      expect.stringMatching(/^Mønsteret \*saker.* lengre enn 300 tegn/),
    ]);
  });
});
