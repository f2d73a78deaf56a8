import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/cli';

const elan = commandLine({});
const code = 'RELATERTE_KRAV_MÅ_FINNES';

describe('--explain', () => {
  it('says what a rule of the authority is about, and what the service answers', async () => {
    const { code: exit, stdout, stderr } = await elan.run(['check', '--explain', code]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^RELATERTE_KRAV_MÅ_FINNES: .+\n\n.+\n/);
    expect(stdout).toMatch(/\nAlvorlighet: feil\nTjenesten svarer: .+\n/);
  });

  it('says it in English of a check of our own, which the service does not know', async () => {
    const { stdout } = await elan.run(['check', '--lang', 'en', '--explain', 'elan/kontrollsiffer']);
    expect(stdout).toMatch(/^elan\/kontrollsiffer: /);
    expect(stdout).toMatch(/\nSeverity: warning\n/);
    expect(stdout).not.toContain('The service answers');
  });

  it('tells what may be meant by a code that there is not', async () => {
    const { code: exit, stdout, stderr } = await elan.run(['check', '--explain', 'RELATERTE_KRAV_MAA_FINES']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toBe(`Det er ingen regel som heter RELATERTE_KRAV_MAA_FINES. Mente du ${code}?\n`);
  });
});

it('without it there has to be something to check', async () => {
  const { code: exit, stderr } = await elan.run(['check']);
  expect(exit).toBe(2);
  expect(stderr).toContain('there is no file to check');
});
