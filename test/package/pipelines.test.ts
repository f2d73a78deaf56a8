import { validateWorkflow } from '@action-validator/core';
import fs from 'node:fs';
import path from 'node:path';
import { parse as parseJunit } from 'junit2json';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { defaultFilePatterns, fileNameTest } from '../../engine/begjaering/recognise';
import { rightText } from '../support/examples';
import { fencedBlocks } from './support/blocks';
import { buildServer, git, runSteps, write, type BuildServer, type Step } from './support/pipeline';
import { inPackage, run } from './support/run';
import { stepsOfWorkflow, summaryOf } from './support/workflow';

const docs = path.resolve(import.meta.dirname, '../../docs');
const blocks = fencedBlocks(fs.readFileSync(path.join(docs, 'pipelines.md'), 'utf8'));

const right = rightText('2.1');
const wrong = right.replace('2026-06-15', '2026-02-30');
const rightFiles = {
  'saker/sak 1.begjaering.json': right,
  'andre saker/sak.begjaering.json': right,
  'package.json': '{}',
};
const wrongFiles = { ...rightFiles, 'saker/sak-2.begjaering.json': wrong };

/** @returns the examples below a heading */
function examples(heading: string): string[] {
  const found = blocks.filter((block) => block.heading === heading).map(({ text }) => text);
  if (found.length === 0) throw new Error(`There is no example below ${heading}.`);
  return found;
}

const fileIn = ({ repository }: BuildServer, name: string): string =>
  fs.readFileSync(path.join(repository, name), 'utf8');

/** Of every pipeline, which first installs: what is right passes, and what is wrong is reported and does not. */
async function tried(
  steps: (server: BuildServer) => Step[],
  options?: readonly string[],
): Promise<BuildServer> {
  const server = await buildServer(rightFiles);
  const all = steps(server);
  const ofRight = await runSteps(server, all, options);
  expect(ofRight).toEqual(ofRight.map(({ output }) => ({ code: 0, output })));
  write(server.repository, wrongFiles);
  const ofWrong = await runSteps(server, all.slice(1), options);
  expect(ofWrong.map(({ code }) => code)).toContain(1);
  return server;
}

/** What a JUnit report of the wrong files says. */
const oneFailure = {
  testsuite: expect.arrayContaining([
    expect.objectContaining({ name: 'saker/sak-2.begjaering.json', failures: 1 }),
  ]) as unknown,
};

describe('the page', () => {
  it('has the same examples in both languages', () => {
    const norwegian = fencedBlocks(fs.readFileSync(path.join(docs, 'pipelines.nb.md'), 'utf8'));
    expect(norwegian.map(({ text }) => text)).toEqual(blocks.map(({ text }) => text));
  });

  it('has no example that is not tried here', () => {
    const headings = [
      'A Git hook',
      'pre-commit',
      'GitHub Actions',
      'GitHub Actions',
      'GitLab CI',
      'Azure DevOps',
    ];
    expect(blocks.map(({ heading }) => heading)).toEqual(headings);
  });

  it('names the version that there is', () => {
    const page = fs.readFileSync(path.join(docs, 'pipelines.md'), 'utf8');
    const named = new Set(page.match(/elan-\d[\d.]*\d\.tgz/g));
    expect([...named]).toEqual([path.basename(inject('packed'))]);
  });
});

