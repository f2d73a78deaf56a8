import { validateAction } from '@action-validator/core';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withValue } from '../support/changes';
import { asForProduction, rightText, rightValue } from '../support/examples';
import { buildServer, runSteps, type BuildServer } from './support/pipeline';
import type { Run } from './support/run';
import { actionFile, readAction, stepsOfAction } from './support/workflow';

const files = {
  'right.begjaering.json': rightText('2.1'),
  'warning.begjaering.json': asForProduction(
    JSON.stringify(withValue(rightValue('2.1'), '/farge', 'blå'), null, 2),
  ),
  'wrong.begjaering.json': rightText('2.1').replace('2026-06-15', '2026-02-30'),
};

const shell = ['-eo', 'pipefail'];
let server: BuildServer;
beforeAll(async () => {
  server = await buildServer(files);
});

/** Installs, or where that was done checks, as GitHub does. */
async function step(position: 0 | 1, inputs: Readonly<Record<string, string>>): Promise<Run> {
  const steps = stepsOfAction(inputs, server).slice(position, position + 1);
  const [run] = await runSteps(server, steps, shell);
  if (!run) throw new Error(`The action has no step ${position}.`);
  return run;
}

describe('action.yml', () => {
  it('is an action', () => {
    expect(validateAction(fs.readFileSync(actionFile, 'utf8'))).toMatchObject({ errors: [] });
  });

  it('brings inputs into its scripts as variables, never as text', () => {
    const { steps } = readAction().runs;
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.filter(({ run }) => run === undefined || run.includes('${{'))).toEqual([]);
  });

  it('uses every input that it has, and describes it', () => {
    const { inputs, runs } = readAction();
    const written = JSON.stringify(runs);
    expect(Object.keys(inputs).filter((name) => !written.includes(`\${{ inputs.${name} }}`))).toEqual([]);
    expect(Object.values(inputs).every(({ description }) => description.length > 10)).toBe(true);
  });
});

describe('the action', () => {
  it('installs a package, also one that lies in the repository', async () => {
    fs.copyFileSync(inject('packed'), path.join(server.repository, 'tool.tgz'));
    expect(await step(0, { package: './tool.tgz' })).toMatchObject({ code: 0 });
    expect(await step(0, { package: inject('packed') })).toMatchObject({ code: 0 });
  });

  it('ends with what elan ends with, and annotates', async () => {
    const [all, right] = await Promise.all([step(1, {}), step(1, { paths: 'right.begjaering.json\n' })]);
    expect(all.code).toBe(1);
    expect(all.output).toContain('::error file=wrong.begjaering.json');
    expect(right.code).toBe(0);
  });

  it('hands on every other input', async () => {
    const paths = 'warning.begjaering.json';
    const common = { paths, format: 'text', model: '2.1', target: 'production', lang: 'en', strict: 'true' };
    const [allowed, tooMany] = await Promise.all([
      step(1, { ...common, severity: 'error', sarif: 'report.sarif', 'max-warnings': '1000' }),
      step(1, { ...common, 'max-warnings': '0' }),
    ]);
    expect(allowed.code).toBe(0);
    expect(fs.existsSync(path.join(server.repository, 'report.sarif'))).toBe(true);
    expect(tooMany.code).toBe(1);
    expect(tooMany.output).toContain('--max-warnings allows 0');
  });

  it('takes a path for a path, whatever it begins with', async () => {
    expect(await step(1, { paths: '--version' })).toMatchObject({ code: 2 });
  });

  it('runs nothing that stands in an input', async () => {
    const hostile = '$(touch owned) `touch owned` "; touch owned; \' ; touch owned #';
    const all = Object.fromEntries(Object.keys(readAction().inputs).map((name) => [name, hostile]));
    const runs = await Promise.all([step(0, all), step(1, all), step(1, { paths: hostile, sarif: hostile })]);
    expect(runs.every(({ code }) => code !== 0)).toBe(true);
    expect(fs.readdirSync(server.repository)).not.toContain('owned');
  });
});
