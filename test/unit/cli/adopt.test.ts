import fs from 'node:fs';
import path from 'node:path';
import { applyPatch, type Operation } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import { property } from '../../../engine/values/json';
import { commandLine } from '../../support/cli';

const own = fs.readFileSync('schemas/tjenester.openapi.json', 'utf8');
const moved = own.replace('"/utleggsbegjaering/v2/valider"', '"/utleggsbegjaering/v2/kontroll"');

const elan = commandLine({
  'likt.json': own,
  'flyttet.json': moved,
  'begjaering.yaml': fs.readFileSync('test/fixtures/openapi/begjaering.yaml'),
  'tittel.json': moved.replace('Utleggsbegjæring (ELAN)', '[x](command:rm) | <b>'),
  'fremmed.json': JSON.stringify({ openapi: '3.0.3', info: {}, paths: { '/hello': { get: {} } } }),
  'styrer.json': own
    .replace('Utleggsbegjæring (ELAN)', '\\u001b[2Jtittel')
    .replace('"openapi"', '"x": { "$ref": "\\u001b]0;x\\u0007.json" }, "openapi"'),
  'annet.yaml': 'name: noe helt annet',
  'før.json': '[]',
});

const place = (name: string): string => path.join(elan.folder(), name);
const adopt = (...args: readonly string[]) => elan.run(['operations', 'adopt', ...args]);

describe('elan operations adopt', () => {
  it('says that nothing differs, and of no environment', async () => {
    const { code, stdout, stderr } = await adopt('likt.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^De offisielle dokumentene og det vi antok\n[^]*Ingen forskjell/);
  });

  it('does not say that nothing differs where nothing was found, and ends with 1', async () => {
    const { code, stdout } = await adopt('fremmed.json');
    expect(code).toBe(1);
    expect(stdout).toContain('Operasjoner er ikke sammenlignet');
    expect(stdout).not.toContain('Ingen forskjell');
  });

  it('tells what differs side by side, and ends with 1', async () => {
    const { code, stdout } = await adopt('flyttet.json', '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^validate +path +\/utleggsbegjaering\/v2\/valider +\/utleggsbegjaering\/v2\/kontroll +takes it in$/m,
    );
    expect(stdout).toContain('Differences: 1. The patch takes in 1; 0 are for a person to decide.');
  });

  it('writes a patch that applies to our own document', async () => {
    const { code, stdout } = await adopt('flyttet.json', '--patch', 'adopt.json');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining('npm run adopt -- adopt.json') as string,
    });
    const document: unknown = JSON.parse(own);
    const steps = JSON.parse(fs.readFileSync(place('adopt.json'), 'utf8')) as Operation[];
    expect(applyPatch(document, steps).every((each) => each === null)).toBe(true);
    expect(property(property(document, 'paths'), '/utleggsbegjaering/v2/kontroll')).toBeDefined();
  });

  it('takes several documents, in YAML too, and tells a program the same', async () => {
    const { code, stdout } = await adopt('begjaering.yaml', 'flyttet.json', '--json');
    const json: unknown = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(json).toMatchObject({
      command: 'operations adopt',
      result: {
        documents: [{ name: 'begjaering.yaml' }, { name: 'flyttet.json' }],
        patch: { file: 'schemas/tjenester.openapi.json' },
      },
    });
  });

  it('lets no document steer the terminal', async () => {
    const { stdout } = await adopt('styrer.json');
    expect(stdout).toContain(' [2Jtittel');
    expect(stdout).toContain(' ]0;x .json');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('lets no document write Markdown', async () => {
    const { stdout } = await adopt('tittel.json', '--markdown');
    expect(stdout).toMatch(/^# /);
    expect(stdout).not.toContain('[x](command');
    expect(stdout).not.toContain('<b>');
  });

  it.each([
    ['annet.yaml', 'annet.yaml'],
    ['mangler.yaml', 'mangler.yaml'],
  ])('says what is wrong with a document, and writes nothing: %s', async (file, words) => {
    const { code, stderr } = await adopt(file, '--patch', 'før.json');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) as string });
    expect(fs.readFileSync(place('før.json'), 'utf8')).toBe('[]');
  });

  it('says where the patch could not be written', async () => {
    const { code, stderr } = await adopt('flyttet.json', '--patch', 'mangler/adopt.json');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('mangler/adopt.json') as string,
    });
  });
});
