import { describe, expect, it } from 'vitest';
import { emptyDraft, type Draft } from '../../../../client/connection/draft';
import type { GivenKey } from '../../../../client/connection/given-key';
import { askAll, type Ask, type Question } from '../../../../client/connection/questions';
import { ElanError } from '../../../../services/errors';
import { Secret } from '../../../../services/log/secret';

const readKey: GivenKey = { is: 'read', kid: 'k', material: { kind: 'jwk', text: new Secret('{}') } };
const keyThatNeeds = (needs: 'password' | 'kid'): GivenKey => ({
  is: 'incomplete',
  needs,
  bytes: new Uint8Array(),
  beside: {},
  problem: new ElanError('keyPasswordMissing'),
});

type Answers = Readonly<Partial<Record<Question, readonly (Partial<Draft> | 'back')[]>>>;

/** Asks everything, with answers to each question in turn; what is not answered is left as it is. */
async function asked(answers: Answers, start: Draft = emptyDraft) {
  const questions: Question[] = [];
  const firsts: Question[] = [];
  const left = new Map(Object.entries(answers).map(([question, given]) => [question, [...given]]));
  const ask: Ask = (question, draft, isFirst) => {
    questions.push(question);
    if (isFirst) firsts.push(question);
    const answer = left.get(question)?.shift() ?? {};
    return Promise.resolve(answer === 'back' ? answer : { ...draft, ...answer });
  };
  const draft = await askAll(ask, start);
  return { questions, firsts, draft };
}

const client = { clientId: [{ clientId: 'c' }], key: [{ key: readKey }] } as const;

describe('what is asked on the way to a profile', () => {
  it('is name, environment, client id, key and mode', async () => {
    const { questions, draft } = await asked({ ...client, name: [{ name: 'test' }] });
    expect(questions).toEqual(['name', 'environment', 'clientId', 'key', 'mode']);
    expect(draft).toMatchObject({ name: 'test', environment: 'test', clientId: 'c', mode: 'own' });
  });

  it('is in production the address as well, and that production is meant', async () => {
    const { questions } = await asked({ ...client, environment: [{ environment: 'production' }] });
    expect(questions).toEqual(['name', 'environment', 'address', 'production', 'clientId', 'key', 'mode']);
  });

  it('is not once more that production is meant, unless its address is changed', async () => {
    const baseUrl = 'https://api.example.no';
    const start: Draft = { ...emptyDraft, environment: 'production', baseUrl, confirmedFor: baseUrl };
    expect((await asked(client, start)).questions).not.toContain('production');
    const changed = await asked({ ...client, address: [{ baseUrl: 'https://andre.example.no' }] }, start);
    expect(changed.questions).toContain('production');
  });

  it('is no key where the local ELAN’s own client is used', async () => {
    const { questions } = await asked({ environment: [{ environment: 'local' }] });
    expect(questions).toEqual(['name', 'environment', 'clientId', 'mode']);
  });

  it('is whatever the key needs', async () => {
    const { questions } = await asked({
      ...client,
      key: [{ key: keyThatNeeds('password') }],
      password: [{ key: keyThatNeeds('kid') }],
      kid: [{ key: readKey }],
    });
    expect(questions.slice(3)).toEqual(['key', 'password', 'kid', 'mode']);
  });

  it('is who is acted for', async () => {
    const onBehalf = await asked({ ...client, mode: [{ mode: 'onBehalfOf' }] });
    expect(onBehalf.questions.slice(4)).toEqual(['mode', 'organisation']);
    const systembruker = await asked({ ...client, mode: [{ mode: 'systembruker' }] });
    expect(systembruker.questions.slice(4)).toEqual(['mode', 'organisation', 'externalRef']);
  });
});

describe('going back', () => {
  it('keeps what was answered, and the first question has nothing before it', async () => {
    const { questions, firsts, draft } = await asked({
      ...client,
      name: [{ name: 'a' }, { name: 'b' }],
      environment: ['back'],
      key: ['back', { key: readKey }],
    });
    expect(questions).toEqual([
      'name',
      'environment',
      'name',
      'environment',
      'clientId',
      'key',
      'clientId',
      'key',
      'mode',
    ]);
    expect(firsts).toEqual(['name', 'name']);
    expect(draft).toMatchObject({ name: 'b', clientId: 'c' });
  });

  it('comes to the key, not to the password of a key that has been read', async () => {
    const { questions } = await asked({
      ...client,
      key: [{ key: keyThatNeeds('password') }, {}],
      password: [{ key: readKey }],
      mode: ['back', {}],
    });
    expect(questions.slice(3)).toEqual(['key', 'password', 'mode', 'key', 'mode']);
  });

  it('comes from the password to the key', async () => {
    const { questions } = await asked({
      ...client,
      key: [{ key: keyThatNeeds('password') }, { key: readKey }],
      password: ['back'],
    });
    expect(questions.slice(3)).toEqual(['key', 'password', 'key', 'mode']);
  });
});

it('ends where the user goes away, with nothing to keep', async () => {
  const away = new Error('away');
  await expect(askAll(() => Promise.reject(away), emptyDraft)).rejects.toBe(away);
});
