import fs from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What is run on no more than a stated, small amount of text may take its square. */
const boundedOtherwise: Readonly<Record<string, string>> = {
  [String.raw`/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g`]: 'what the user pastes into a line',
  [String.raw`/-----BEGIN ((?:RSA |EC |DSA |ENCRYPTED )?PRIVATE KEY)-----[\s\S]*?-----END \1-----/`]:
    'a key file of the user, which is of limited size',
  [String.raw`/-----BEGIN [A-Z0-9 ]+-----(?:(?!-----END)[\s\S])*(?:-----END [A-Z0-9 ]+-----|$)/g`]:
    'a line of the log, which is of limited length',
  [String.raw`/,(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/`]:
    'what stands before a mistake, 400 characters at most',
};

interface Found {
  readonly text: string;
  readonly place: string;
}

function expressionsIn(folder: string): Found[] {
  const files = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).flatMap((file) => expressionsOf(`${folder}/${file}`));
}

function expressionsOf(file: string): Found[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.pos);
      found.push({ text: node.text, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Steps decide how far is searched, and no clock, so that the answer is the same on every machine. */
const bySteps = {
  randomSeed: 17,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallLimit: -1,
};

/** What is wrong with a regular expression; undefined where it takes no longer than twice as long for twice the text. */
function problemOf(text: string): string | undefined {
  const end = text.lastIndexOf('/');
  const result = checkSync(text.slice(1, end), text.slice(end + 1), bySteps);
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable' ? result.complexity.summary : result.error.kind;
}

describe('every regular expression that we have written', () => {
  it('takes twice as long for twice the text', { timeout: 240_000 }, () => {
    const all = ['engine', 'services', 'server', 'client', 'cli', 'sandbox'].flatMap(expressionsIn);
    expect(all.length).toBeGreaterThan(150);
    const places = new Map(all.map(({ text, place }) => [text, place]));
    const slow = [...places].flatMap(([text, place]) => {
      const problem = text in boundedOtherwise ? undefined : problemOf(text);
      return problem === undefined ? [] : [`${place}: ${text}: ${problem}`];
    });
    expect(slow).toEqual([]);
  });
});
