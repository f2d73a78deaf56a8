import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../../../sandbox/start';
import { runSandbox, type SandboxCommand } from '../../../../cli/services/commands/sandbox';

/** Runs a local ELAN, and stops it when it says that it runs. */
async function run(
  command: Partial<SandboxCommand>,
  load: Parameters<typeof runSandbox>[2] = () => Promise.resolve({ startSandbox }),
): Promise<{ code: number; out: string; err: string; answers: number[] }> {
  const stop = new AbortController();
  const printed = { out: '', err: '' };
  const answers: number[] = [];
  const out = (text: string): void => {
    printed.out += text;
    const url = /http:\/\/[\d.:]+/.exec(text)?.[0] ?? '';
    void fetch(`${url}/.well-known/oauth-authorization-server`)
      .then(({ status }) => answers.push(status))
      .finally(() => stop.abort());
  };
  const err = (text: string): void => void (printed.err += text);
  const code = await runSandbox({ port: 0, lang: 'nb', ...command }, { out, err, signal: stop.signal }, load);
  return { code, ...printed, answers };
}

describe('elan sandbox', () => {
  it('runs until it is stopped, and says where', async () => {
    const { code, out, answers } = await run({});
    expect({ code, answers }).toEqual({ code: 0, answers: [200] });
    expect(out).toMatch(/^Lokal ELAN: http:\/\/127\.0\.0\.1:\d+\nMaskinporten: /);
  });

  it('says it to machines too', async () => {
    const { out } = await run({ json: true });
    expect(JSON.parse(out)).toMatchObject({
      command: 'sandbox',
      environment: 'local',
      baseUrl: expect.stringMatching(/\/api$/) as string,
      clientId: expect.any(String) as string,
    });
  });

  it('tells of every call where that is wanted', async () => {
    expect((await run({})).err).toBe('');
    expect((await run({ verbose: true })).err).toMatch(/GET \S+ 200 \d+ ms/);
  });

  it('converts attachments as fast as it is told to', async () => {
    const given: unknown[] = [];
    const start: typeof startSandbox = (options) => {
      given.push(options?.timing);
      return startSandbox(options);
    };
    await run({ attachmentStep: 50 }, () => Promise.resolve({ startSandbox: start }));
    expect(given).toEqual([{ attachmentStep: 50 }]);
  });

  it('says why it cannot run', async () => {
    const failing = () => Promise.resolve({ startSandbox: () => Promise.reject(new Error('no state')) });
    expect(await run({}, failing)).toMatchObject({ code: 2, err: 'elan sandbox: no state\n' });
  });

  it('does not run where another one does', async () => {
    const running = await startSandbox({ port: 0 });
    const ended = await run({ port: running.port });
    await running.close();
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('--port') as string });
  });
});
