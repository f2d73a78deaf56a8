import { describe, expect, it } from 'vitest';
import type { Debtor } from '../../../../services/client/answers';
import { askRegelverk, regelverkFindings, regelverkText } from '../../../../client/sending/regelverk';
import { memoryLedger, submissionFacts } from '../../../support/ledger';
import { answer, party } from './support';

const one: Debtor = { kind: 'foedselsnummer', number: '17838430724' };
const other: Debtor = { kind: 'organisasjonsnummer', number: '313467902' };
const minute = 60_000;

/** A ledger that was told of answers, and a service that always says `nyttRegelverk`. */
async function asking() {
  const { ledger, world } = memoryLedger();
  const asked: (readonly Debtor[])[] = [];
  const hash = await ledger.hash();
  const told = (regelverk: Record<string, string>, environment: 'local' | 'test' = 'test') =>
    ledger.called(submissionFacts({ operation: 'regelverk', environment }), {
      outcome: 'accepted',
      regelverk: Object.fromEntries(Object.entries(regelverk).map(([number, each]) => [hash(number), each])),
    });
  const ask = (debtors: readonly Debtor[]) =>
    askRegelverk(debtors, {
      ledger,
      workflow: {
        regelverk: (debtors) => {
          asked.push(debtors);
          return Promise.resolve({ answer: answer('nyttRegelverk'), status: 200, correlationId: '' });
        },
      },
      profile: { environment: 'test' },
      file: undefined,
      now: world.now(),
      counts: 10 * minute,
    });
  return { ask, told, asked, world };
}

describe('Betjeningskartet', () => {
  it('is asked of all debtors in one call', async () => {
    const { ask, asked } = await asking();
    expect((await ask([one, other])).reused).toBe(false);
    expect(asked).toEqual([[one, other]]);
  });

  it('is not asked again as long as its answers count', async () => {
    const { ask, told, asked, world } = await asking();
    await told({ [one.number]: 'nyttRegelverk' });
    await told({ [other.number]: 'tidligereRegelverk' });
    world.time += 9 * minute;
    const { answer, reused } = await ask([one, other]);
    expect(reused).toBe(true);
    expect(answer.regelverk).toBe('motstridendeRegelverk');
    expect(answer.ofDebtors.get(other.number)).toBe('tidligereRegelverk');
    world.time += minute;
    expect((await ask([one, other])).reused).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['all under the old rules', { a: 'tidligereRegelverk', b: 'tidligereRegelverk' }, 'tidligereRegelverk'],
    ['one of them unknown', { a: 'tidligereRegelverk', b: 'ukjentSkyldner' }, 'ukjentSkyldner'],
    ['all under the new rules', { a: 'nyttRegelverk', b: 'nyttRegelverk' }, 'nyttRegelverk'],
  ])('is remembered for all debtors together: %s', async (_, { a, b }, together) => {
    const { ask, told } = await asking();
    await told({ [one.number]: a, [other.number]: b });
    expect((await ask([one, other])).answer.regelverk).toBe(together);
  });

  it('is asked where one debtor was not asked of before', async () => {
    const { ask, told } = await asking();
    await told({ [one.number]: 'nyttRegelverk' });
    expect((await ask([one, other])).reused).toBe(false);
  });

  it('is asked where the answer came from another environment', async () => {
    const { ask, told } = await asking();
    await told({ [one.number]: 'nyttRegelverk' }, 'local');
    expect((await ask([one])).reused).toBe(false);
  });
});

describe('the meaning of an answer', () => {
  it.each([
    ['nyttRegelverk', 'ELAN'],
    ['tidligereRegelverk', 'ELSA'],
    ['motstridendeRegelverk', 'papir'],
    ['ukjentSkyldner', 'Kontroller numrene'],
  ] as const)('%s: %s', (regelverk, words) => {
    expect(regelverkText(answer(regelverk), false, 'nb')).toContain(words);
  });

  it('says that it was given before', () => {
    expect(regelverkText(answer('nyttRegelverk'), true, 'en')).toContain('a short while ago');
  });
});

describe('what is shown at the defendants', () => {
  const parties = [party(one.number), party(other.number, 'AS', '/saksoekt/1/saksoekt')];

  it('is which rules each is under, where they are different', () => {
    const mixed = { [one.number]: 'nyttRegelverk', [other.number]: 'tidligereRegelverk' } as const;
    const findings = regelverkFindings(answer('motstridendeRegelverk', mixed), parties, 'nb');
    expect(findings.map(({ path }) => path)).toEqual([
      '/saksoekt/0/saksoekt/person/identifikator/taxIdentificationNumber',
      '/saksoekt/1/saksoekt/virksomhet/identifikator/taxIdentificationNumber',
    ]);
    expect(findings[0]?.message).toContain('nytt regelverk');
    expect(findings[1]?.message).toContain('tidligere regelverk');
  });

  it('is who is unknown, and nothing at the others', () => {
    const all = { [one.number]: 'ukjentSkyldner', [other.number]: 'nyttRegelverk' } as const;
    const findings = regelverkFindings(answer('ukjentSkyldner', all), parties, 'en');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('does not know this defendant');
  });

  it.each(['nyttRegelverk', 'tidligereRegelverk'] as const)('is nothing where all are under %s', (rules) => {
    expect(regelverkFindings(answer(rules, { [one.number]: rules }), parties, 'nb')).toEqual([]);
  });
});
