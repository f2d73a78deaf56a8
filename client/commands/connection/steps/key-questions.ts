import * as vscode from 'vscode';
import type { Draft } from '../../../connection/draft';
import {
  readGivenKey,
  withLineBreaks,
  type GivenKey,
  type IncompleteKey,
} from '../../../connection/given-key';
import { describeError, ElanError } from '../../../../services/errors';
import { Secret } from '../../../../services/log/secret';
import { refuseLargeKey } from '../../../../services/maskinporten/keys/limits';
import type { BesideTheKey } from '../../../../services/maskinporten/keys/recognise';
import { Declined } from '../../../window/confirm';
import { uiLanguage } from '../../../window/settings';
import { askChoice, askText, type Choice, type StepFrame } from '../../../views/step-input';
import { cancellable } from '../../../window/cancellable';
import { keyText } from './words';

type Way = 'keep' | 'file' | 'paste';

/** Asks for the key, and reads it at once. What is wrong with a file is told where it was asked for. */
export async function askKey(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  let problem: unknown;
  for (;;) {
    const way = await askChoice<Way>(frame, waysToGiveKey(draft.key, problem), {
      placeholder: vscode.l10n.t(
        'The private key that the client signs with. It goes into VS Code’s keyring.',
      ),
      active: draft.key?.is === 'read' ? 'keep' : 'file',
    });
    if (way === 'back') return 'back';
    if (way === 'keep') return draft;
    try {
      const key = way === 'file' ? await keyFromFile() : await pastedKey(frame);
      if (key) return { ...draft, key };
    } catch (error) {
      if (error instanceof Declined) throw error;
      problem = error;
    }
  }
}

function waysToGiveKey(present: GivenKey | undefined, problem: unknown): Choice<Way>[] {
  return [
    ...(problem ? [problemChoice<Way>(problem)] : []),
    ...(present?.is === 'read'
      ? [
          {
            label: `$(key) ${vscode.l10n.t('Keep the key')}`,
            description: keyText(present),
            answer: 'keep',
          } as const,
        ]
      : []),
    {
      label: `$(folder-opened) ${vscode.l10n.t('Choose a file…')}`,
      detail: vscode.l10n.t('PKCS#12 (.p12, .pfx) such as a virksomhetssertifikat, PEM, or a JSON Web Key'),
      answer: 'file',
    },
    {
      label: `$(clippy) ${vscode.l10n.t('Paste it…')}`,
      detail: vscode.l10n.t('PEM, a JSON Web Key, or a PKCS#12 file in base64'),
      answer: 'paste',
    },
  ];
}

async function keyFromFile(): Promise<GivenKey | undefined> {
  const bytes = await bytesOfFile(vscode.l10n.t('Choose the private key'));
  if (!bytes) return undefined;
  return cancellable(vscode.l10n.t('Opening the key'), (signal) =>
    readGivenKey(bytes, {}, Date.now(), signal),
  );
}

/**
 * @returns undefined where no file is chosen
 * @throws ElanError where it is too large
 */
async function bytesOfFile(title: string): Promise<Uint8Array | undefined> {
  const options = { title, openLabel: vscode.l10n.t('Use'), canSelectMany: false };
  const [file] = (await vscode.window.showOpenDialog(options)) ?? [];
  if (!file) return undefined;
  refuseLargeKey((await vscode.workspace.fs.stat(file)).size);
  return vscode.workspace.fs.readFile(file);
}

/** @returns undefined where the user goes back to how the key is given */
async function pastedKey(frame: StepFrame): Promise<GivenKey | undefined> {
  const key = await askText<GivenKey>(
    { ...frame, canGoBack: true },
    {
      value: '',
      prompt: vscode.l10n.t('Paste the private key: the whole text, with its first and last line'),
      isSecret: true,
      look: (typed) =>
        typed.trim() ? undefined : { text: vscode.l10n.t('Paste the private key.'), isProblem: true },
      accept: (typed, signal) => readGivenKey(Buffer.from(withLineBreaks(typed)), {}, Date.now(), signal),
    },
  );
  return key === 'back' ? undefined : key;
}

