import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/cli';
import { rightText } from '../../support/examples';

/** Tells at the end whether undici has been evaluated: it leaves its dispatcher behind. */
const hook = `process.on('exit', () => {
  const evaluated = Symbol.for('undici.globalDispatcher.1') in globalThis;
  process.stderr.write(evaluated ? 'with undici' : 'without undici');
});`;

/** Tells where compiled code is kept, also in a version of Node that keeps none. */
const keeping = `require('node:module').enableCompileCache = (folder) => process.stderr.write(folder);`;

const elan = commandLine({ 'keeping.cjs': keeping, 'right.json': rightText('2.1'), 'hook.cjs': hook });

const run = async (args: readonly string[]): Promise<string> => {
  const variables = { NODE_OPTIONS: '--require ./hook.cjs', ELAN_BASE_URL: 'http://127.0.0.1:9/api' };
  const { stderr } = await elan.run(args, '', { variables });
  return stderr;
};

describe('what only the services need is not loaded without them', () => {
  it('by a check', async () => {
    expect(await run(['check', 'right.json'])).toBe('without undici');
  });

  it('by the list of commands', async () => {
    expect(await run(['--help'])).toBe('without undici');
  });

  it('but by a service', async () => {
    expect(await run(['token'])).toMatch(/with undici$/);
  });
});

it('keeps compiled code in a folder of the user’s own', async () => {
  const variables = { NODE_OPTIONS: '--require ./keeping.cjs', XDG_CACHE_HOME: '/home/kari/cache' };
  const { stderr } = await elan.run(['--version'], '', { variables });
  expect(stderr).toContain(process.platform === 'linux' ? '/home/kari/cache/elan' : 'elan');
});
