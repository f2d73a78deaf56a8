import type { Draft } from './draft';

/** What is asked on the way to a profile. */
export type Question =
  | 'name'
  | 'environment'
  | 'address'
  | 'production'
  | 'clientId'
  | 'key'
  | 'password'
  | 'kid'
  | 'mode'
  | 'organisation'
  | 'externalRef';

/** Which step, of {@link lastStep}, a question belongs to. */
export const stepOf: Readonly<Record<Question, number>> = {
  name: 1,
  environment: 2,
  address: 2,
  production: 2,
  clientId: 3,
  key: 4,
  password: 4,
  kid: 4,
  mode: 5,
  organisation: 5,
  externalRef: 5,
};

export const lastStep = 5;

/** One address that was confirmed says nothing of another. */
function isConfirmed({ confirmedFor, baseUrl }: Draft): boolean {
  return confirmedFor !== '' && confirmedFor === baseUrl;
}

/** @returns what is asked next, once a question has been answered; undefined where nothing is left to ask */
function questionAfter(question: Question, draft: Draft): Question | undefined {
  switch (question) {
    case 'name':
      return 'environment';
    case 'environment':
      return draft.environment === 'production' ? 'address' : 'clientId';
    case 'address':
      return isConfirmed(draft) ? 'clientId' : 'production';
    case 'production':
      return 'clientId';
    case 'clientId':
      return draft.clientId === '' ? 'mode' : 'key';
    case 'key':
    case 'password':
    case 'kid':
      return draft.key?.is === 'incomplete' ? draft.key.needs : 'mode';
    case 'mode':
      return draft.mode === 'own' ? undefined : 'organisation';
    case 'organisation':
      return draft.mode === 'systembruker' ? 'externalRef' : undefined;
    case 'externalRef':
      return undefined;
  }
}

/**
 * Asks a question about a draft.
 * @returns the draft with the answer in it; `back` where the user wants to the question before
 * @throws whatever ends the whole
 */
export type Ask = (question: Question, draft: Draft, isFirst: boolean) => Promise<Draft | 'back'>;

/** What a key needed cannot be asked again once it has been read: only for the key as a whole. */
function isSettled(question: Question, { key }: Draft): boolean {
  return (question === 'password' || question === 'kid') && key?.is === 'read';
}

/**
 * Asks everything there is to ask. Going back keeps what was answered.
 * @returns the draft with all answers
 */
export async function askAll(ask: Ask, draft: Draft): Promise<Draft> {
  const before: Question[] = [];
  let question: Question | undefined = 'name';
  while (question) {
    const answer = await ask(question, draft, before.length === 0);
    if (answer === 'back') {
      question = before.findLast((each) => !isSettled(each, draft)) ?? 'name';
      before.splice(before.lastIndexOf(question));
    } else {
      before.push(question);
      draft = answer;
      question = questionAfter(question, draft);
    }
  }
  return draft;
}
