import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import path from 'node:path';
import type { FaultRequest, Overview } from '../../../../sandbox/main';
import { extensionFolder } from './extension';

/** Nobody has to wait for an attachment here. */
const attachmentStep = 20;

/** Where a local ELAN answers. */
interface Addresses {
  readonly url: string;
  readonly baseUrl: string;
  readonly issuer: string;
}

/** A local ELAN of a test's own. */
export interface OwnElan extends Addresses {
  /** What it holds, and how often it was called. */
  state(): Promise<Overview>;
  /** Has it fail from now on, as the fault says. */
  fail(fault: FaultRequest): Promise<void>;
  /** Has it fail no more. */
  recover(): Promise<void>;
  /** Makes a call to the addresses that steer it. */
  readonly steer: (method: string, path: string, body?: object) => Promise<unknown>;
  stop(): void;
}

/** Starts a local ELAN on a port that is free, so that tests do not meet the one of a person on this machine. */
export async function startOwnElan(): Promise<OwnElan> {
  const program = path.join(extensionFolder(), 'dist', 'elan.js');
  const options = ['--port', '0', '--json', '--attachment-step', String(attachmentStep)];
  const child = fork(program, ['sandbox', ...options], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const { url, baseUrl, issuer } = await new Promise<Addresses>((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.trimEnd().endsWith('}')) resolve(JSON.parse(said) as Addresses);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', () => reject(new Error(`The local ELAN ended: ${said}`)));
  });
  const steer = steering(url);
  return {
    ...{ url, baseUrl, issuer },
    steer,
    state: async () => (await steer('GET', 'tilstand')) as Overview,
    fail: async (fault) => {
      await steer('POST', 'feil', fault);
    },
    recover: async () => {
      await steer('DELETE', 'feil');
    },
    stop: () => void child.kill(),
  };
}

function steering(url: string): OwnElan['steer'] {
  return async (method, where, body) => {
    const answer = await fetch(`${url}/sandbox/${where}`, {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assert.ok(answer.ok, text);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}