describe('the Git hook', () => {
  const [hook = ''] = examples('A Git hook');

  async function hooked(): Promise<BuildServer> {
    const server = await buildServer({ '.githooks/pre-commit': hook });
    fs.chmodSync(path.join(server.repository, '.githooks/pre-commit'), 0o755);
    await git(server, 'config', 'core.hooksPath', '.githooks');
    const bin = path.join(inject('installed'), 'node_modules/.bin');
    return { ...server, env: { ...server.env, PATH: `${bin}${path.delimiter}${server.env['PATH'] ?? ''}` } };
  }

  const commit = (server: BuildServer): ReturnType<typeof git> => git(server, 'commit', '--quiet', '-m', 'x');

  it('lets through what is right, whatever stands in the folder, and what is no begjæring', async () => {
    const server = await hooked();
    write(server.repository, { 'a b.begjaering.json': right, 'annet.json': '{}' });
    await git(server, 'add', '.');
    write(server.repository, { 'a b.begjaering.json': wrong });
    expect((await commit(server)).code).toBe(0);
    write(server.repository, { 'annet.json': '[]' });
    await git(server, 'add', 'annet.json');
    expect(await commit(server)).toEqual({ code: 0, output: '' });
  });

  it('stops what is wrong, though it was mended since, unless it is turned down', async () => {
    const server = await hooked();
    write(server.repository, { 'mappe/a.begjaering.json': wrong });
    await git(server, 'add', '.');
    write(server.repository, { 'mappe/a.begjaering.json': right });
    const { code, output } = await commit(server);
    expect(code).not.toBe(0);
    expect(output).toContain('mappe/a.begjaering.json:4:');
    write(server.repository, { '.elanrc.json': '{"regler": {"elan/ugyldig-format": "off"}}' });
    await git(server, 'add', '.elanrc.json');
    expect((await commit(server)).code).toBe(0);
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

describe('pre-commit', () => {
  const [config = ''] = examples('pre-commit');
  const { repos } = parse(config) as { repos: { hooks: Hook[] }[] };
  const [ofPage] = repos.flatMap(({ hooks }) => hooks);
  const root = path.resolve(docs, '..');
  const [ofRepository] = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

  it('has the same hook on the page and in the repository', () => {
    const { id, entry, files } = ofPage ?? {};
    expect(ofRepository).toMatchObject({ id, entry, files, require_serial: true });
  });

  it('takes the files that are begjæringer by their names', () => {
    // Python, which it is for, writes what holds for all of a pattern before it.
    const isTaken = new RegExp(ofPage?.files.replace('(?i)', '') ?? '', 'i');
    const isBegjaering = fileNameTest(defaultFilePatterns);
    const names = [
      'a.begjaering.json',
      'b/c.utleggsbegjaering.json',
      'd/begjaering-1.json',
      'Begjaering.json',
    ];
    const others = [
      'a.json',
      'minbegjaering.json',
      'begjaering/a.json',
      'a.begjaering.json.txt',
      'utlegg.json',
    ];
    expect([...names, ...others].map((name) => isTaken.test(name))).toEqual(
      [...names, ...others].map(isBegjaering),
    );
    expect(names.every(isBegjaering)).toBe(true);
  });

  it('runs it with the names of the files', async () => {
    const { repository, env } = await buildServer(wrongFiles);
    const [command = '', ...args] = ofPage?.entry.split(' ') ?? [];
    const names = Object.keys(wrongFiles).filter((name) => name.endsWith('.begjaering.json'));
    expect(command).toBe('elan');
    const elan = [inPackage('dist/elan.js'), ...args];
    expect((await run(process.execPath, [...elan, ...names], { cwd: repository, env })).code).toBe(1);
    expect(
      (await run(process.execPath, [...elan, ...names.slice(0, 2)], { cwd: repository, env })).code,
    ).toBe(0);
  });
});

describe('GitHub Actions', () => {
  const workflows = examples('GitHub Actions');
  const [plain = '', withAction = ''] = workflows;

  it.each(workflows)('are a workflow', (workflow) => {
    expect(validateWorkflow(workflow)).toMatchObject({ errors: [] });
  });

  it('annotate, write the page of the run and a SARIF report', async () => {
    const server = await tried((each) => stepsOfWorkflow(plain, each));
    expect(fs.readFileSync(summaryOf(server), 'utf8')).toContain('elan/ugyldig-format');
    expect(JSON.parse(fileIn(server, 'elan.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it('use the action of this repository', async () => {
    const server = await tried((each) => stepsOfWorkflow(withAction, each), ['-eo', 'pipefail']);
    expect(fileIn(server, 'elan.sarif')).toContain('sak-2.begjaering.json');
  });
});

it('GitLab CI has its two reports', async () => {
  const [pipeline = ''] = examples('GitLab CI');
  const { elan } = parse(pipeline) as {
    elan: { script: string[]; artifacts: { reports: { codequality: string; junit: string } } };
  };
  const server = await tried(() => elan.script.map((script) => ({ script })), ['-eo', 'pipefail']);
  const { codequality, junit } = elan.artifacts.reports;
  expect(JSON.parse(fileIn(server, codequality))).toMatchObject([{ check_name: 'elan/ugyldig-format' }]);
  expect(await parseJunit(fileIn(server, junit))).toMatchObject(oneFailure);
});

it('Azure DevOps publishes tests', async () => {
  const [pipeline = ''] = examples('Azure DevOps');
  const { steps } = parse(pipeline) as {
    steps: { script?: string; task?: string; inputs?: { testResultsFiles?: string } }[];
  };
  const scripts = steps.flatMap(({ script }) => (script === undefined ? [] : [{ script }]));
  const server = await tried(() => scripts, []);
  const { testResultsFiles = '' } = steps.at(-1)?.inputs ?? {};
  expect(await parseJunit(fileIn(server, testResultsFiles))).toMatchObject(oneFailure);
});
