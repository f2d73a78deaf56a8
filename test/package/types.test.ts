import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import fs from 'node:fs';
import path from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { inPackage, run } from './support/run';

/** A program that uses all of the library, as strictly as the compiler can be asked to look. */
const program = `
import {
  applyEdits, check, codes, explain, fixAll, fixes, format, modelVersions, newestModelVersion, severities,
  type CheckResult, type Diagnostic, type Edit, type Elanrc, type Explanation, type Fix, type Options,
} from 'elan';

declare const console: { log(...values: unknown[]): void };
const overrides: Elanrc = { regler: { 'elan/ugyldig-format': 'warning' } };
const options: Options = { language: 'en', today: '2026-06-15', model: 'auto', target: 'test', overrides };
const text: string = '{"begjaeringsdato": "2026-02-30"}';
const result: CheckResult = check(text, options);
const found: Diagnostic | undefined = result.diagnostics.find(({ code }) => code === 'elan/ugyldig-format');
const possible: Fix[] = found ? fixes(text, found, options) : [];
const edits: readonly Edit[] = [...fixAll(text, options), ...format(text, { tabSize: 4, insertSpaces: true })];
const explained: Explanation | undefined = explain('elan/ugyldig-format', { language: 'en' });
console.log(found?.severity, found?.range.start.offset, possible.length, applyEdits(text, edits).length > 0);
console.log(explained?.official, codes.length > 100, modelVersions.includes(newestModelVersion), severities[0]);
`;
const printed = 'warning 20 0 true\nfalse true true error\n';

const settings = [
  {
    name: 'NodeNext, a module',
    file: 'use.mts',
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
  {
    name: 'NodeNext, CommonJS',
    file: 'use.cts',
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
  {
    name: 'Bundler',
    file: 'use.ts',
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
];

describe.each(settings)('a strict program with $name', ({ file, module, moduleResolution }) => {
  it('compiles, and runs', async () => {
    const folder = fs.mkdtempSync(path.join(inject('installed'), 'typed-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true }));
    fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    fs.writeFileSync(path.join(folder, file), program);
    const options: ts.CompilerOptions = {
      ...{
        module,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts'],
      },
      ...{
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
      },
      ...{ types: [], outDir: folder },
    };
    const compiled = ts.createProgram([path.join(folder, file)], options);
    compiled.emit();
    expect(ts.getPreEmitDiagnostics(compiled).map(({ messageText }) => messageText)).toEqual([]);
    const script = path.join(folder, file.replace('ts', 'js'));
    expect(await run(process.execPath, [script], { cwd: folder })).toEqual({ code: 0, output: printed });
  });
});

describe('the declarations', () => {
  const declarations = fs.readFileSync(inPackage('dist/library.d.ts'), 'utf8');

  it('are those of the library, and import nothing', () => {
    expect(declarations).not.toMatch(/^import\b|import\(|: any\b/m);
    expect(declarations.split('\n').length).toBeLessThan(250);
  });

  it('say of everything that is exported what it is', () => {
    const undocumented = [...declarations.matchAll(/^declare (?:function|const) (\w+)/gm)].filter(
      ({ index }) => !/\*\/\n$/.test(declarations.slice(0, index)),
    );
    expect(undocumented.map(([, name]) => name)).toEqual([]);
  });
});

it('publint finds nothing to say', async () => {
  const { messages } = await publint({ pkgDir: inPackage(), pack: false });
  expect(messages).toEqual([]);
});

it('are the types wrong? finds nothing to say', async () => {
  const packed = createPackageFromTarballData(new Uint8Array(fs.readFileSync(inject('packed'))));
  const analysis = await checkPackage(packed, { excludeEntrypoints: [/^\.\/schemas/] });
  expect(analysis.types && analysis.problems).toEqual([]);
});
