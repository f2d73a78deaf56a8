import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/support/paths.mjs';

interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, { readonly steps: readonly { readonly run?: string }[] }>;
}

const folder = path.join(ROOT, '.github/workflows');
const manifest = JSON.parse(read('package.json')) as {
  readonly repository: { readonly url: string };
  readonly scripts: Record<string, string>;
};

describe.each(fs.readdirSync(folder))('the workflow %s', (name) => {
  const { jobs, permissions } = parse(read(`.github/workflows/${name}`)) as Workflow;
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  it('runs scripts that are there', () => {
    const scripts = runs.flatMap((run) =>
      [...run.matchAll(/npm run (\S+)/g)].map(([, script = '']) => script),
    );
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([]);
    const files = runs.flatMap((run) => [...run.matchAll(/scripts\/\S+\.mjs/g)].map(([file]) => file));
    expect(files.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('puts nothing that others choose into a shell', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('may read, and no more, unless a job says so', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });
});

describe('the address of the repository', () => {
  const address = manifest.repository.url.replace(/\.git$/, '');

  it.each(['SECURITY.md', '.github/ISSUE_TEMPLATE/config.yml'])('is the same in %s', (file) => {
    const named = read(file).match(/https:\/\/github\.com\/[^/\s]+\/[^/\s)]+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one) => one !== address)).toEqual([]);
  });
});

function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}
