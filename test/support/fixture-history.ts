import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { JsonObject } from '../../engine/values/json';
import type { CheckOptions } from '../../engine/check/check';
import { submissionElements } from '../../engine/rules/history/elements';
import type { Submission } from '../../engine/rules/history/history';
import { withValue } from './changes';
import { rightValue } from './examples';

/** A file of `test/fixtures/history/`. */
interface HistoryFile {
  /** The file that is checked. */
  readonly file: string;
  /** Oldest first. */
  readonly submissions?: readonly SubmissionInFile[];
  /** The `innsenderReferanse` that each attachment was uploaded for. */
  readonly uploads?: Readonly<Record<string, string>>;
  /** What Betjeningskartet has answered for an identifier. */
  readonly rules?: Readonly<Record<string, 'old' | 'new'>>;
}

/** A submission, whose payload is given, or the right example of a version with other values at some pointers. */
type SubmissionInFile = Omit<Submission, 'payload' | 'elements'> & {
  readonly payload?: JsonObject;
  readonly right?: string;
  readonly patch?: Readonly<Record<string, unknown>>;
};

type Known = NonNullable<CheckOptions['known']>;

/**
 * @param name of a file of `test/fixtures/history/`
 * @returns what a check knows by it
 */
export function knownFrom(name: string): Known {
  const text = fs.readFileSync(new URL(`../fixtures/history/${name}`, import.meta.url), 'utf8');
  const { file, submissions = [], uploads = {}, rules = {} } = JSON.parse(text) as HistoryFile;
  return {
    history: {
      file,
      submissions: submissions.map(submissionOf),
      uploadedFor: (uuid) => uploads[uuid],
      hash,
    },
    rulesOf: (identifier) => rules[identifier],
  };
}

function submissionOf({ payload, right = '2.1', patch = {}, ...submission }: SubmissionInFile): Submission {
  const whole =
    payload ?? Object.entries(patch).reduce((value, [at, by]) => withValue(value, at, by), rightValue(right));
  return { ...submission, elements: submissionElements(whole, hash), payload: whole };
}

/** @returns the same where no payload was kept */
export function withoutPayloads({ history, ...known }: Known): Known {
  if (!history) return known;
  const submissions = history.submissions.map((submission) => ({ ...submission, payload: undefined }));
  return { ...known, history: { ...history, submissions } };
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