/** Asks for the password that a key is under. */
export function askPassword(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  return askText<Draft>(frame, {
    value: '',
    prompt: vscode.l10n.t('The password of the key'),
    isSecret: true,
    look: (typed) =>
      typed ? undefined : { text: vscode.l10n.t('Give the password of the key.'), isProblem: true },
    accept: (typed, signal) => completed(draft, 'password', { password: new Secret(typed) }, signal),
  });
}

/** Asks for the name that a key is registered under, or for the file with its certificate. */
export async function askKid(frame: StepFrame, draft: Draft): Promise<Draft | 'back'> {
  const { key } = draft;
  if (key?.is !== 'incomplete') return draft;
  let problem: unknown = key.problem;
  for (;;) {
    const way = await askChoice<'kid' | 'certificate'>(frame, waysToNameKey(key, problem), {
      placeholder: vscode.l10n.t('How does Maskinporten know the key?'),
      active: 'kid',
    });
    if (way === 'back') return 'back';
    try {
      const answer = way === 'kid' ? await typedKid(frame, draft) : await certificateFromFile(draft);
      if (answer) return answer;
    } catch (error) {
      if (error instanceof Declined) throw error;
      problem = error;
    }
  }
}

function waysToNameKey(key: IncompleteKey, problem: unknown): Choice<'kid' | 'certificate'>[] {
  return [
    problemChoice(problem),
    {
      label: `$(tag) ${vscode.l10n.t('Give its key id (kid)…')}`,
      detail: vscode.l10n.t('The one that it has on the client in Samarbeidsportalen'),
      answer: 'kid',
    },
    ...(takesCertificate(key)
      ? [
          {
            label: `$(verified) ${vscode.l10n.t('Choose its certificate…')}`,
            detail: vscode.l10n.t('A file in PEM, with the certificates of its issuers as well'),
            answer: 'certificate',
          } as const,
        ]
      : []),
  ];
}

/** A JSON Web Key and a PKCS#12 file have no use for certificates from elsewhere. */
function takesCertificate({ problem }: IncompleteKey): boolean {
  return problem.reason !== 'jwkWithoutKid' && problem.reason !== 'pkcs12WithoutCertificate';
}

async function typedKid(frame: StepFrame, draft: Draft): Promise<Draft | undefined> {
  const answer = await askText<Draft>(
    { ...frame, canGoBack: true },
    {
      value: '',
      prompt: vscode.l10n.t('The key id (kid) that the key has on the client in Samarbeidsportalen'),
      look: (typed) =>
        typed.trim() ? undefined : { text: vscode.l10n.t('Give the key id (kid).'), isProblem: true },
      accept: (typed, signal) => completed(draft, 'kid', { kid: typed.trim() }, signal),
    },
  );
  return answer === 'back' ? undefined : answer;
}

async function certificateFromFile(draft: Draft): Promise<Draft | undefined> {
  const bytes = await bytesOfFile(vscode.l10n.t('Choose the certificate of the key'));
  const certificates = bytes && Buffer.from(bytes).toString('utf8');
  if (certificates === undefined) return undefined;
  return cancellable(vscode.l10n.t('Opening the key'), (signal) =>
    completed(draft, 'kid', { certificates }, signal),
  );
}

/** @throws ElanError where what was given is not what was needed */
async function completed(
  draft: Draft,
  needed: IncompleteKey['needs'],
  more: BesideTheKey,
  signal: AbortSignal,
): Promise<Draft> {
  const { key } = draft;
  if (key?.is !== 'incomplete') return draft;
  const read = await readGivenKey(key.bytes, { ...key.beside, ...more }, Date.now(), signal);
  if (read.is === 'incomplete' && read.needs === needed) throw read.problem;
  return { ...draft, key: read };
}

/** What is wrong, where the ways out of it stand. */
function problemChoice<Answer>(problem: unknown): Choice<Answer> {
  const { message, advice } =
    problem instanceof ElanError
      ? describeError(problem, uiLanguage())
      : { message: problem instanceof Error ? problem.message : String(problem), advice: '' };
  return { label: `$(error) ${message}`, ...(advice ? { detail: advice } : {}), alwaysShow: true };
}
