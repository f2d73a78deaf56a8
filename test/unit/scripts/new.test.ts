import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newCommand } from '../../../scripts/new/command.mjs';
import { newFix } from '../../../scripts/new/fix.mjs';
import { newModel } from '../../../scripts/new/model.mjs';
import { newRule } from '../../../scripts/new/rule.mjs';
import { newSetting } from '../../../scripts/new/setting.mjs';
import { parseFixture } from '../../support/fixture-format';

const none = {};

describe('npm run new', () => {
  it('begins a check of ours: data, function, registry, fixture', () => {
    const { files } = newRule('elan/noe-nytt', { family: 'own' });
    expect(Object.keys(files)).toEqual([
      'schemas/egne-kontroller.json',
      'engine/rules/own/noe-nytt.ts',
      'engine/rules/registry.ts',
      'test/fixtures/regler/elan/noe-nytt.fixture',
    ]);
    expect(files['engine/rules/registry.ts']).toContain("import { noeNytt } from './own/noe-nytt';\n");
    expect(files['engine/rules/registry.ts']).toMatch(/ {2}noeNytt,\n\];/);
    expect(files['schemas/egne-kontroller.json']).toContain('"code":"elan/noe-nytt"');
  });

  it('begins a rule of the authority, from the newest version on', () => {
    const { files } = newRule('NYTT_KRAV_PÅ_NOE', none);
    expect(files['schemas/feilkoder.json']).toContain('"code":"NYTT_KRAV_PÅ_NOE","since":"2.1"');
    expect(files['engine/rules/own/nytt-krav-paa-noe.ts']).toContain('export const nyttKravPaaNoe: Rule');
  });

  it('writes a fixture that can be read and that expects what is not found yet', () => {
    const text = newRule('elan/noe-nytt', none).files['test/fixtures/regler/elan/noe-nytt.fixture'] ?? '';
    const [finds, silent] = parseFixture(text);
    expect(finds?.marks.map(({ code }) => code)).toEqual(['elan/noe-nytt']);
    expect(silent?.kind).toBe('silent');
  });

  it('begins a fix: title, provider, registry', () => {
    const { files } = newFix('addSomething', { for: 'UGYLDIG_KID' });
    expect(Object.keys(files)).toEqual([
      'schemas/fikser.json',
      'engine/fixes/own/add-something.ts',
      'engine/fixes/registry.ts',
    ]);
    expect(files['engine/fixes/registry.ts']).toMatch(/ {2}\.\.\.addSomethingFixes,\n\];/);
  });

  it('begins a version of the model: a file, a line, and an example to change', () => {
    const { files } = newModel('9.9');
    expect(Object.keys(files)).toEqual([
      'schemas/versions.json',
      'schemas/model/9.9.json',
      'test/fixtures/right/9.9.json',
    ]);
  });

  it('begins a command: declaration, file, group', () => {
    const { files } = newCommand('doSomething', { group: 'cases' });
    expect(Object.keys(files)).toEqual([
      'client/commands/commands.json',
      'client/commands/cases/do-something.ts',
      'client/commands/cases/group.ts',
    ]);
    expect(files['client/commands/cases/group.ts']).toMatch(/ {2}doSomething,\n\} satisfies Commands;/);
  });

  it('begins a setting', () => {
    const { files } = newSetting('noeNytt');
    expect(Object.keys(files)).toEqual(['package.json', 'package.nls.json', 'package.nls.nb.json']);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a code that is known', () => newRule('elan/kontrollsiffer', none), /already/],
    ['a code that is none', () => newRule('Noe nytt', none), /no code/],
    ['a fix of nothing', () => newFix('addSomething', none), /--for/],
    ['a fix of an unknown code', () => newFix('addSomething', { for: 'elan/ingen' }), /no test/],
    ['a version that is there', () => newModel('2.1'), /already/],
    ['a command that is there', () => newCommand('openCase', { group: 'cases' }), /already/],
    ['a command of no group', () => newCommand('doSomething', none), /--group/],
    ['a setting that is there', () => newSetting('linser'), /already/],
  ])('refuses %s, and writes nothing', (_, make, message) => {
    expect(make).toThrow(message);
  });

  it('has a scaffold for everything that the page of contributing names', () => {
    const page = fs.readFileSync('docs/contributing.md', 'utf8');
    for (const kind of ['rule', 'fix', 'model', 'command', 'setting']) {
      expect(page).toContain(`npm run new -- ${kind} `);
    }
  });
});
