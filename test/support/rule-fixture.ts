import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { check, type CheckOptions, type CheckResult } from '../../engine/check/check';
import type { Diagnostic } from '../../engine/check/diagnostic';
import { fixesFor } from '../../engine/fixes/fixes';
import type { Fix } from '../../engine/fixes/fix';
import { automatic } from '../../engine/model/choose';
import type { Rule } from '../../engine/rules/rule';
import { newestVersion } from '../../engine/model/model';
import { annotate, parseFixture, type FixtureCase, type Mark, type Section } from './fixture-format';
import { completed, type FixtureDocument } from './fixture-document';
import { knownFrom } from './fixture-history';

/** The fixtures of one code. */
export interface RuleFixture {
  readonly code: string;
  readonly cases: readonly FixtureCase[];
}

const folder = fileURLToPath(new URL('../fixtures/regler/', import.meta.url));

/** @returns the fixtures of every code, by the names of the files */
export function ruleFixtures(): RuleFixture[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.fixture'))
    .sort()
    .map((file) => {
      const code = file
        .replace(/\.fixture$/, '')
        .replaceAll(path.sep, '/')
        .normalize('NFC');
      try {
        return { code, cases: parseFixture(fs.readFileSync(path.join(folder, file), 'utf8')) };
      } catch (error) {
        throw new Error(`${file}: ${String(error)}`, { cause: error });
      }
    });
}

/**
 * @param like the section whose settings say what completes the fragment: of a fix, the one that it fixes
 * @returns the whole begjæring that a section stands for
 */
export function documentOf({ text }: Section, like: Section): FixtureDocument {
  const { model = newestVersion, rest = model, without = [] } = like.settings;
  const none = rest === 'none';
  const version = none || rest === automatic ? newestVersion : rest;
  const isForProduction = like.settings.target === 'production';
  return completed(text, { version, rest: !none, without, isForProduction });
}

/** @returns how a section is to be checked */
export function optionsOf({ settings }: Section): CheckOptions {
  return {
    model: settings.model ?? newestVersion,
    target: settings.target === 'production' ? 'production' : 'test',
    today: settings.today ?? '2026-06-15',
    language: 'nb',
    syntax: true,
    ...(settings.history === undefined ? {} : { known: knownFrom(settings.history) }),
  };
}

/** @returns what a section says that is found, marked under its fragment */
export function expectedText({ text, marks }: Section): string {
  return annotate(text, marks);
}

/** @returns what is found in a section, marked under its fragment in the same way */
export function foundText(section: Section, like = section): string {
  const marked = new Set(section.marks.map(({ code }) => code));
  const { diagnostics } = checkOf(documentOf(section, like).text, optionsOf(section));
  const wanted = diagnostics.filter(({ code }) => code !== 'elan/foreldet-egenskap' || marked.has(code));
  return annotated(section, like, wanted);
}

/**
 * What one rule finds in a section, marked under its fragment, and the same of what the section says of it. Where the
 * section has no other mistakes, the schema must have nothing to say either: what the rule says, it does not say again.
 */
export function ofOneRule(section: Section, like: Section, rule: Rule): { found: string; expected: string } {
  const { text } = documentOf(section, like);
  const { diagnostics } = checkOf(text, { ...optionsOf(section), rules: [rule] });
  const isOfRule = ({ code }: { readonly code: string }): boolean => code === rule.code;
  const isNoDeprecation = ({ code }: Diagnostic): boolean => code !== 'elan/foreldet-egenskap';
  const isAlone = section.marks.length > 0 && section.marks.every(isOfRule);
  return {
    found: annotated(section, like, diagnostics.filter(isAlone ? isNoDeprecation : isOfRule)),
    expected: annotate(section.text, section.marks.filter(isOfRule)),
  };
}

function annotated(section: Section, like: Section, diagnostics: readonly Diagnostic[]): string {
  const document = documentOf(section, like);
  const marks: Mark[] = [];
  const elsewhere: string[] = [];
  for (const diagnostic of diagnostics) {
    const mark = markOf(diagnostic, document, section.text);
    if (mark) marks.push(mark);
    else elsewhere.push(`${diagnostic.code} at ${diagnostic.pointer || 'the root'}: ${diagnostic.message}`);
  }
  return annotate(section.text, marks, elsewhere);
}

/** Only where a place is on one line of the fragment can a mark stand under it. */
function markOf({ code, range }: Diagnostic, document: FixtureDocument, fragment: string): Mark | undefined {
  const { source } = BegjaeringDocument.of(document.text);
  const start = document.toFragment(source.offsetAt(range.start));
  const end = document.toFragment(source.offsetAt(range.end));
  if (start === undefined || end === undefined || end <= start) return undefined;
  const inFragment = BegjaeringDocument.of(fragment).source;
  const [from, to] = [inFragment.positionAt(start), inFragment.positionAt(end)];
  if (from.line !== to.line) return undefined;
  return { line: from.line, start: from.character, end: to.character, code };
}

/** @returns the result of checking a text */
export function checkOf(text: string, options: CheckOptions): CheckResult {
  return check(BegjaeringDocument.of(text), options);
}

/**
 * @returns the fixes that are offered for a diagnostic of a text
 */
export function fixesOf(text: string, data: Diagnostic['data'], options: CheckOptions): Fix[] {
  const document = BegjaeringDocument.of(text);
  return fixesFor({
    document,
    data,
    language: options.language,
    today: options.today,
    ...(options.known?.history ? { history: options.known.history } : {}),
    before: check(document, options),
    check: (other) => check(other, options),
  });
}
