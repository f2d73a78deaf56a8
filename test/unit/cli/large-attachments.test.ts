import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { property, textOf } from '../../../engine/values/json';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start';
import { commandLine, type Run, type RunOptions } from '../../support/cli';
import { startNarrowFront, type NarrowFront } from '../../support/narrow-front';

const megabyte = 1024 * 1024;

/** A process that says at its end how much memory it ever had. */
const measuring =
  "process.on('exit', () => require('fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS))";

function pdfOf(megabytes: number, words = ''): Buffer {
  const pdf = Buffer.alloc(megabytes * megabyte - 1, 'A long letter. ');
  pdf.write(`%PDF-1.7\n${words}\n`);
  pdf.write('%%EOF\n', pdf.length - 6);
  return pdf;
}

const elan = commandLine({
  'liten.pdf': '%PDF-1.4\n%%EOF\n',
  'stor.pdf': pdfOf(50, 'large'),
  'stoppet.pdf': pdfOf(8, 'stopped'),
  'drept.pdf': pdfOf(8, 'killed'),
  'revet.pdf': pdfOf(8, '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>'),
  'measure.cjs': measuring,
});

let sandbox: RunningSandbox;
let front: NarrowFront;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, timing: { attachmentStep: 1, caseOpened: 10 } });
  front = await startNarrowFront(sandbox.port);
});
afterAll(async () => {
  front.close();
  await sandbox.close();
});

function upload(args: readonly string[], { variables, ...options }: RunOptions = {}): Promise<Run> {
  const local = {
    ELAN_BASE_URL: `http://127.0.0.1:${front.port}/api`,
    ELAN_LEDGER: path.join(elan.folder(), 'ledger'),
    ELAN_ISSUER: sandbox.issuer,
    ELAN_SYSTEMBRUKER: '313772195',
  };
  return elan.run(['upload', '--reference', 'STOR-1', ...args], '', {
    ...options,
    variables: { ...local, ...variables },
  });
}

const attachments = (): number => sandbox.overview().antall.attachments;

/** The uploads that the log has of a file, oldest first, by what came of them. */
async function outcomes(fileName: string): Promise<unknown[]> {
  const variables = { ELAN_LEDGER: path.join(elan.folder(), 'ledger') };
  const { stdout } = await elan.run(['log', '--json'], '', { variables });
  const entries = property(property(JSON.parse(stdout), 'result'), 'entries') as unknown[];
  const uploads = entries.filter(
    (each) => textOf(each, 'file') === fileName && textOf(each, 'operation') === 'uploadAttachment',
  );
  return uploads.map((each) => property(each, 'outcome')).toReversed();
}

describe('a file of 50 MB', () => {
  it('is sent whole, and never stands in memory as a whole', async () => {
    const peakOf = async (file: string): Promise<number> => {
      // what a program was compiled to takes memory of its own where it is kept for the next
      const measure = {
        NODE_OPTIONS: `--require ${path.join(elan.folder(), 'measure.cjs')}`,
        NODE_DISABLE_COMPILE_CACHE: '1',
      };
      const { code, stderr } = await upload([file], { variables: measure });
      expect({ code, stderr }).toMatchObject({ code: 0 });
      return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    };
    const small = await peakOf('liten.pdf');
    const large = await peakOf('stor.pdf');
    expect(small).toBeGreaterThan(20);
    expect(large - small).toBeLessThan(40);
    expect(attachments()).toBe(2);
  });

  it('is like any other not sent again, but where that is asked for', async () => {
    const before = attachments();
    expect((await upload(['liten.pdf'])).stdout).toContain('lastet opp før');
    expect(attachments()).toBe(before);
    expect((await upload(['liten.pdf', '--again'])).stdout).not.toContain('lastet opp før');
    expect(attachments()).toBe(before + 1);
  });
});

describe('an upload that is cut in the middle', () => {
  it('is sent again at once where the connection is lost', async () => {
    const before = attachments();
    front.narrow({ after: 2 * megabyte, happens: (client) => client.resetAndDestroy() });
    const { code, stdout } = await upload(['revet.pdf', '--json']);
    expect(code).toBe(0);
    const [uploaded] = property(property(JSON.parse(stdout), 'result'), 'attachments') as unknown[];
    expect(uploaded).toMatchObject({ reused: false, readiness: 'ready', pdfA: '2b' });
    expect(attachments()).toBe(before + 1);
    expect(await outcomes('revet.pdf')).toEqual(['accepted']);
  });

  /** Has something done to the process as soon as a part of the file has come. */
  async function stopped(file: string, stop: (child: ChildProcess) => void): Promise<Run> {
    let child: ChildProcess | undefined;
    front.narrow({ after: 2 * megabyte, happens: () => child && stop(child) });
    return upload([file], { started: (started) => (child = started) });
  }

  it('by Ctrl+C leaves nothing that is not known, and is sent again the next time', async () => {
    const before = attachments();
    const { code, stderr } = await stopped('stoppet.pdf', (child) => child.kill('SIGINT'));
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining('stoppet') as string });
    expect(await outcomes('stoppet.pdf')).toEqual(['failed']);
    expect((await upload(['stoppet.pdf'])).stdout).not.toContain('lastet opp før');
    expect(await outcomes('stoppet.pdf')).toEqual(['failed', 'accepted']);
    expect(attachments()).toBe(before + 1);
  });

  it('by the end of the program is sent again the next time too', async () => {
    await stopped('drept.pdf', (child) => child.kill('SIGKILL'));
    expect(await outcomes('drept.pdf')).toEqual(['unknown']);
    expect((await upload(['drept.pdf'])).code).toBe(0);
    expect(await outcomes('drept.pdf')).toEqual(['unknown', 'accepted']);
  });
});
