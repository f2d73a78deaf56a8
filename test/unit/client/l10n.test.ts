import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import bundle from '../../../l10n/bundle.l10n.nb.json';
import english from '../../../package.nls.json';
import norwegian from '../../../package.nls.nb.json';

const SOURCES = path.resolve('client');
const CALL = /l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
const ANY_CALL = /l10n\.t\(/g;

describe('what the extension says in the editor', () => {
  it('is there in Norwegian too, and nothing is there in vain', () => {
    expect([...said()].sort()).toEqual(Object.keys(bundle).sort());
  });

  it('is written out where it is said, so that it can be found', () => {
    const calls = sources().flatMap((text) => [...text.matchAll(ANY_CALL)]);
    const written = sources().flatMap((text) => [...text.matchAll(CALL)]);
    expect(written.length).toBe(calls.length);
  });

  it('has the same places for values in both languages', () => {
    const differing = Object.entries(bundle).filter(([en, nb]) => placesIn(en) !== placesIn(nb));
    expect(differing).toEqual([]);
  });

  it('has titles and descriptions of settings and commands in both languages', () => {
    expect(Object.keys(norwegian).sort()).toEqual(Object.keys(english).sort());
  });
});

function sources(): string[] {
  return fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => fs.readFileSync(path.join(SOURCES, name), 'utf8'));
}

function said(): Set<string> {
  const found = sources().flatMap((text) => [...text.matchAll(CALL)]);
  return new Set(found.map(([, single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/g, '$1')));
}

const placesIn = (text: string): string => [...new Set(text.match(/\{\d\}/g))].sort().join();
